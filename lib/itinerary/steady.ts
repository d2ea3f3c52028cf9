import type { Previous, Visit } from "./problem.ts";
import { type Board, isFeasible, walkThrough } from "./schedule.ts";

/** The day's route in the order of the plan before, where that works as well; new stops then keep their place. */
export function inOrderBefore({
  board,
  day,
  route,
  before,
}: {
  board: Board;
  day: number;
  route: readonly number[];
  before: readonly number[];
}): number[] {
  const kept = before.filter((index) => route.includes(index));
  let next = 0;
  const ordered = route.map((index) => (kept.includes(index) ? (kept[next++] ?? index) : index));
  const schedule = walkThrough({ board, day, route: ordered });
  return isFeasible({ board, day, schedule }) ? ordered : [...route];
}

/** The visits of a day, each at its time before where the day still works like that, or else as early as it can be. */
export function holdTimes({
  board,
  day,
  route,
  previous,
}: {
  board: Board;
  day: number;
  route: readonly number[];
  previous: readonly Previous[];
}): Visit[] {
  const notBefore = new Map<number, number>();
  for (const [index, { id }] of board.problem.stops.entries()) {
    const own = previous.find((stop) => stop.id === id && stop.day === day);
    if (own) notBefore.set(index, own.start);
  }
  const held = walkThrough({ board, day, route, withTimes: true, notBefore });
  if (isFeasible({ board, day, schedule: held })) return held.visitTimes;
  return walkThrough({ board, day, route, withTimes: true }).visitTimes;
}
