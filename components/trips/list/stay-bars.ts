import type { Item, Trip } from "@/lib/trips/schema";

type Bar = { item: Item; first: number; nights: number };

/** The stays as bars over the trip's days: the first day's index and the nights within the trip. */
export function stayBars({ trip, days }: { trip: Pick<Trip, "items">; days: readonly string[] }): Bar[] {
  return trip.items.flatMap((item): Bar[] => {
    const first = item.kind === "stay" && item.day ? days.indexOf(item.day) : -1;
    if (first < 0) return [];
    const leaves = item.end ? days.indexOf(item.end.slice(0, 10)) : first + (item.details.nights ?? 1);
    const last = leaves < 0 ? days.length - 1 : Math.min(leaves, days.length - 1);
    return last > first ? [{ item, first, nights: last - first }] : [];
  });
}
