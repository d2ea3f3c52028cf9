import type { Plan } from "./problem.ts";
import { type Board, fitsInto } from "./schedule.ts";

/** Why a stop is in no route, in one sentence. */
function reasonFor({
  board,
  routes,
  index,
}: {
  board: Board;
  routes: readonly (readonly number[])[];
  index: number;
}): string {
  const { stops, days } = board.problem;
  const stop = stops[index];
  const windows = stop?.windows.flat() ?? [];
  if (!stop || windows.length === 0) return "It is closed on the days of the trip.";
  if (windows.every(({ start, end }) => end - start < stop.visitMinutes))
    return "It is never open as long as a visit takes.";
  const numbers = [...days.keys()];
  if (!numbers.some((day) => fitsInto({ board, day, route: [], index })))
    return "It does not fit into any day: its hours, its length or the way there do not allow it.";
  const couldBe = (without: Parameters<typeof fitsInto>[0]["without"]) =>
    numbers.some((day) => fitsInto({ board, day, route: routes[day] ?? [], index, without }));
  if (couldBe(undefined)) return "It adds less than the way there and what is like it take away.";
  if (stop.mustSee) return "It cannot be kept together with the others that you must see.";
  if (couldBe("mostVisits")) return "The days hold as many visits as you want already.";
  if (couldBe("mostWalkMeters")) return "It would mean more walking in a day than you want.";
  return "There is no time left for it beside what suits you better.";
}

/** Why each stop that is in no route is in none. */
export function explainLeftOut({
  board,
  routes,
}: {
  board: Board;
  routes: readonly (readonly number[])[];
}): Plan["leftOut"] {
  const present = new Set(routes.flat());
  return board.problem.stops.flatMap(({ id }, index) =>
    present.has(index) ? [] : [{ id, reason: reasonFor({ board, routes, index }) }],
  );
}
