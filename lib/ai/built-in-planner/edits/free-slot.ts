import type { ShortTrip } from "../tool-outputs";

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
export const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

const usualMinutes = 90;
const first = 8 * 60;
const last = 22 * 60;
/** To walk over from what comes before. */
const between = 15;

type Slot = { start: string; end: string };

/**
 * When an item fits on a day: at the wanted minute or the nearest free time after it, else before it; null when the day
 * is full. `exact` takes the wanted minute whatever stands there: the traveller said so. Clock times "14:30".
 */
export function freeSlot({
  trip,
  item,
  day,
  wanted,
  isExact,
}: {
  trip: ShortTrip;
  item: ShortTrip["items"][number];
  day: string;
  wanted: number;
  isExact: boolean;
}): Slot | null {
  const length = item.start && item.end ? minuteOf(item.end) - minuteOf(item.start) : usualMinutes;
  const minutes = length > 0 ? length : usualMinutes;
  const slotAt = (start: number): Slot | null =>
    start + minutes < 1440 ? { start: clockOf(start), end: clockOf(start + minutes) } : null;
  if (isExact) return slotAt(wanted);
  const taken = trip.items.flatMap(({ id, kind, day: on, start, end }) =>
    on === day && id !== item.id && kind !== "stay" && start && end
      ? [{ start: minuteOf(start) - between, end: minuteOf(end) + between }]
      : [],
  );
  const isFree = (start: number) =>
    start >= first &&
    start + minutes <= last &&
    taken.every((other) => start + minutes <= other.start || start >= other.end);
  const steps = Array.from({ length: 96 }, (_, index) => index * 15);
  const after = steps.map((step) => wanted + step).find(isFree);
  const before = steps.map((step) => wanted - step).find(isFree);
  const start = after ?? before;
  return start === undefined ? null : slotAt(start);
}

export const startOf = (item: ShortTrip["items"][number]) => (item.start ? minuteOf(item.start) : null);
