"use client";

import { ChoiceExamples } from "./choice-examples";
import { FactExamples } from "./fact-examples";
import { FieldExamples } from "./field-examples";
import { FloatingExamples } from "./floating-examples";
import { TokenExamples } from "./token-examples";

export function Styleguide() {
  return (
    <>
      <TokenExamples />
      <ChoiceExamples />
      <FieldExamples />
      <FloatingExamples />
      <FactExamples />
    </>
  );
}
