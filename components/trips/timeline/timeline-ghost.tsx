"use client";

import { useTranslations } from "use-intl/react";
import type { Item } from "@/lib/trips/schema";
import { minuteHeight, minuteOn } from "./layout";

type Props = { item: Item; day: string; top: (minute: number) => number };

/** Where an item is until the proposal is accepted. */
export function TimelineGhost({ item, day, top }: Props) {
  const t = useTranslations("trips");
  if (!item.start) return null;
  const start = minuteOn({ local: item.start, day });
  const end = item.end ? minuteOn({ local: item.end, day }) : start + 30;
  return (
    <li
      className="absolute inset-x-1 overflow-hidden rounded-s border border-dashed border-moved/60 bg-[repeating-linear-gradient(135deg,transparent_0_6px,var(--moved-soft)_6px_8px)] px-2 text-12 text-ink-2"
      style={{ top: top(start), height: Math.max(20, (end - start) * minuteHeight) }}
    >
      → {t("card.wasHere", { title: item.title })}
    </li>
  );
}
