import type { Problem } from "../../../lib/itinerary/problem.ts";
import { createBoard, isFeasible, walkThrough } from "../../../lib/itinerary/schedule.ts";
import { valueOfPlan } from "../../../lib/itinerary/value.ts";

/** The worth of the best of every selection, order and day: for one or two days and eight stops at most. */
export function bruteForce(problem: Problem): number {
  const board = createBoard(problem);
  const empty = problem.days.map((): number[] => []);
  let best = 0;
  const extend = ({ routes, day }: { routes: number[][]; day: number }) => {
    const route = routes[day] ?? [];
    const schedule = walkThrough({ board, day, route });
    if (!Number.isFinite(schedule.lateness)) return;
    if (isFeasible({ board, day, schedule })) {
      best = Math.max(best, valueOfPlan({ board, routes }));
      if (day + 1 < problem.days.length) extend({ routes, day: day + 1 });
    }
    const used = new Set(routes.flat());
    for (const index of problem.stops.keys())
      if (!used.has(index)) extend({ routes: routes.with(day, [...route, index]), day });
  };
  extend({ routes: empty, day: 0 });
  return best;
}
