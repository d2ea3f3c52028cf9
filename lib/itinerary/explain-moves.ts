import type { Plan, Previous, Visit } from "./problem.ts";
import { type Board, detourOf, fitsInto } from "./schedule.ts";
import { formatMinute, formatMinutes } from "./time.ts";

type Routes = readonly (readonly number[])[];

/** Shorter than this nobody notices, in minutes. */
const leastShift = 5;

const isOpenAt = ({
  board,
  index,
  day,
  start,
}: {
  board: Board;
  index: number;
  day: number;
  start: number;
}) => {
  const stop = board.problem.stops[index];
  return stop?.windows[day]?.some(
    (window) => start >= window.start && start + stop.visitMinutes <= window.end,
  );
};

/** Why a stop is elsewhere than before; empty when its new place only follows from the others. */
function reasonFor({
  board,
  routes,
  index,
  from,
  visit,
  day,
}: {
  board: Board;
  routes: Routes;
  index: number;
  from: Previous;
  visit: Visit;
  day: number;
}): string {
  const { stops, days } = board.problem;
  const old = dayName({ board, day: from.day });
  if ((stops[index]?.windows[from.day]?.length ?? 0) === 0) return `closed on ${old}`;
  if (!isOpenAt({ board, index, day: from.day, start: from.start }))
    return `closed at ${formatMinute(from.start)}${day === from.day ? "" : ` on ${old}`}`;
  const frame = days[from.day];
  if (frame && from.start < frame.start) return `${old} begins later now`;
  if (frame && from.start + (visit.end - visit.start) > frame.end) return `${old} ends earlier now`;
  if (day === from.day) return "";
  return fitsInto({ board, day: from.day, route: routes[from.day] ?? [], index })
    ? ""
    : `there is no room on ${old} any more`;
}

function dayName({ board, day }: { board: Board; day: number }): string {
  return board.problem.days[day]?.name ?? `day ${day + 1}`;
}

/** One sentence for each stop that is on another day or at another time than before. */
export function explainMoves({
  board,
  routes,
  before,
  days,
  previous,
}: {
  board: Board;
  routes: Routes;
  before: Routes;
  days: Plan["days"];
  previous: readonly Previous[];
}): Plan["moved"] {
  const indexOf = new Map(board.problem.stops.map(({ id }, index) => [id, index]));
  const oldOf = new Map(previous.map((stop) => [stop.id, stop]));
  return days.flatMap(({ visits }, day) =>
    visits.flatMap((visit) => {
      const from = oldOf.get(visit.id);
      const index = indexOf.get(visit.id);
      if (!from || index === undefined || !board.problem.days[from.day]) return [];
      if (from.day === day && Math.abs(from.start - visit.start) < leastShift) return [];
      const saved = Math.round(
        detourOf({ board, day: from.day, route: before[from.day] ?? [], index }) -
          detourOf({ board, day, route: routes[day] ?? [], index }),
      );
      const reasons = [
        reasonFor({ board, routes, index, from, visit, day }),
        saved >= leastShift ? `saves ${formatMinutes(saved)}` : "",
      ].filter(Boolean);
      if (reasons.length === 0)
        reasons.push(day === from.day ? "the stops around it changed" : "the days suit you better like this");
      const goal = day === from.day ? formatMinute(visit.start) : dayName({ board, day });
      return [{ id: visit.id, day, start: visit.start, reason: `Moved to ${goal}: ${reasons.join(", ")}.` }];
    }),
  );
}
