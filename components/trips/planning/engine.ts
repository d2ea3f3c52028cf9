import { checkTrip } from "@/lib/itinerary/check-trip";
import type { Finding } from "@/lib/itinerary/finding";
import { reflowDay } from "@/lib/itinerary/replan/reflow-day";
import { applyOperations } from "@/lib/trips/apply-operations";
import { convertWith, tripBudget } from "@/lib/trips/budget";
import type { Operation } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import { createFacts, type Holidays } from "./facts";

export type Engine = {
  check: (trip: Trip) => Finding[];
  /** The operations with what follows from them: a day into which an item moved gets times that work. */
  follow: (input: { trip: Trip; operations: Operation[] }) => Operation[];
};

/** The planning engine for edits in this page: quick enough to run between two frames. */
export function createEngine({
  holidays,
  rates,
  cityId,
}: {
  holidays: Holidays;
  rates: Record<string, number>;
  cityId: string | undefined;
}): Engine {
  const facts = createFacts({ holidays, cityId });
  return {
    check(trip) {
      const convert = convertWith({ to: trip.currency, rates });
      return checkTrip({ trip, ...facts, leftMinor: tripBudget({ trip, convert }).leftMinor });
    },
    follow({ trip, operations }) {
      const [move] = operations;
      if (operations.length !== 1 || move?.op !== "item.move" || move.day === null) return operations;
      const moved = applyOperations({ trip, operations }).trip;
      return [...operations, ...reflowDay({ trip: moved, date: move.day, movedId: move.id, ...facts })];
    },
  };
}
