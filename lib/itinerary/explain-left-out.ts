import { type Board, isFeasible, walkThrough } from "./schedule.ts";

/** Why each stop that is in no route is in none, in one sentence each. */
export function explainLeftOut({
  board,
  routes,
}: {
  board: Board;
  routes: readonly (readonly number[])[];
}): { id: string; reason: string }[] {
  const present = new Set(routes.flat());
  return board.problem.stops.flatMap((stop, index) => {
    if (present.has(index)) return [];
    const isOpen = stop.windows.some((windows) => windows.length > 0);
    if (!isOpen) return [{ id: stop.id, reason: "It is closed on the days of the trip." }];
    const fitsAlone = board.problem.days.some((_, day) =>
      isFeasible({ board, day, schedule: walkThrough({ board, day, route: [index] }) }),
    );
    const reason = fitsAlone
      ? "There is no time left for it beside what suits you better."
      : "It does not fit into any day: its hours, its length or the way there do not allow it.";
    return [{ id: stop.id, reason }];
  });
}
