import type { ReactNode } from "react";
import { formatDates, formatParty } from "@/lib/trips/format";
import type { Trip } from "@/lib/trips/schema";
import { BudgetStrip } from "./budget-strip";

type Props = {
  trip: Trip;
  /** The plan with the open proposal accepted; null when there is none. */
  proposed: Trip | null;
  rates: Record<string, number>;
  isSaving: boolean;
  /** What can be done with the trip as a whole. */
  children: ReactNode;
};

/** What the trip is, what it costs, and what can be done with it as a whole. */
export function TripHeader({ trip, proposed, rates, isSaving, children }: Props) {
  return (
    <div className="mx-auto flex max-w-[110rem] flex-wrap items-center gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="truncate text-20">{trip.title}</h1>
        <p className="text-14 text-ink-2">
          {formatDates({ start: trip.startDate, end: trip.endDate })} · {formatParty(trip.party)}
        </p>
      </div>
      <div className="min-w-52 max-w-md grow">
        <BudgetStrip trip={trip} proposed={proposed} rates={rates} />
      </div>
      <div className="ml-auto flex items-center gap-2">
        <span className="text-12 text-ink-2" role="status">
          {isSaving ? "Saving" : ""}
        </span>
        {children}
      </div>
    </div>
  );
}
