import type { ShortTrip } from "../tool-outputs";

type Item = ShortTrip["items"][number];

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

const usualMinutes = 90;
const first = 8 * 60;
const last = 22 * 60;
/** To walk over from what comes before. */
const between = 15;

/** Minutes since midnight of its day; `end` passes 1440 for what ends after midnight. Null for "any time". */
export function slotOf({ start, end }: Pick<Item, "start" | "end">): { start: number; end: number } | null {
  if (!start || !end) return null;
  const [from, to] = [minuteOf(start), minuteOf(end)];
  return { start: from, end: to > from ? to : to + 1440 };
}

/**
 * When an item fits on a day: at the wanted minute or the nearest free time after it, else before it; null when the day
 * is full. `isExact` takes the wanted minute whatever stands there: the traveller said so.
 */
export function freeSlot({
  trip,
  item,
  day,
  wanted,
  isExact,
}: {
  trip: ShortTrip;
  item: Item;
  day: string;
  wanted: number;
  isExact: boolean;
}): { start: number; end: number } | null {
  const own = slotOf(item);
  const minutes = own ? own.end - own.start : usualMinutes;
  if (isExact) return { start: wanted, end: wanted + minutes };
  const taken = trip.items.flatMap((other) => {
    const slot = other.day === day && other.id !== item.id && other.kind !== "stay" ? slotOf(other) : null;
    return slot ? [{ start: slot.start - between, end: slot.end + between }] : [];
  });
  const isFree = (start: number) =>
    start >= first &&
    start + minutes <= Math.max(last, own?.end ?? 0) &&
    taken.every((other) => start + minutes <= other.start || start >= other.end);
  const steps = Array.from({ length: 96 }, (_, index) => index * 15);
  const after = steps.map((step) => wanted + step).find(isFree);
  const start = after ?? steps.map((step) => wanted - step).find(isFree);
  return start === undefined ? null : { start, end: start + minutes };
}
