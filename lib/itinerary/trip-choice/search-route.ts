import { type CityToVisit, mostDays, type RouteProblem } from "./route-problem.ts";
import { leavingOut, missingLeg, nightsOff, windowShift } from "./route-relaxations.ts";

export type RouteStep = { city: number; nights: number };

/** Lexicographic: 1000 for each day that has to give way plus nights off the wish, then money and time on the way. */
type Value = { rank: number; cost: number };

const perDay = 1000;
const never: Value = { rank: Number.POSITIVE_INFINITY, cost: 0 };

/** What each stay costs, by the day of arrival and the nights; infinite where something would have to give way and may not. */
function stayTable({
  city,
  lastDay,
  isStrict,
}: {
  city: CityToVisit;
  lastDay: number;
  isStrict: boolean;
}): Float64Array {
  return Float64Array.from({ length: (lastDay + 1) ** 2 }, (_, key) => {
    const [arrive, nights] = [Math.floor(key / (lastDay + 1)), key % (lastDay + 1)];
    let penalty = nightsOff({ city, nights });
    for (const window of city.windows) {
      penalty += Math.abs(windowShift({ window, arrive, leave: arrive + nights }));
    }
    if (isStrict && penalty > 0) return Number.POSITIVE_INFINITY;
    return penalty * perDay + Math.abs(nights - city.nights.wished);
  });
}

/** From a city (or the start, -1) to another (or the end, as the last index), as a table. */
function legTable({
  problem: { cities, legs, start, end, minuteMinor },
  isStrict,
}: {
  problem: RouteProblem;
  isStrict: boolean;
}) {
  const ids = [start, ...cities.map(({ id }) => id), end];
  const byPair = new Map(legs.map((leg) => [`${leg.from}\n${leg.to}`, leg]));
  const table = ids.map((from) =>
    ids.map((to): Value => {
      if (from === null || to === null) return { rank: 0, cost: 0 };
      const leg = byPair.get(`${from}\n${to}`);
      if (!leg) return isStrict ? never : { rank: missingLeg * perDay, cost: 0 };
      return { rank: 0, cost: leg.costMinor + leg.minutes * minuteMinor };
    }),
  );
  return (from: number, to: number): Value => table[from + 1]?.[to + 1] ?? never;
}

/** The best way on from each state (cities seen, city now, day); a rank below zero is not computed yet. */
function createStates(size: number) {
  return {
    ranks: new Float64Array(size).fill(-1),
    costs: new Float64Array(size),
    /** The next city on leaving, the nights on arriving; -1 ends the trip. */
    choices: new Int8Array(size).fill(-1),
  };
}

/**
 * The best route, every state computed once: exact. A city is chosen on leaving the one before and its nights on
 * arriving there, so that ways and nights add up instead of multiplying: at most 2^10 · 10 · 60 states of each sort,
 * with 10 and 60 choices. `isStrict`: nothing may give way; null when there is no such route. Otherwise there always is
 * one, of at most 60 days. `compared` counts the choices looked at.
 */
export function searchRoute({ problem, isStrict }: { problem: RouteProblem; isStrict: boolean }): {
  steps: RouteStep[] | null;
  compared: number;
} {
  const { cities, days, keepsOrder } = problem;
  const lastDay = isStrict ? days : mostDays;
  const legBetween = legTable({ problem, isStrict });
  const stays = cities.map((city) => stayTable({ city, lastDay, isStrict }));
  const size = 2 ** cities.length * (cities.length + 1) * (lastDay + 1);
  const leaving = createStates(size);
  const arriving = createStates(size);
  const keyOf = (seen: number, at: number, day: number) =>
    (seen * (cities.length + 1) + at + 1) * (lastDay + 1) + day;
  const dropped = Float64Array.from({ length: 2 ** cities.length }, (_, seen) =>
    cities.reduce((sum, city, index) => sum + (seen & (1 << index) ? 0 : leavingOut(city)), 0),
  );
  let compared = 0;

  /** The trip ends here. With a city left out, its days are the traveller's; else the trip has exactly its days. */
  const endValue = (seen: number, at: number, day: number): Value => {
    const missing = dropped[seen] ?? 0;
    const off = missing > 0 ? Math.max(0, day - days) : Math.abs(day - days);
    if (at < 0 || (isStrict && off + missing > 0)) return never;
    const home = legBetween(at, cities.length);
    return { rank: home.rank + (off + missing) * perDay, cost: home.cost };
  };

  const leave = (seen: number, at: number, day: number): number => {
    const key = keyOf(seen, at, day);
    if ((leaving.ranks[key] ?? 0) >= 0) return key;
    let { rank, cost } = endValue(seen, at, day);
    for (let next = 0; next < cities.length; next += 1) {
      if (seen & (1 << next) || (keepsOrder && seen >> next > 0)) continue;
      const leg = legBetween(at, next);
      compared += 1;
      if (leg.rank === Number.POSITIVE_INFINITY) continue;
      const rest = arrive(seen | (1 << next), next, day);
      const total = leg.rank + (arriving.ranks[rest] ?? 0);
      const money = leg.cost + (arriving.costs[rest] ?? 0);
      if (total > rank || (total === rank && money >= cost)) continue;
      [rank, cost] = [total, money];
      leaving.choices[key] = next;
    }
    leaving.ranks[key] = rank;
    leaving.costs[key] = cost;
    return key;
  };

  const arrive = (seen: number, at: number, day: number): number => {
    const key = keyOf(seen, at, day);
    if ((arriving.ranks[key] ?? 0) >= 0) return key;
    const stay = stays[at] ?? new Float64Array();
    const { ranks, costs } = leaving;
    let { rank, cost } = never;
    let best = -1;
    // This loop runs millions of times for ten cities: no objects in it, and no call for a state that is known.
    for (let nights = 0; day + nights <= lastDay; nights += 1) {
      const stayRank = stay[day * (lastDay + 1) + nights] ?? Number.POSITIVE_INFINITY;
      compared += 1;
      if (stayRank === Number.POSITIVE_INFINITY || stayRank > rank) continue;
      const rest = key + nights;
      if ((ranks[rest] ?? 0) < 0) leave(seen, at, day + nights);
      const total = stayRank + (ranks[rest] ?? 0);
      const money = costs[rest] ?? 0;
      if (total > rank || (total === rank && money >= cost)) continue;
      rank = total;
      cost = money;
      best = nights;
    }
    arriving.choices[key] = best;
    arriving.ranks[key] = rank;
    arriving.costs[key] = cost;
    return key;
  };

  let key = leave(0, -1, 1);
  if (leaving.ranks[key] === Number.POSITIVE_INFINITY) return { steps: null, compared };
  const steps: RouteStep[] = [];
  let [seen, day] = [0, 1];
  for (let city = leaving.choices[key] ?? -1; city >= 0; city = leaving.choices[key] ?? -1) {
    seen |= 1 << city;
    const nights = arriving.choices[keyOf(seen, city, day)] ?? 0;
    steps.push({ city, nights });
    day += nights;
    key = keyOf(seen, city, day);
  }
  return { steps, compared };
}
