import { checkRouteProblem, type RouteProblem } from "./route-problem.ts";
import { type Relaxation, relaxationsOf, sayRelaxations } from "./route-relaxations.ts";
import { type RouteStep, searchRoute } from "./search-route.ts";

/** Days count from 1; the traveller is in the city on both the day of arrival and the day of departure. */
export type RouteStop = { cityId: string; arriveDay: number; leaveDay: number; nights: number };

export type Route = {
  /** False: the plan holds only if `relaxations` are granted; they are the smallest that make one possible. */
  fits: boolean;
  stops: RouteStop[];
  costMinor: number;
  minutes: number;
  /** What has to give way, the smallest first: the constraint that is cheapest to give up. Empty when the plan fits. */
  relaxations: Relaxation[];
  /** One sentence about it. */
  explanation: string | null;
};

function stopsOf({ problem, steps }: { problem: RouteProblem; steps: RouteStep[] }): RouteStop[] {
  let arriveDay = 1;
  return steps.flatMap(({ city, nights }) => {
    const stop = {
      cityId: problem.cities[city]?.id ?? "",
      arriveDay,
      leaveDay: arriveDay + nights,
      nights,
    };
    arriveDay = stop.leaveDay;
    return stop;
  });
}

function travelOf({ problem, stops }: { problem: RouteProblem; stops: RouteStop[] }) {
  const { start, end, legs } = problem;
  const path = [start, ...stops.map(({ cityId }) => cityId), end];
  let [costMinor, minutes] = [0, 0];
  for (const [index, to] of path.entries()) {
    const leg = legs.find((candidate) => candidate.from === path[index - 1] && candidate.to === to);
    costMinor += leg?.costMinor ?? 0;
    minutes += leg?.minutes ?? 0;
  }
  return { costMinor, minutes };
}

/**
 * Orders the cities of a trip and says how many nights each one gets: exact up to 10 cities and 60 days. Among the
 * routes that keep every constraint it takes the nights nearest to the wish, then the least money and time on the way,
 * then the order in which the cities were given. When no route keeps them all, it answers the one for which the least
 * has to give way, counted in days (`route-relaxations.ts`), and says what that is; the trip never gets longer than 60
 * days. Throws `bad_input`.
 */
export function orderCities(problem: RouteProblem): Route {
  checkRouteProblem(problem);
  const steps =
    searchRoute({ problem, isStrict: true }).steps ?? searchRoute({ problem, isStrict: false }).steps ?? [];
  const stops = stopsOf({ problem, steps });
  const relaxations = relaxationsOf({ problem, stops });
  const nameOf = (id: string) => problem.cities.find((city) => city.id === id)?.name ?? "home";
  return {
    fits: relaxations.length === 0,
    stops,
    ...travelOf({ problem, stops }),
    relaxations,
    explanation: relaxations.length === 0 ? null : sayRelaxations({ relaxations, nameOf }),
  };
}
