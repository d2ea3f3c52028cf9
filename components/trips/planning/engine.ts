import { checkTrip } from "@/lib/itinerary/check-trip";
import type { Finding } from "@/lib/itinerary/finding";
import type { Window } from "@/lib/itinerary/problem";
import { reflowDay } from "@/lib/itinerary/replan/reflow-day";
import { formatMinute } from "@/lib/itinerary/time";
import { applyOperations } from "@/lib/trips/apply-operations";
import { convertWith, tripBudget } from "@/lib/trips/budget";
import type { Operation } from "@/lib/trips/operations";
import type { Item, Trip } from "@/lib/trips/schema";
import { createFacts, type Holidays } from "./facts";

export type Engine = {
  check: (trip: Trip) => Finding[];
  /** "09:30–13:00, 14:00–18:00" for the day an item is planned for; empty where it is closed, "unknown" where nobody knows. */
  hoursOn: (item: Item) => string;
  /** When it is open on a day, in minutes; unknown where nobody knows. */
  windowsOn: (input: { item: Item; date: string }) => Window[] | "unknown";
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
  const windowsOn: Engine["windowsOn"] = ({ item, date }) => {
    const hours = item.details.hours?.value;
    return hours ? facts.windowsOn({ hours, date, cityId: item.place?.cityId }) : "unknown";
  };
  return {
    windowsOn,
    hoursOn(item) {
      const windows = item.day ? windowsOn({ item, date: item.day }) : "unknown";
      if (windows === "unknown") return windows;
      return windows
        .map(({ start, end }) => `${formatMinute(start)}–${end === 1440 ? "24:00" : formatMinute(end)}`)
        .join(", ");
    },
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
