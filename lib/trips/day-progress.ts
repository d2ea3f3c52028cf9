import type { Item } from "./schema.ts";

type Point = { lat: number; lon: number };
type Way = { minutes: number; mode: "walk" | "transit" | "drive" };

/** An item of a day, and how it stands at a moment of it. */
export type DayStep = {
  item: Item;
  state: "past" | "now" | "next" | "later";
  /** When to leave for it and how, from where one is before: an estimate. Null where a place or a time is missing. */
  leave: { at: string; way: Way } | null;
};

const minuteOf = (time: string) => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));
const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
/** By time, and what has none at the end, in the order of the plan. Compared byte by byte, as positions are. */
const orderOf = ({ start, position }: Item) => `${start ?? "9999"} ${position}`;
/** Where one stands after an item: at the end of a way, else where it happened. */
const placeAfter = ({ endPlace, place }: Item): Point | null => endPlace ?? place;

/**
 * How a day of a trip goes: what is over, what is on, what comes next and when to leave for it. `now` is a local time
 * of the place ("2027-05-11T09:40"). Pure; the ways come in as an estimate.
 */
export function dayProgress(input: {
  items: readonly Item[];
  day: string;
  now: string;
  estimateWay: (ends: { from: Point; to: Point }) => Way;
}): DayStep[] {
  const { items, day, now, estimateWay } = input;
  const planned = items
    .filter((item) => item.day === day && item.kind !== "stay")
    .toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
  const base = items.find(
    ({ kind, place, day: first, end }) =>
      kind === "stay" && place && first && first < day && (end ?? "").slice(0, 10) >= day,
  );
  let at: Point | null = base?.place ?? null;
  let hasNext = false;
  return planned.map((item): DayStep => {
    const { start, end, place } = item;
    const isOver = end !== null && end <= now;
    const isOn = start !== null && start <= now && end !== null && end > now;
    const state = isOver ? "past" : isOn ? "now" : start === null || hasNext ? "later" : "next";
    if (state === "next") hasNext = true;
    const way = at && place && start ? estimateWay({ from: at, to: place }) : null;
    const leave = way && start ? { at: clock(Math.max(0, minuteOf(start) - way.minutes)), way } : null;
    at = placeAfter(item) ?? at;
    return { item, state, leave };
  });
}
