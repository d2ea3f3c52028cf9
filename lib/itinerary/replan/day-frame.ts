import { itemsOfDay } from "../../trips/order-items.ts";
import type { Item, Trip } from "../../trips/schema.ts";
import type { LegBetween, Point, ProblemDay } from "../problem.ts";
import { addDays, dayOf, formatDay } from "../time.ts";
import { lengthOf, startOf, takesTime } from "./item-time.ts";

const firstHour = { slow: 10 * 60, balanced: 9 * 60 + 30, fast: 9 * 60 } as const;
const lastHour = 23 * 60;

function bedOf({ trip, night }: { trip: Trip; night: string }): Point | null {
  const stay = trip.items.find(({ kind, day, end, details }) => {
    if (kind !== "stay" || !day) return false;
    const until = end ? dayOf(end) : addDays({ day, count: details.nights ?? 1 });
    return day <= night && night < until;
  });
  return stay?.place ? { lat: stay.place.lat, lon: stay.place.lon } : null;
}

const isJourney = ({ kind }: Item) => kind === "flight" || kind === "transport";

type DayFrame = Pick<ProblemDay, "name" | "start" | "end" | "from" | "to">;

/**
 * When the traveller is out: the usual hours of the pace, and at least from the way to the first thing of the plan to
 * the way back from the last. A day begins and ends at the bed of the night before and after, unless one arrives or
 * leaves first or last.
 */
export function frameOf({
  trip,
  date,
  wayBetween,
}: {
  trip: Trip;
  date: string;
  wayBetween: LegBetween;
}): DayFrame {
  const items = itemsOfDay({ items: trip.items, day: date })
    .filter(takesTime)
    .sort((left, right) => startOf(left) - startOf(right));
  const [first] = items;
  const last = items.at(-1);
  const from = first && isJourney(first) ? null : bedOf({ trip, night: addDays({ day: date, count: -1 }) });
  const to = last && isJourney(last) ? null : bedOf({ trip, night: date });
  const minutes = (ends: { from: Point | null; to: Point | null }) =>
    ends.from && ends.to ? Math.ceil(wayBetween({ from: ends.from, to: ends.to }).minutes) : 0;
  return {
    name: formatDay({ day: date }),
    from,
    to,
    start: Math.min(
      firstHour[trip.pace],
      ...items.map((item) => startOf(item) - minutes({ from, to: item.place })),
    ),
    end: Math.max(
      lastHour,
      ...items.map((item) => startOf(item) + lengthOf(item) + minutes({ from: item.place, to })),
    ),
  };
}
