import { AppError } from "../errors/app-error.ts";
import type { Leg, Window } from "./problem.ts";
import { type Board, fixedRoute } from "./schedule.ts";
import type { Field } from "./solver/field.ts";
import { costOfMinute, dayBonus, dayFactors, tripFactors, waitCosts } from "./value.ts";

/** Times are planned to five minutes, as people read them: everything is rounded so that no window is left by it. */
const grid = 5;
const roundUp = (minutes: number) => Math.ceil(minutes / grid) * grid;
/** Longer than any day: what takes this long is never reached. */
const unreachable = 100_000;

function minutesOf(leg: Leg | null | undefined): number {
  if (!leg) return 0;
  if (!(leg.minutes >= 0)) throw new AppError("bad_input", { message: "A way has a length that cannot be." });
  return Math.min(unreachable, Math.ceil(leg.minutes));
}

const metersOf = (leg: Leg | null | undefined) =>
  leg?.mode === "walk" ? Math.min(1e8, Math.round(leg.meters ?? leg.minutes * 75)) : 0;

/** Sorted windows, with those that touch or overlap joined. */
function joined(windows: readonly Window[]): Window[] {
  const result: Window[] = [];
  for (const { start, end } of windows.toSorted((left, right) => left.start - right.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

function fillWays({ board, field }: { board: Board; field: Pick<Field, "travel" | "effort" | "walk"> }) {
  const { stops, days } = board.problem;
  const nodes = stops.length + 2 * days.length;
  const set = ({ from, to, leg }: { from: number; to: number; leg: Leg | null | undefined }) => {
    const isOnGrid = to < stops.length && !stops[to]?.fixed;
    field.travel[from * nodes + to] = isOnGrid ? roundUp(minutesOf(leg)) : minutesOf(leg);
    field.effort[from * nodes + to] = minutesOf(leg);
    if (field.walk) field.walk[from * nodes + to] = metersOf(leg);
  };
  for (const from of stops.keys()) {
    for (const to of stops.keys()) if (from !== to) set({ from, to, leg: board.legs[from]?.[to] });
    for (const day of days.keys()) {
      set({ from: stops.length + day, to: from, leg: board.fromBase[day]?.[from] });
      set({ from, to: stops.length + days.length + day, leg: board.toBase[day]?.[from] });
    }
  }
}

type Anchors = Pick<Field, "anchorDay" | "anchorEnd" | "finish"> & { latest: Map<number, number> };

/** Fixed stops in their order; what they cannot keep among themselves is allowed and never made worse. */
function anchor({ board, travel }: { board: Board; travel: Int32Array }): Anchors {
  const { problem } = board;
  const { stops, days } = problem;
  const nodes = stops.length + 2 * days.length;
  const anchors: Anchors = {
    anchorDay: new Int32Array(stops.length).fill(-1),
    anchorEnd: new Int32Array(stops.length),
    finish: Int32Array.from(days, ({ end }) => Math.floor(end)),
    latest: new Map(),
  };
  for (const [day, frame] of days.entries()) {
    let time = roundUp(frame.start);
    let at = stops.length + day;
    const route = fixedRoute({ problem, day });
    for (const index of route) {
      const stop = stops[index];
      if (!stop?.fixed) continue;
      const arrives = time + (stop.at ? (travel[at * nodes + index] ?? 0) : 0);
      anchors.latest.set(index, Math.max(arrives, Math.floor(stop.fixed.start)));
      time = roundUp(Math.max(time, stop.fixed.start + stop.visitMinutes));
      anchors.anchorDay[index] = day;
      anchors.anchorEnd[index] = time;
      if (stop.at) at = index;
    }
    const home = route.length > 0 ? (travel[at * nodes + stops.length + days.length + day] ?? 0) : 0;
    anchors.finish[day] = Math.max(anchors.finish[day] ?? 0, route.length > 0 ? time + home : 0);
  }
  return anchors;
}

/**
 * The problem as the solver's flat arrays, in minutes. `worth` says what each stop is worth on a day; negative or
 * zero keeps it out.
 */
export function toField({
  board,
  worth,
}: {
  board: Board;
  worth: (place: { index: number; day: number }) => number;
}): Field {
  const { stops, days, gapMinutes } = board.problem;
  const nodes = stops.length + 2 * days.length;
  const ways = {
    travel: new Int32Array(nodes ** 2),
    effort: new Int32Array(nodes ** 2),
    walk: new Int32Array(nodes ** 2),
  };
  fillWays({ board, field: ways });
  const anchors = anchor({ board, travel: ways.travel });
  const windowFrom = new Int32Array(stops.length * days.length + 1);
  const opens: number[] = [];
  const closes: number[] = [];
  for (const [index, stop] of stops.entries()) {
    for (const [day, frame] of days.entries()) {
      if (stop.fixed?.day === day) {
        opens.push(Math.floor(stop.fixed.start));
        closes.push(anchors.latest.get(index) ?? 0);
      }
      for (const { start, end } of stop.fixed ? [] : joined(stop.windows[day] ?? [])) {
        const open = roundUp(Math.max(start, frame.start));
        const close = Math.floor(Math.min(end, frame.end) - stop.visitMinutes);
        if (open > close) continue;
        opens.push(open);
        closes.push(close);
      }
      windowFrom[index * days.length + day + 1] = opens.length;
    }
  }
  const categories = [...new Set(stops.map(({ category }) => category))];
  const kindOf = new Map(categories.map((category, kind) => [category, kind]));
  const usual = stops.filter(({ score, isVisit }) => isVisit && score > 0);
  return {
    stops: stops.length,
    days: days.length,
    ...ways,
    mostWalk: Float64Array.from(days, ({ mostWalkMeters }) => mostWalkMeters),
    service: Int32Array.from(stops, ({ visitMinutes }) => roundUp(visitMinutes)),
    windowFrom,
    opens: Int32Array.from(opens),
    closes: Int32Array.from(closes),
    value: Float64Array.from({ length: stops.length * days.length }, (_, slot) =>
      worth({ index: Math.floor(slot / days.length), day: slot % days.length }),
    ),
    isUrgent: Uint8Array.from(stops, ({ mustSee }) => (mustSee ? 1 : 0)),
    begin: Int32Array.from(days, ({ start }) => roundUp(start)),
    ...anchors,
    isVisit: Uint8Array.from(stops, ({ isVisit }) => (isVisit ? 1 : 0)),
    mostVisits: Int32Array.from(days, ({ mostVisits }) => Math.min(mostVisits, stops.length)),
    gap: roundUp(gapMinutes),
    isAnywhere: Uint8Array.from(stops, ({ at }) => (at ? 0 : 1)),
    kind: Int32Array.from(stops, ({ isVisit, category }) => (isVisit ? (kindOf.get(category) ?? -1) : -1)),
    kinds: categories.length,
    dayBonus,
    dayFactors,
    tripFactors,
    travelCost: costOfMinute,
    ...waitCosts,
    isCostFree: false,
    unit: usual.reduce((sum, { score }) => sum + score, 0) / Math.max(1, usual.length) || 1,
  };
}
