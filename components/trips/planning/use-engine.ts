"use client";

import { useEffect, useState } from "react";
import type { Engine } from "./engine";
import type { Holidays } from "./facts";

/** The engine, loaded once the page has shown; null until then. */
export function useEngine(input: {
  holidays: Holidays;
  rates: Record<string, number>;
  cityId: string | undefined;
}): Engine | null {
  const [engine, setEngine] = useState<Engine | null>(null);
  const key = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the facts that the server handed over.
  useEffect(() => {
    let isGone = false;
    import("./engine")
      .then(({ createEngine }) => {
        if (!isGone) setEngine(createEngine(input));
      })
      .catch(() => {
        // Without it the page works as before: edits keep their times, and nothing is checked.
      });
    return () => {
      isGone = true;
    };
  }, [key]);
  return engine;
}
