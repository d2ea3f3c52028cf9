import { AppError } from "../errors/app-error.ts";
import { explainLeftOut } from "./explain-left-out.ts";
import type { Plan, Problem } from "./problem.ts";
import { createRandom } from "./random.ts";
import { type Board, createBoard, fixedRoute, isFeasible, walkThrough } from "./schedule.ts";

const mostStops = 500;
const mostDays = 60;
/** A minute on the way costs this much score; a minute of waiting half of it. */
const costOfMinute = 0.05;
const mustSeeBonus = 1000;
/** What the second, third, … place of a kind on one day is still worth, on average over all of that kind. */
const repeatFactors = [1, 1, 0.88, 0.76, 0.66, 0.58];
/** Absent stops tried after each ruin. */
const mostTries = 24;
const startTemperature = 2.5;
const endTemperature = 0.05;

type Routes = number[][];

function refuseBadProblems({ days, stops }: Problem) {
  if (stops.length > mostStops)
    throw new AppError("bad_input", { message: `At most ${mostStops} stops can be planned at once.` });
  if (days.length > mostDays)
    throw new AppError("bad_input", { message: `At most ${mostDays} days can be planned at once.` });
  for (const { start, end } of days) {
    if (!Number.isFinite(start) || !Number.isFinite(end))
      throw new AppError("bad_input", { message: "A day needs a start and an end." });
  }
  for (const { at, visitMinutes, score } of stops) {
    const isNumber = Number.isFinite(visitMinutes) && visitMinutes >= 0 && Number.isFinite(score);
    if (!isNumber || (at && !(Number.isFinite(at.lat) && Number.isFinite(at.lon)))) {
      throw new AppError("bad_input", {
        message: "A stop has a duration, a score or a point that is not a number.",
      });
    }
  }
}

/** What a day's route is worth: interest, less for repeated kinds, minus the ways and the waiting. */
function valueOfDay({ board, day, route }: { board: Board; day: number; route: readonly number[] }): number {
  const kinds = new Map<string, { sum: number; count: number }>();
  let value = 0;
  for (const index of route) {
    const stop = board.problem.stops[index];
    if (!stop) continue;
    if (stop.mustSee) value += mustSeeBonus;
    const kind = kinds.get(stop.category);
    if (kind) {
      kind.sum += stop.score;
      kind.count += 1;
    } else kinds.set(stop.category, { sum: stop.score, count: 1 });
  }
  for (const { sum, count } of kinds.values()) value += sum * (repeatFactors[count] ?? 0.5);
  const { travelMinutes, waitMinutes } = walkThrough({ board, day, route });
  return value - costOfMinute * (travelMinutes + waitMinutes / 2);
}

/** What a whole plan is worth; exported so that a test can compare it with every other order. */
export function valueOfPlan({ board, routes }: { board: Board; routes: Routes }): number {
  return routes.reduce((sum, route, day) => sum + valueOfDay({ board, day, route }), 0);
}

type Place = { day: number; position: number; gain: number };

function bestInsertion({
  board,
  routes,
  values,
  index,
  random,
}: {
  board: Board;
  routes: Routes;
  values: number[];
  index: number;
  random: () => number;
}): Place | null {
  const stop = board.problem.stops[index];
  let best: Place | null = null;
  for (const [day, route] of routes.entries()) {
    if (!stop || (stop.windows[day]?.length ?? 0) === 0) continue;
    for (let position = 0; position <= route.length; position++) {
      // A skipped place now and then leads out of local optima.
      if (random() < 0.02) continue;
      const tried = route.toSpliced(position, 0, index);
      if (!isFeasible({ board, day, schedule: walkThrough({ board, day, route: tried }) })) continue;
      const gain = valueOfDay({ board, day, route: tried }) - (values[day] ?? 0);
      if (!best || gain > best.gain) best = { day, position, gain };
    }
  }
  return best && best.gain > 0 ? best : null;
}

/** Takes short runs of neighbouring stops out of one to three days; fixed stops stay. */
function ruin({
  board,
  routes,
  random,
}: {
  board: Board;
  routes: Routes;
  random: () => number;
}): Set<number> {
  const touched = new Set<number>();
  const count = 1 + Math.floor(random() * Math.min(3, routes.length));
  for (let round = 0; round < count; round++) {
    const day = Math.floor(random() * routes.length);
    const route = routes[day] ?? [];
    if (route.length === 0) continue;
    const from = Math.floor(random() * route.length);
    const length = 1 + Math.floor(random() * Math.min(4, route.length));
    routes[day] = route.filter(
      (index, position) =>
        board.problem.stops[index]?.fixed !== undefined || position < from || position >= from + length,
    );
    touched.add(day);
  }
  return touched;
}

/** The absent stops in one of several orders: chance, interest, interest for the time. */
function orderAbsent({
  board,
  routes,
  random,
}: {
  board: Board;
  routes: Routes;
  random: () => number;
}): number[] {
  const present = new Set(routes.flat());
  const way = random();
  const keyed = board.problem.stops.flatMap((stop, index) => {
    if (present.has(index) || stop.fixed) return [];
    const base =
      way < 0.3 ? random() * 10 : way < 0.65 ? stop.score : (stop.score * 60) / (stop.visitMinutes + 20);
    return [{ index, key: (stop.mustSee ? 10_000 : 0) + base * (0.7 + 0.6 * random()) }];
  });
  keyed.sort((left, right) => right.key - left.key || left.index - right.index);
  return keyed.slice(0, mostTries).map(({ index }) => index);
}

function recreate({
  board,
  routes,
  values,
  random,
}: {
  board: Board;
  routes: Routes;
  values: number[];
  random: () => number;
}) {
  for (const index of orderAbsent({ board, routes, random })) {
    const place = bestInsertion({ board, routes, values, index, random });
    if (!place) continue;
    const route = (routes[place.day] ?? []).toSpliced(place.position, 0, index);
    routes[place.day] = route;
    values[place.day] = valueOfDay({ board, day: place.day, route });
  }
}

/**
 * Which stops, on which day, in which order: team orienteering with time windows, solved by ruin and recreate under
 * simulated annealing (after Schrimpf et al. 2000 and Christiaens and Vanden Berghe 2020). Keeps every opening
 * window, fixed stop, day's end, number of visits and walking limit; what cannot be kept even with the fixed stops
 * alone is not made worse. The same problem, seed and iterations give the same plan.
 *
 * Throws `bad_input` for more than 500 stops or 60 days and for numbers that are none.
 */
export function optimise(
  problem: Problem,
  { seed = 1, iterations = 600 }: { seed?: number; iterations?: number } = {},
): Plan {
  refuseBadProblems(problem);
  const board = createBoard(problem);
  const random = createRandom(seed);
  let current: Routes = problem.days.map((_, day) => fixedRoute({ problem, day }));
  let values = current.map((route, day) => valueOfDay({ board, day, route }));
  recreate({ board, routes: current, values, random });
  let best = current.map((route) => [...route]);
  const total = (all: number[]) => all.reduce((sum, value) => sum + value, 0);
  let bestValue = total(values);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const temperature = startTemperature * (endTemperature / startTemperature) ** (iteration / iterations);
    const routes = current.map((route) => [...route]);
    const nextValues = [...values];
    for (const day of ruin({ board, routes, random })) {
      nextValues[day] = valueOfDay({ board, day, route: routes[day] ?? [] });
    }
    recreate({ board, routes, values: nextValues, random });
    const change = total(nextValues) - total(values);
    if (change < 0 && random() >= Math.exp(change / temperature)) continue;
    current = routes;
    values = nextValues;
    if (total(values) > bestValue + 1e-9) {
      bestValue = total(values);
      best = current.map((route) => [...route]);
    }
  }
  return {
    days: best.map((route, day) => ({
      visits: walkThrough({ board, day, route, withTimes: true }).visitTimes,
    })),
    score: bestValue,
    leftOut: explainLeftOut({ board, routes: best }),
  };
}
