import type { Plan } from "./problem.ts";
import { type Board, isFeasible, walkThrough } from "./schedule.ts";
import { worthOn } from "./value.ts";

/**
 * For each visit outdoors on a wet day the best stop that is indoors, in no plan, and can take its place in the day's
 * order with all that follows. No stop is offered twice.
 */
export function findRainAlternatives({
  board,
  routes,
}: {
  board: Board;
  routes: readonly (readonly number[])[];
}): Plan["rainAlternatives"] {
  const { stops, days } = board.problem;
  const used = new Set(routes.flat());
  const indoors = [...stops.keys()].filter((index) => stops[index]?.indoor && !stops[index]?.fixed);
  return routes.flatMap((route, day) => {
    if (!days[day]?.isWet) return [];
    const ranked = indoors
      .map((index) => ({ index, worth: worthOn({ problem: board.problem, index, day }) }))
      .sort((left, right) => right.worth - left.worth || left.index - right.index);
    return route.flatMap((index, position) => {
      const stop = stops[index];
      if (stop?.indoor !== false || stop.fixed) return [];
      for (const { index: other } of ranked) {
        if (used.has(other)) continue;
        const schedule = walkThrough({ board, day, route: route.with(position, other), withTimes: true });
        const visit = schedule.visitTimes[position];
        if (!visit || !isFeasible({ board, day, schedule })) continue;
        used.add(other);
        return [{ day, id: stop.id, alternativeId: visit.id, start: visit.start, end: visit.end }];
      }
      return [];
    });
  });
}
