import type { ComponentProps, ReactNode } from "react";

/** Something that is on or off and takes effect at once. A choice that a form sends is a `Checkbox`. */
export function Switch({
  children,
  ...rest
}: { children: ReactNode } & Omit<ComponentProps<"input">, "type" | "className" | "role">) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center justify-between gap-4 text-14 has-disabled:cursor-default has-disabled:text-ink-3 pointer-coarse:min-h-11">
      <span>{children}</span>
      <span className="relative inline-flex h-5 w-9 shrink-0 rounded-full border border-ink-3 bg-sunken p-0.5 transition-colors duration-150 has-checked:border-accent has-checked:bg-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent has-disabled:opacity-50">
        <input
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox brings its state with it.
          role="switch"
          className="peer absolute inset-0 cursor-[inherit] opacity-0"
          {...rest}
        />
        <span
          aria-hidden="true"
          className="size-3.5 rounded-full bg-ink-3 transition-transform duration-150 peer-checked:translate-x-4 peer-checked:bg-accent-ink rtl:peer-checked:-translate-x-4 forced-colors:bg-[CanvasText]"
        />
      </span>
    </label>
  );
}
