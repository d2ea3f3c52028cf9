import { itemsOfDay } from "@/lib/trips/order-items";
import { positionBetween } from "@/lib/trips/position";
import type { Trip } from "@/lib/trips/schema";

/** Where an item that starts then belongs among a day's items: before the first later one, else at the end. */
export function positionFor({
  trip,
  day,
  start,
}: {
  trip: Pick<Trip, "items">;
  day: string | null;
  start: string | null;
}): string {
  const items = itemsOfDay({ items: trip.items, day });
  const later = start === null ? -1 : items.findIndex((item) => item.start !== null && item.start > start);
  const at = later === -1 ? items.length : later;
  return positionBetween({ after: items[at - 1]?.position ?? null, before: items[at]?.position ?? null });
}
