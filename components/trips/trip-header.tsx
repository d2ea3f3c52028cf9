"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { Trip } from "@/lib/trips/schema";
import { BudgetStrip } from "./budget-strip";

type Props = {
  trip: Trip;
  /** The plan with what is ticked of the open proposal; null when there is none. */
  proposed: Trip | null;
  rates: Record<string, number>;
  isSaving: boolean;
  /** On a phone without the actions. */
  isShort: boolean;
  /** Whether the plan works. */
  health: ReactNode;
  /** What can be done with the trip as a whole. */
  children: ReactNode;
};

/** What the trip is, what it costs, and what can be done with it as a whole. */
export function TripHeader({ trip, proposed, rates, isSaving, isShort, health, children }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const { startDate, endDate, party } = trip;
  const dates =
    startDate && endDate ? format.dayRange({ start: startDate, end: endDate }) : t("header.datesOpen");
  const kids = party.childAges.length;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1.5">
      <div className="min-w-0">
        <h1 className="truncate text-16">{trip.title}</h1>
        <p className="text-12 text-ink-2">
          {dates} · {t("header.adults", { count: party.adults })}
          {kids > 0 ? `, ${t("header.children", { count: kids })}` : ""}
        </p>
      </div>
      {health}
      <div className="min-w-52 max-w-sm grow">
        <BudgetStrip trip={trip} proposed={proposed} rates={rates} />
      </div>
      <div
        className={`ms-auto flex flex-wrap items-center gap-2 max-sm:w-full ${isShort ? "max-lg:hidden" : ""}`}
      >
        <span className="order-last text-12 text-ink-2" role="status">
          {isSaving ? t("sync.saving") : ""}
        </span>
        {children}
      </div>
    </div>
  );
}
