"use client";

import { useTranslations } from "use-intl/react";
import type { Item } from "@/lib/trips/schema";
import { timesOf } from "./item-times";

/** The place that an item leaves when the proposal is accepted. */
export function GhostRow({ item }: { item: Item }) {
  const t = useTranslations("trips");
  const { start, end } = timesOf(item);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-center sm:grid-cols-[4rem_minmax(0,1fr)]">
      <span
        aria-hidden="true"
        className="figures hidden pe-3 text-end text-12 text-ink-3 line-through sm:block"
      >
        {start}
      </span>
      <p className="flex min-h-7 items-center gap-2 rounded-s border border-dashed border-moved/60 bg-[repeating-linear-gradient(135deg,transparent_0_6px,var(--moved-soft)_6px_8px)] px-2.5 text-12 text-ink-2">
        <span aria-hidden="true" className="figures font-semibold text-moved">
          →
        </span>
        {start && end
          ? t("card.wasHereAt", { title: item.title, start, end })
          : t("card.wasHere", { title: item.title })}
      </p>
    </div>
  );
}
