import "server-only";
import { checkTrip } from "@/lib/itinerary/check-trip";
import { listDays } from "@/lib/itinerary/time";
import { estimateTravel } from "@/lib/routes/estimate-travel";
import type { Trip } from "@/lib/trips/schema";
import { windowsOn } from "./windows-on";

export type TripToDo = {
  /** Findings of the checker: what does not work, and what may not. */
  problems: number;
  doubts: number;
  /** Chosen from a search and not booked: the offer is still in the plan. */
  flightsToBook: number;
  staysToBook: number;
  /** Days of the trip on which nothing is planned. */
  emptyDays: number;
};

/** What is left to do for a trip, counted from its plan. Pure but for the embedded data that the checker asks. */
export function tripToDo(trip: Trip): TripToDo {
  const { startDate, endDate, items, destinationCityIds } = trip;
  const findings = checkTrip({
    trip,
    wayBetween: estimateTravel,
    windowsOn: (input) => windowsOn({ ...input, cityId: input.cityId ?? destinationCityIds[0] }),
  });
  const toBook = (kind: "flight" | "stay") =>
    items.filter((item) => item.kind === kind && item.day && item.details.offerId !== undefined).length;
  const planned = new Set(
    items.flatMap(({ kind, day }) => (kind !== "stay" && kind !== "note" && day ? [day] : [])),
  );
  const days = startDate && endDate ? listDays({ from: startDate, to: endDate }) : [];
  return {
    problems: findings.filter(({ severity }) => severity === "error").length,
    doubts: findings.filter(({ severity }) => severity === "warning").length,
    flightsToBook: toBook("flight"),
    staysToBook: toBook("stay"),
    emptyDays: days.filter((day) => !planned.has(day)).length,
  };
}
