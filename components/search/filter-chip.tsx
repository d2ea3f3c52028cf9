"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import { Popover } from "@/components/ui/popover";

type Props = {
  /** What is filtered: "Airlines". */
  label: string;
  /** What is chosen: "1 stop or fewer"; null when the filter is off. */
  value: string | null;
  /** How many choices there are. */
  count?: number | undefined;
  clear: () => void;
  children: ReactNode;
};

/**
 * A filter as a chip that opens its choices below, on a phone from the bottom. Once it is on, the chip says what it does
 * and has a cross that switches it off.
 */
export function FilterChip({ label, value, count, clear, children }: Props) {
  const t = useTranslations("search");
  const isOn = value !== null;
  return (
    <div
      className={`inline-flex h-8 shrink-0 items-center rounded-full border text-14 font-medium pointer-coarse:h-11 ${isOn ? "border-accent bg-accent-soft text-accent" : "border-line-strong bg-surface hover:border-ink-3"}`}
    >
      <Popover
        label={label}
        trigger={
          <button
            type="button"
            className={`inline-flex h-full items-center gap-1.5 whitespace-nowrap rounded-full ps-3 ${isOn ? "pe-1" : "pe-2.5"}`}
          >
            {value ?? label}
            {count === undefined || isOn ? null : (
              <span className="figures text-12 font-normal text-ink-2">{count}</span>
            )}
            {isOn ? null : <Icon name="down" className="size-3.5 text-ink-2" />}
          </button>
        }
      >
        <h3 className="mb-3 text-14">{label}</h3>
        {children}
      </Popover>
      {isOn ? (
        <button
          type="button"
          onClick={clear}
          aria-label={t("filters.remove", { filter: value })}
          className="grid h-full w-7 place-items-center rounded-full pointer-coarse:w-11"
        >
          <Icon name="close" className="size-3.5" />
        </button>
      ) : null}
    </div>
  );
}
