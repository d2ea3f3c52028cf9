import type { Problem } from "./problem.ts";
import { type Board, walkThrough } from "./schedule.ts";

/** A minute on the way costs this much score. */
export const costOfMinute = 0.05;
/** And a minute of waiting, of an empty morning before the day's first stop, and of free time before a meal. */
export const waitCosts = {
  waitCost: costOfMinute / 2,
  idleCost: costOfMinute / 4,
  restCost: costOfMinute / 20,
};
/** What a day's visits are worth by their number, besides what each is worth: four days with one beat one with four. */
export const dayBonus = [0, 6, 9, 10];
/** What several places of a kind are still worth, on average over all of that kind: on one day, and in the trip. */
export const dayFactors = [1, 1, 0.88, 0.76, 0.66, 0.58, 0.5];
export const tripFactors = [1, 1, 1, 1, 1, 0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.76];
const wetFactor = { indoor: 1.25, outdoor: 0.5 };

/** What a stop is worth on a day by itself: less outdoors when it rains. */
export function worthOn({ problem, index, day }: { problem: Problem; index: number; day: number }): number {
  const stop = problem.stops[index];
  if (!stop) return 0;
  if (!problem.days[day]?.isWet || stop.indoor === undefined) return stop.score;
  return stop.score * (stop.indoor ? wetFactor.indoor : wetFactor.outdoor);
}

type Alike = Map<string, { sum: number; count: number }>;

function add({ alike, kind, worth }: { alike: Alike; kind: string; worth: number }) {
  const own = alike.get(kind) ?? { sum: 0, count: 0 };
  alike.set(kind, { sum: own.sum + worth, count: own.count + 1 });
}

function lost({ alike, factors }: { alike: Alike; factors: readonly number[] }): number {
  let all = 0;
  for (const { sum, count } of alike.values())
    all += sum * (1 - (factors[Math.min(count, factors.length - 1)] ?? 1));
  return all;
}

/** What a whole plan is worth: interest, less for what is alike, minus the ways and the waiting. */
export function valueOfPlan({
  board,
  routes,
}: {
  board: Board;
  routes: readonly (readonly number[])[];
}): number {
  const { waitCost, idleCost, restCost } = waitCosts;
  const inTrip: Alike = new Map();
  let value = 0;
  for (const [day, route] of routes.entries()) {
    const onDay: Alike = new Map();
    for (const index of route) {
      const stop = board.problem.stops[index];
      if (!stop) continue;
      const worth = worthOn({ problem: board.problem, index, day });
      value += worth;
      if (!stop.isVisit) continue;
      add({ alike: onDay, kind: stop.category, worth });
      add({ alike: inTrip, kind: stop.category, worth });
    }
    const { travelMinutes, waitMinutes, idleMinutes, restMinutes, visits } = walkThrough({
      board,
      day,
      route,
    });
    value += dayBonus[Math.min(visits, dayBonus.length - 1)] ?? 0;
    value -= lost({ alike: onDay, factors: dayFactors });
    value -= costOfMinute * travelMinutes + waitCost * waitMinutes;
    value -= idleCost * idleMinutes + restCost * restMinutes;
  }
  return value - lost({ alike: inTrip, factors: tripFactors });
}
