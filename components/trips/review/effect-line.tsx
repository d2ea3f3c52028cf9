"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { effectOf } from "./effect";

const sign = (value: number) => (value > 0 ? "+" : "−");

/** "+1 →2 −1 · −1.1 km on foot · −€12 · 1 conflict fixed": what the ticked changes do together. */
export function EffectLine({ effect }: { effect: ReturnType<typeof effectOf> }) {
  const t = useTranslations("trips");
  const format = useFormat();
  if (effect.status === "impossible") return <p className="text-12 text-removed">{effect.message}</p>;
  const { added, moved, changed, removed, costMinor, currency, walkMeters, wayMinutes, conflicts } = effect;
  const marks = [
    { key: "added", text: `+${added}`, count: added, tone: "bg-added-soft text-added" },
    { key: "moved", text: `→${moved}`, count: moved, tone: "bg-moved-soft text-moved" },
    { key: "changed", text: `~${changed}`, count: changed, tone: "bg-moved-soft text-moved" },
    { key: "removed", text: `−${removed}`, count: removed, tone: "bg-removed-soft text-removed" },
  ] as const;
  const facts = [
    Math.abs(wayMinutes) >= 5
      ? t("effect.way", { time: `${sign(wayMinutes)}${format.duration(Math.abs(wayMinutes))}` })
      : null,
    Math.abs(walkMeters) >= 100
      ? t("effect.walk", { distance: `${sign(walkMeters)}${format.distance(Math.abs(walkMeters))}` })
      : null,
    costMinor === 0
      ? null
      : `${sign(costMinor)}${format.money({ amountMinor: Math.abs(costMinor), currency })}`,
    conflicts === null || conflicts === 0
      ? null
      : conflicts < 0
        ? t("effect.fixed", { count: -conflicts })
        : t("effect.broken", { count: conflicts }),
  ].filter((fact) => fact !== null);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2" role="status">
      <span className="flex gap-1">
        {marks
          .filter(({ count }) => count > 0)
          .map(({ key, text, count, tone }) => (
            <span key={key} className={`figures rounded-s px-1.5 font-semibold ${tone}`}>
              <span aria-hidden="true">{text}</span>
              <span className="sr-only">{t(`effect.${key}`, { count })}</span>
            </span>
          ))}
      </span>
      {facts.map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
    </p>
  );
}
