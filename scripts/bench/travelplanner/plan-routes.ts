import type { Query, Sandbox } from "./sandbox.ts";

/** Cities in their order with the nights in each; the first is reached on day 1. */
export type PlannedRoute = { city: string; nights: number }[];

const mostRoutes = 120;

function permutations(items: readonly string[]): string[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

function subsets({ items, size }: { items: readonly string[]; size: number }): string[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets({ items: items.slice(index + 1), size: size - 1 }).map((rest) => [item, ...rest]),
  );
}

/** Every way to share out the nights, at least one for each city. */
function shares({ nights, count }: { nights: number; count: number }): number[][] {
  if (count === 1) return [[nights]];
  return Array.from({ length: nights - count + 1 }, (_, index) => index + 1).flatMap((first) =>
    shares({ nights: nights - first, count: count - 1 }).map((rest) => [first, ...rest]),
  );
}

const unevenness = (route: PlannedRoute) =>
  Math.max(...route.map(({ nights }) => nights)) - Math.min(...route.map(({ nights }) => nights));

/**
 * The orders of cities and shares of nights that come into question, those with the most days of the listed flights
 * first, then the most even.
 */
export function planRoutes({ query, sandbox }: { query: Query; sandbox: Sandbox }): PlannedRoute[] {
  const { org, dest, cityCount, days, dates } = query;
  const listed = [...new Set(sandbox.stays.map(({ city }) => city))].filter((city) => city !== org);
  const only = cityCount === 1 && listed.includes(dest) ? [dest] : listed;
  const size = Math.min(cityCount, only.length, days - 1, 5);
  if (size < 1) return [];
  const isListed = ({ from, to, date }: { from: string; to: string; date: string }) =>
    sandbox.ways.some((way) => way.from === from && way.to === to && (way.date ?? date) === date);
  const knownLegs = (route: PlannedRoute) => {
    let day = 0;
    const path = [org, ...route.map(({ city }) => city), org];
    return path.slice(1).filter((to, index) => {
      const [from = "", date = ""] = [path[index], dates[day]];
      day += route[index]?.nights ?? 0;
      return isListed({ from, to, date });
    }).length;
  };
  const routes = subsets({ items: only, size })
    .slice(0, 50)
    .flatMap((cities) => permutations(cities))
    .flatMap((order) =>
      shares({ nights: days - 1, count: size }).map((nights) =>
        order.map((city, index) => ({ city, nights: nights[index] ?? 1 })),
      ),
    );
  return routes
    .map((route) => ({ route, known: knownLegs(route), uneven: unevenness(route) }))
    .sort((left, right) => right.known - left.known || left.uneven - right.uneven)
    .map(({ route }) => route)
    .slice(0, mostRoutes);
}
