"use client";

import { useId } from "react";

type Choice<Value extends string> = { value: Value; label: string };

type Props<Value extends string> = {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
};

/** One of a few, all visible: radio buttons that look like a switch with several positions. */
export function SegmentedControl<Value extends string>({
  label,
  choices,
  value,
  onValueChange,
}: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="inline-flex max-w-full gap-0.5 overflow-x-auto rounded-[0.5rem] border border-line bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.value}
          className="inline-flex h-7 shrink-0 cursor-pointer items-center rounded-s border border-transparent px-3 text-14 leading-none text-ink-2 hover:text-ink has-checked:border-line-strong has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11 forced-colors:has-checked:border-[Highlight]"
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onValueChange(choice.value)}
            className="sr-only"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
