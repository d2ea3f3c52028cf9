import type { Item, Trip } from "../../trips/schema.ts";
import type { Point, Way, Window } from "./schema.ts";

export type Finding = {
  /** `error`: it does not work; `warning`: it may not; `hint`: it could be better. */
  severity: "error" | "warning" | "hint";
  code: "overlap" | "too_far" | "closed" | "no_stay" | "over_budget" | "outside_dates" | "unknown_hours";
  message: string;
  day: string | null;
  itemIds: string[];
};

type CheckInput = {
  trip: Trip;
  wayBetween: (input: { from: Point; to: Point }) => Way;
  windowsOn: (input: { hours: string; date: string }) => Window[] | "unknown";
  /** Budget minus known costs, minor units; null when there is no budget. */
  leftMinor: number | null;
};

const dayMs = 86_400_000;

/** Minutes since the epoch, as if the local time were UTC: only differences on one day and zone are used. */
const minuteOf = (local: string) => Date.parse(`${local}:00Z`) / 60_000;

type Timed = { item: Item; start: number; end: number };

function timedOf(items: Item[]): Timed[] {
  return items
    .flatMap((item) =>
      item.start && item.end && item.kind !== "stay" && item.startZone === item.endZone
        ? [{ item, start: minuteOf(item.start), end: minuteOf(item.end) }]
        : [],
    )
    .sort((left, right) => left.start - right.start);
}

function checkNeighbours({ trip, wayBetween }: CheckInput): Finding[] {
  const findings: Finding[] = [];
  const days = Map.groupBy(timedOf(trip.items), ({ item }) => item.day);
  for (const [day, timed] of days) {
    for (const [index, next] of timed.entries()) {
      const before = timed[index - 1];
      if (!before) continue;
      const itemIds = [before.item.id, next.item.id];
      if (next.start < before.end) {
        const message = `${next.item.title} begins before ${before.item.title} ends.`;
        findings.push({ severity: "error", code: "overlap", message, day, itemIds });
        continue;
      }
      const from = before.item.endPlace ?? before.item.place;
      const to = next.item.place;
      if (!from || !to || before.item.kind === "transport" || next.item.kind === "transport") continue;
      const way = wayBetween({ from, to });
      if (before.end + way.minutes > next.start) {
        const message = `From ${before.item.title} to ${next.item.title} it takes about ${way.minutes} minutes, and there are ${next.start - before.end}.`;
        findings.push({ severity: "error", code: "too_far", message, day, itemIds });
      }
    }
  }
  return findings;
}

function checkHours({ trip, windowsOn }: CheckInput): Finding[] {
  return trip.items.flatMap((item): Finding[] => {
    const { hours } = item.details;
    if (!hours || !item.day || !item.start || !item.end) return [];
    const windows = windowsOn({ hours: hours.value, date: item.day });
    if (windows === "unknown") return [];
    const midnight = minuteOf(`${item.day}T00:00`);
    const [start, end] = [minuteOf(item.start) - midnight, minuteOf(item.end) - midnight];
    if (windows.some((window) => start >= window.start && end <= window.end)) return [];
    const message = `${item.title} is usually closed at that time.`;
    return [{ severity: "error", code: "closed", message, day: item.day, itemIds: [item.id] }];
  });
}

function checkNights({ trip }: CheckInput): Finding[] {
  const { startDate, endDate, items } = trip;
  if (!startDate || !endDate || startDate === endDate) return [];
  const nights = Math.round((Date.parse(endDate) - Date.parse(startDate)) / dayMs);
  const missing = Array.from({ length: nights }, (_, index) =>
    new Date(Date.parse(startDate) + index * dayMs).toISOString().slice(0, 10),
  ).filter(
    (night) =>
      !items.some(
        ({ kind, day, end }) =>
          kind === "stay" && day !== null && day <= night && (end ?? day).slice(0, 10) > night,
      ),
  );
  if (missing.length === 0) return [];
  const message =
    missing.length === 1
      ? "There is no place to stay for one night."
      : `There is no place to stay for ${missing.length} nights.`;
  return [{ severity: "warning", code: "no_stay", message, day: missing[0] ?? null, itemIds: [] }];
}

function checkDates({ trip }: CheckInput): Finding[] {
  const { startDate, endDate } = trip;
  if (!startDate || !endDate) return [];
  return trip.items
    .filter(({ day }) => day !== null && (day < startDate || day > endDate))
    .map(({ id, title, day }) => ({
      severity: "warning",
      code: "outside_dates",
      message: `${title} is not within the dates of the trip.`,
      day,
      itemIds: [id],
    }));
}

/** Looks at a whole trip and says what does not work. Separate code from the planner, so that it can be wrong alone. */
export function checkTrip(input: CheckInput): Finding[] {
  const { leftMinor } = input;
  const budget: Finding[] =
    leftMinor !== null && leftMinor < 0
      ? [
          {
            severity: "warning",
            code: "over_budget",
            message: "The plan costs more than the budget.",
            day: null,
            itemIds: [],
          },
        ]
      : [];
  return [
    ...checkNeighbours(input),
    ...checkHours(input),
    ...checkNights(input),
    ...checkDates(input),
    ...budget,
  ];
}
