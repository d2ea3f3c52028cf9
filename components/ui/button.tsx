import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";

type Look = { kind?: "primary" | "plain" | "quiet" | "danger"; size?: "small" | "medium" | "large" };

const kinds = {
  primary:
    "border-accent bg-accent text-accent-ink hover:bg-[color-mix(in_oklab,var(--accent)_90%,var(--ink))]",
  plain: "border-line-strong bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent text-ink-2 hover:bg-sunken hover:text-ink",
  danger: "border-line-strong bg-surface text-removed hover:bg-removed-soft",
};
const sizes = {
  small: "h-8 px-3 text-14 pointer-coarse:h-11",
  medium: "h-9 px-3.5 text-14 pointer-coarse:h-11",
  large: "h-11 px-5 text-16",
};

function classesOf({ kind = "plain", size = "medium" }: Look): string {
  return `inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-s border font-medium leading-none no-underline transition-colors duration-150 disabled:opacity-50 ${kinds[kind]} ${sizes[size]}`;
}

/** A button. One `primary` per decision. */
export function Button({
  kind,
  size,
  className = "",
  type = "button",
  ...rest
}: Look & ComponentProps<"button">) {
  return <button type={type} className={`${classesOf({ kind, size })} ${className}`} {...rest} />;
}

/** A link that looks like a button: for going somewhere, not for doing something. */
export function ButtonLink({ kind, size, className = "", ...rest }: Look & ComponentProps<typeof Link>) {
  return <Link className={`${classesOf({ kind, size })} ${className}`} {...rest} />;
}

/** A square button with an icon; `label` is what a screen reader says and a pointer shows. */
export function IconButton({
  label,
  children,
  ...rest
}: { label: string; children: ReactNode } & Look & ComponentProps<"button">) {
  return (
    <Button kind="quiet" aria-label={label} title={label} className="!px-0 aspect-square" {...rest}>
      {children}
    </Button>
  );
}
