import type { ComponentProps, ReactNode } from "react";
import { Icon } from "./icon";

const look =
  "inline-flex h-8 max-w-full items-center gap-1.5 whitespace-nowrap rounded-full border px-3 text-14 leading-none pointer-coarse:h-11";

/** A filter or a taste that is on or off. */
export function ToggleChip({
  isOn,
  children,
  ...rest
}: { isOn: boolean; children: ReactNode } & Omit<ComponentProps<"button">, "className">) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      className={`${look} border-line-strong bg-surface text-ink transition-colors duration-150 hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium aria-pressed:text-accent disabled:border-line disabled:text-ink-3`}
      {...rest}
    >
      {isOn ? <Icon name="check" className="size-3.5" /> : null}
      {children}
    </button>
  );
}

/** A word that was understood or chosen; `remove` takes it away again. */
export function Chip({
  children,
  remove,
}: {
  children: ReactNode;
  remove?: { label: string; onClick: () => void };
}) {
  return (
    <span className={`${look} border-line bg-sunken text-ink ${remove ? "pe-1" : ""}`}>
      <span className="truncate">{children}</span>
      {remove ? (
        <button
          type="button"
          aria-label={remove.label}
          onClick={remove.onClick}
          className="grid size-6 place-items-center rounded-full text-ink-2 hover:bg-line hover:text-ink pointer-coarse:size-10"
        >
          <Icon name="close" className="size-3.5" />
        </button>
      ) : null}
    </span>
  );
}
