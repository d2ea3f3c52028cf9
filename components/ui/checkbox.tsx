import type { ComponentProps, ReactNode } from "react";

/** A tick box with its words, all of it clickable. */
export function Checkbox({
  children,
  hint,
  ...rest
}: { children: ReactNode; hint?: string } & Omit<ComponentProps<"input">, "type" | "className">) {
  return (
    <label className="flex min-h-8 cursor-pointer items-start gap-2.5 py-1.5 text-14 has-disabled:cursor-default has-disabled:text-ink-3 pointer-coarse:min-h-11 pointer-coarse:py-3">
      <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-accent" {...rest} />
      <span className="grid gap-0.5">
        {children}
        {hint ? <span className="text-12 text-ink-2">{hint}</span> : null}
      </span>
    </label>
  );
}
