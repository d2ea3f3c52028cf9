import type { CityToVisit, CityWindow, RouteProblem } from "./route-problem.ts";

/** One thing that has to give way so that the rest fits. */
export type Relaxation =
  /** The fixed dates begin and end this many days later (earlier when negative). */
  | { kind: "window"; cityId: string; what: string; byDays: number }
  /** More nights than asked, or fewer when negative. */
  | { kind: "nights"; cityId: string; byNights: number }
  /** A way that is not among the known ones. */
  | { kind: "connection"; from: string; to: string }
  | { kind: "days"; byDays: number }
  | { kind: "left_out"; cityId: string };

/** A missing way weighs like two days: it may exist with a change, which nobody knows here. */
export const missingLeg = 2;
/** Leaving a city out weighs more than all its nights: rather shorten than drop. */
export const leavingOut = ({ nights }: CityToVisit) => Math.max(2, nights.wished + 2);
/** Nights outside of what was asked. */
export const nightsOff = ({ city, nights }: { city: CityToVisit; nights: number }) =>
  Math.max(city.nights.min - nights, nights - city.nights.max, 0);

/** By how many days a window has to move to suit a stay from its arrival day to its departure day, both included. */
export function windowShift({
  window: { firstDay, lastDay, presence },
  arrive,
  leave,
}: {
  window: CityWindow;
  arrive: number;
  leave: number;
}): number {
  if (presence === "sometime") return Math.min(0, leave - firstDay) || Math.max(0, arrive - lastDay);
  const [late, early] = [arrive - firstDay, leave - lastDay];
  // Later by what is missing at the beginning, or earlier by what is missing at the end; the longer contains the shorter.
  const isInside = leave - arrive >= lastDay - firstDay;
  const [least, most] = isInside ? [late, early] : [early, late];
  return Math.max(0, least) || Math.min(0, most);
}

const sizeOf = (relaxation: Relaxation) => {
  if (relaxation.kind === "nights") return Math.abs(relaxation.byNights);
  if (relaxation.kind === "window" || relaxation.kind === "days") return Math.abs(relaxation.byDays);
  return missingLeg;
};

/** What a plan needs beyond the problem's constraints, the smallest first. */
export function relaxationsOf({
  problem,
  stops,
}: {
  problem: RouteProblem;
  stops: { cityId: string; arriveDay: number; leaveDay: number; nights: number }[];
}): Relaxation[] {
  const { cities, days, legs, start, end } = problem;
  const found: Relaxation[] = [];
  for (const city of cities) {
    const stop = stops.find(({ cityId }) => cityId === city.id);
    if (!stop) {
      found.push({ kind: "left_out", cityId: city.id });
      continue;
    }
    const { min, max } = city.nights;
    const byNights = Math.min(0, stop.nights - min) + Math.max(0, stop.nights - max);
    if (byNights !== 0) found.push({ kind: "nights", cityId: city.id, byNights });
    for (const window of city.windows) {
      const byDays = windowShift({ window, arrive: stop.arriveDay, leave: stop.leaveDay });
      if (byDays !== 0) found.push({ kind: "window", cityId: city.id, what: window.what, byDays });
    }
  }
  const path = [start, ...stops.map(({ cityId }) => cityId), end];
  for (const [index, to] of path.entries()) {
    const from = path[index - 1];
    if (from === undefined || from === null || to === null) continue;
    if (!legs.some((leg) => leg.from === from && leg.to === to)) found.push({ kind: "connection", from, to });
  }
  const byDays = (stops.at(-1)?.leaveDay ?? 1) - days;
  if (byDays > 0 || (byDays < 0 && stops.length === cities.length)) found.push({ kind: "days", byDays });
  return found.sort((left, right) => sizeOf(left) - sizeOf(right));
}

const count = (value: number, unit: string) => (value === 1 ? `one ${unit}` : `${value} ${unit}s`);
const direction = (days: number) => `${count(Math.abs(days), "day")} ${days > 0 ? "later" : "earlier"}`;

function say({ relaxation, nameOf }: { relaxation: Relaxation; nameOf: (id: string) => string }): string {
  switch (relaxation.kind) {
    case "window":
      return `${relaxation.what} in ${nameOf(relaxation.cityId)} ${direction(relaxation.byDays)}`;
    case "nights": {
      const { cityId, byNights } = relaxation;
      return `${count(Math.abs(byNights), "night")} ${byNights > 0 ? "more" : "less"} in ${nameOf(cityId)}`;
    }
    case "connection":
      return `a way from ${nameOf(relaxation.from)} to ${nameOf(relaxation.to)}`;
    case "days":
      return `a trip that is ${count(Math.abs(relaxation.byDays), "day")} ${relaxation.byDays > 0 ? "longer" : "shorter"}`;
    case "left_out":
      return `leaving out ${nameOf(relaxation.cityId)}`;
  }
}

/** "No order of these cities fits. It would with one night less in Porto and a trip that is one day longer." */
export function sayRelaxations({
  relaxations,
  nameOf,
}: {
  relaxations: readonly Relaxation[];
  nameOf: (id: string) => string;
}): string {
  const parts = relaxations.map((relaxation) => say({ relaxation, nameOf }));
  return `No order of these cities fits. It would with ${new Intl.ListFormat("en-GB").format(parts)}.`;
}
