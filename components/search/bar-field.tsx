"use client";

import type { ComponentProps, ReactNode } from "react";

/** One part of a search bar: a small name in front of a borderless input. */
export function BarField({
  label,
  sign,
  className = "",
  ...rest
}: { label: string; sign?: ReactNode } & ComponentProps<"input">) {
  return (
    <label
      className={`flex h-10 min-w-0 shrink-0 items-center sm:shrink gap-2 bg-surface px-3 focus-within:outline-2 focus-within:outline-accent max-sm:h-12 pointer-coarse:h-12 ${className}`}
    >
      {sign}
      <span className="shrink-0 text-12 text-ink-2">{label}</span>
      <input
        className="h-full min-w-0 grow bg-transparent sm:[&[type=date]]:min-w-32 text-14 font-medium text-ink outline-none placeholder:font-normal placeholder:text-ink-3 max-sm:text-16"
        {...rest}
      />
    </label>
  );
}
