import { minutesBetween } from "@/lib/itinerary/time";
import { itemsOfDay } from "@/lib/trips/order-items";
import { positionBetween } from "@/lib/trips/position";
import type { Item, Trip } from "@/lib/trips/schema";

type When = { start: string | null; zone: string | null };

/** Whether an item begins after a time: as it really passes, for a day may be spent in two zones. */
function isLater({ item, than }: { item: Item; than: When }): boolean {
  if (!item.start || !than.start) return false;
  if (!item.startZone || !than.zone || item.startZone === than.zone) return item.start > than.start;
  try {
    const from = { time: than.start, zone: than.zone };
    return minutesBetween({ from, to: { time: item.start, zone: item.startZone } }) > 0;
  } catch {
    // A zone that no clock knows: then only the clocks' faces can be compared.
    return item.start > than.start;
  }
}

/** Where an item that starts then belongs among a day's items: before the first later one, else at the end. */
export function positionFor({
  trip,
  day,
  ...when
}: When & { trip: Pick<Trip, "items">; day: string | null }): string {
  const items = itemsOfDay({ items: trip.items, day });
  const later = items.findIndex((item) => isLater({ item, than: when }));
  const at = later === -1 ? items.length : later;
  return positionBetween({ after: items[at - 1]?.position ?? null, before: items[at]?.position ?? null });
}
