import type { CityToVisit, RouteProblem } from "./route-problem.ts";
import { leavingOut, missingLeg, nightsOff, windowShift } from "./route-relaxations.ts";

export type RouteStep = { city: number; nights: number };

/** Lexicographic: 1000 for each day that has to give way plus nights off the wish, then money and time on the way. */
type Value = { rank: number; cost: number };

const perDay = 1000;
const never: Value = { rank: Number.POSITIVE_INFINITY, cost: 0 };

function stayRank({ city, arrive, nights }: { city: CityToVisit; arrive: number; nights: number }): number {
  let penalty = nightsOff({ city, nights });
  for (const window of city.windows) {
    penalty += Math.abs(windowShift({ window, arrive, leave: arrive + nights }));
  }
  return penalty * perDay + Math.abs(nights - city.nights.wished);
}

/** From a city (or the start, -1) to another (or the end, as the last index), as a table. */
function legTable({ cities, legs, start, end, minuteMinor }: RouteProblem) {
  const ids = [start, ...cities.map(({ id }) => id), end];
  const byPair = new Map(legs.map((leg) => [`${leg.from}\n${leg.to}`, leg]));
  const table = ids.map((from) =>
    ids.map((to): Value => {
      if (from === null || to === null) return { rank: 0, cost: 0 };
      const leg = byPair.get(`${from}\n${to}`);
      if (!leg) return { rank: missingLeg * perDay, cost: 0 };
      return { rank: 0, cost: leg.costMinor + leg.minutes * minuteMinor };
    }),
  );
  return ({ from, to }: { from: number; to: number }): Value => table[from + 1]?.[to + 1] ?? never;
}

/** What the cities not yet seen cost at least, for each set of cities seen: reached by the easiest way, or left out. */
function leastRanks({ cities, legValue }: { cities: CityToVisit[]; legValue: ReturnType<typeof legTable> }) {
  const each = cities.map((city, to) => {
    const ways = [-1, ...cities.keys()]
      .filter((from) => from !== to)
      .map((from) => legValue({ from, to }).rank);
    return Math.min(leavingOut(city) * perDay, ...ways);
  });
  return Float64Array.from({ length: 2 ** cities.length }, (_, seen) =>
    each.reduce((sum, rank, index) => sum + (seen & (1 << index) ? 0 : rank), 0),
  );
}

/**
 * The best route, every state (cities seen, city now, day) computed once: exact. At most `mostPenalty` days may give way
 * in all, which keeps the search small as long as little has to; null when that is not enough.
 */
export function searchRoute({
  problem,
  mostPenalty,
}: {
  problem: RouteProblem;
  mostPenalty: number;
}): RouteStep[] | null {
  const { cities, days, keepsOrder } = problem;
  const legValue = legTable(problem);
  const least = leastRanks({ cities, legValue });
  const lastDay = days + mostPenalty;
  const limit = mostPenalty * perDay + perDay - 1;
  const size = 2 ** cities.length * (cities.length + 1) * (lastDay + 1);
  // Rank below zero: not computed yet.
  const ranks = new Float64Array(size).fill(-1);
  const costs = new Float64Array(size);
  const nextCity = new Int8Array(size).fill(-1);
  const nextNights = new Int16Array(size);
  const keyOf = (seen: number, at: number, day: number) =>
    (seen * (cities.length + 1) + at + 1) * (lastDay + 1) + day;

  /** The trip ends here. With a city left out, its days are the traveller's; else the trip has exactly its days. */
  const endValue = (seen: number, at: number, day: number): Value => {
    const missing = cities.filter((_, index) => !(seen & (1 << index)));
    if (at < 0 || (missing.length > 0 && mostPenalty === 0)) return never;
    const off = missing.length > 0 ? Math.max(0, day - days) : Math.abs(day - days);
    const dropped = missing.reduce((sum, city) => sum + leavingOut(city), 0);
    const home = legValue({ from: at, to: cities.length });
    return { rank: home.rank + (off + dropped) * perDay, cost: home.cost };
  };

  const solve = (seen: number, at: number, day: number): number => {
    const key = keyOf(seen, at, day);
    if ((ranks[key] ?? 0) >= 0) return key;
    let { rank, cost } = endValue(seen, at, day);
    for (const [index, city] of cities.entries()) {
      if (seen & (1 << index) || (keepsOrder && seen >> index > 0)) continue;
      const leg = legValue({ from: at, to: index });
      const atLeast = leg.rank + (least[seen | (1 << index)] ?? 0);
      if (atLeast > limit) continue;
      const fewest = Math.max(0, city.nights.min - mostPenalty);
      const most = Math.min(city.nights.max + mostPenalty, lastDay - day);
      for (let nights = fewest; nights <= most; nights += 1) {
        const stay = stayRank({ city, arrive: day, nights });
        if (atLeast + stay > limit || atLeast + stay > rank) continue;
        const rest = solve(seen | (1 << index), index, day + nights);
        const total = leg.rank + stay + (ranks[rest] ?? 0);
        const money = leg.cost + (costs[rest] ?? 0);
        if (total > limit || total > rank || (total === rank && money >= cost)) continue;
        [rank, cost] = [total, money];
        nextCity[key] = index;
        nextNights[key] = nights;
      }
    }
    ranks[key] = rank > limit ? Number.POSITIVE_INFINITY : rank;
    costs[key] = cost;
    return key;
  };

  let key = solve(0, -1, 1);
  if (ranks[key] === Number.POSITIVE_INFINITY) return null;
  const steps: RouteStep[] = [];
  let [seen, day] = [0, 1];
  for (let city = nextCity[key] ?? -1; city >= 0; city = nextCity[key] ?? -1) {
    const nights = nextNights[key] ?? 0;
    steps.push({ city, nights });
    seen |= 1 << city;
    day += nights;
    key = keyOf(seen, city, day);
  }
  return steps;
}
