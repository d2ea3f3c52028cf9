"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Icon } from "@/components/ui/icon";
import { itemsOfDay } from "@/lib/trips/order-items";
import type { Trip } from "@/lib/trips/schema";
import { stayBars } from "./stay-bars";

type Props = {
  trip: Trip;
  days: readonly string[];
  day: string | null;
  weather: Record<string, string>;
  /** Days on which something does not work or may not. */
  troubled: ReadonlySet<string>;
  onChoose: (day: string) => void;
};

const least = "6.75rem";

/** The days side by side, what is slept in across their nights, and the day that is looked at. */
export function DayStrip({ trip, days, day, weather, troubled, onChoose }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const bars = stayBars({ trip, days });
  const columns = { gridTemplateColumns: `repeat(${days.length}, minmax(${least}, 1fr))` };
  const stops = (date: string) =>
    itemsOfDay({ items: trip.items, day: date }).filter(({ kind }) => kind === "activity" || kind === "meal")
      .length;
  if (days.length === 0) return null;
  return (
    <nav
      aria-label={t("day.list")}
      className="shrink-0 overflow-x-auto border-b border-line bg-surface px-3 py-2"
    >
      <ol className="grid gap-1" style={columns}>
        {days.map((date) => (
          <li key={date}>
            <button
              type="button"
              aria-current={date === day ? "date" : undefined}
              onClick={() => onChoose(date)}
              className={`w-full rounded-s border px-2 py-1 text-start text-12 leading-4 ${date === day ? "border-accent/40 bg-accent-soft" : "border-transparent hover:bg-sunken"}`}
            >
              <span
                className={`flex items-center justify-between text-14 font-semibold ${date === day ? "text-accent" : ""}`}
              >
                {format.day(date)}
                {troubled.has(date) ? (
                  <span className="size-1.5 rounded-full bg-moved">
                    <span className="sr-only">{t("day.trouble")}</span>
                  </span>
                ) : null}
              </span>
              <span className="block text-ink-2">{t("day.stops", { count: stops(date) })}</span>
              <span className="block text-ink-2">{weather[date] ?? "\u00a0"}</span>
            </button>
          </li>
        ))}
      </ol>
      {bars.length > 0 ? (
        <ul aria-label={t("day.stays")} className="mt-1 grid gap-1" style={columns}>
          {bars.map(({ item, first, nights }) => (
            <li
              key={item.id}
              className="flex h-6 min-w-0 items-center gap-1.5 rounded-s border border-line-strong bg-sunken px-2 text-12"
              // From the middle of the day of arrival to the middle of the day one leaves.
              style={{
                gridColumn: `${first + 1} / span ${nights + 1}`,
                marginInline: `calc(50% / ${nights + 1}) calc(50% / ${nights + 1})`,
              }}
            >
              <Icon name="bed" className="size-3.5" />
              <span className="truncate font-medium">{item.title}</span>
              <span className="shrink-0 text-ink-2">{t("day.nights", { count: nights })}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </nav>
  );
}
