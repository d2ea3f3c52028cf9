import { itemsOfDay } from "../../trips/order-items.ts";
import type { Item, Trip } from "../../trips/schema.ts";
import type { CheckInput } from "../finding.ts";
import type { LegBetween, Point, Problem, Stop, Window } from "../problem.ts";
import { frameOf } from "./day-frame.ts";
import { isMovable, lengthOf, startOf, takesTime } from "./item-time.ts";
import { usualWindows } from "./usual-windows.ts";

export type ReplanInput = {
  trip: Trip;
  /** The days that are planned anew, in order. */
  dates: readonly string[];
  wayBetween: LegBetween;
  windowsOn: CheckInput["windowsOn"];
};

/** Leaving an aircraft and the airport; being there before a flight. */
const afterLanding = 45;
const beforeTakeOff = 60;
/** All visits are wanted the same: only ways, hours and variety decide. */
const score = 5;

const isJourney = ({ kind }: Item) => kind === "flight" || kind === "transport";
const pointOf = (place: Item["place"]): Point | null => (place ? { lat: place.lat, lon: place.lon } : null);

/** A fixed item: a journey is two of them, its beginning and its end, so that ways lead to the one and from the other. */
function anchorsOf({ item, day, dates }: { item: Item; day: number; dates: readonly string[] }): Stop[] {
  const anchor = (id: string, at: Point | null, start: number, visitMinutes: number): Stop => ({
    id,
    at,
    visitMinutes,
    score: 0,
    category: id,
    windows: dates.map(() => []),
    fixed: { day, start },
    isVisit: false,
  });
  const start = startOf(item);
  const minutes = lengthOf(item);
  if (!isJourney(item)) return [anchor(item.id, pointOf(item.place), start, minutes)];
  const [early, late] = item.kind === "flight" ? [beforeTakeOff, afterLanding] : [0, 0];
  return [
    anchor(`${item.id}:from`, pointOf(item.place), start - early, minutes + early),
    anchor(`${item.id}:to`, pointOf(item.endPlace), start + minutes, late),
  ];
}

function stopOf({ item, input }: { item: Item; input: ReplanInput }): Stop {
  const { dates, windowsOn } = input;
  const open = (date: string): Window[] => {
    // A meal stays on its day: every day needs its own.
    if (item.kind === "meal" && date !== item.day) return [];
    const usual = usualWindows(item);
    const hours = item.details.hours?.value;
    const known = hours ? windowsOn({ hours, date, cityId: item.place?.cityId }) : "unknown";
    if (known === "unknown") return usual;
    if (item.kind !== "meal") return known;
    return known
      .flatMap((window) =>
        usual.map(({ start, end }) => ({
          start: Math.max(start, window.start),
          end: Math.min(end, window.end),
        })),
      )
      .filter(({ start, end }) => end > start);
  };
  const { category, indoor } = item.details;
  return {
    id: item.id,
    at: pointOf(item.place),
    visitMinutes: lengthOf(item),
    score,
    category: category ?? item.kind,
    ...(indoor === undefined ? {} : { indoor }),
    windows: dates.map(open),
    mustSee: true,
    isVisit: item.kind === "activity",
  };
}

/** The stops of a day in the order of the plan: what may move, and what stays where it is. */
function stopsOfDay({ input, date, day }: { input: ReplanInput; date: string; day: number }): Stop[] {
  return itemsOfDay({ items: input.trip.items, day: date }).flatMap((item) => {
    if (isMovable(item)) return [stopOf({ item, input })];
    return takesTime(item) ? anchorsOf({ item, day, dates: input.dates }) : [];
  });
}

/**
 * The days of a plan as a problem of the engine: what is locked, journeys and what has no place in time are fixed, all
 * else must stay in the plan but may move. Each day begins and ends at the bed of its night.
 */
export function toReplanProblem({
  gapMinutes,
  ...input
}: ReplanInput & { gapMinutes: number }): Problem & { order: Stop[][] } {
  const { trip, dates, wayBetween } = input;
  const order = dates.map((date, day) => stopsOfDay({ input, date, day }));
  const journeys = new Map(
    order.flat().flatMap((stop, index, all) => {
      const arrival = all[index + 1];
      return stop.id.endsWith(":from") && arrival ? [[stop.at, arrival.at] as const] : [];
    }),
  );
  return {
    order,
    stops: order.flat(),
    days: dates.map((date) => ({
      ...frameOf({ trip, date, wayBetween }),
      mostVisits: Math.max(6, ...order.map((stops) => stops.filter(({ isVisit }) => isVisit).length)),
      // Walking is kept low by its cost; a limit would only push out what the traveller has chosen.
      mostWalkMeters: 100_000,
    })),
    // A journey's own time is fixed already.
    legBetween: (ends) =>
      journeys.get(ends.from) === ends.to ? { minutes: 0, mode: "transit", meters: 0 } : wayBetween(ends),
    gapMinutes,
  };
}
