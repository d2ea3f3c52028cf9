import type { Operation } from "../../trips/operations.ts";
import { itemsOfDay } from "../../trips/order-items.ts";
import type { Item, Trip } from "../../trips/schema.ts";
import { optimise } from "../optimise.ts";
import type { Problem, Visit } from "../problem.ts";
import { createBoard, isFeasible, walkThrough } from "../schedule.ts";
import { localTimeAt } from "../time.ts";
import { isMovable, lengthOf, startOf } from "./item-time.ts";
import { placeInOrder } from "./place-in-order.ts";
import { type ReplanInput, toReplanProblem } from "./replan-problem.ts";

/** Few: the answer must be there in the frame in which something was put down. */
const steadyIterations = 300;
const usualStart = 9 * 60 + 30;

type Reflow = Omit<ReplanInput, "dates"> & {
  date: string;
  /** What was just put down there. */
  movedId: string;
};

/** The moved item keeps its clock where it was put down between what ends before and what begins after. */
function keepsItsTime({ items, moved }: { items: readonly Item[]; moved: Item }): boolean {
  const at = items.findIndex(({ id }) => id === moved.id);
  const end = (item: Item) => startOf(item) + lengthOf(item);
  const before = items.slice(0, at).findLast(({ start }) => start !== null);
  const after = items.slice(at + 1).find(({ start }) => start !== null);
  return (
    moved.start !== null &&
    (!before || end(before) <= startOf(moved)) &&
    (!after || end(moved) <= startOf(after))
  );
}

/** The visits in the order of the plan, each at its own time or later; null when that breaks hours or a fixed time. */
function inOrder({ problem, notBefore }: { problem: Problem; notBefore: ReadonlyMap<number, number> }) {
  const board = createBoard(problem);
  const route = [...problem.stops.keys()];
  const schedule = walkThrough({ board, day: 0, route, withTimes: true, notBefore });
  return isFeasible({ board, day: 0, schedule }) ? schedule.visitTimes : null;
}

/** With as few changes as there can be; null when not everything can be kept on the day. */
function withFewChanges({ problem, starts }: { problem: Problem; starts: ReadonlyMap<string, number> }) {
  const previous = problem.stops.flatMap(({ id, fixed }) =>
    fixed ? [] : [{ id, day: 0, start: starts.get(id) ?? 0 }],
  );
  const plan = optimise(problem, { previous, isSteady: true, iterations: steadyIterations });
  return plan.leftOut.length > 0 ? null : (plan.days[0]?.visits ?? null);
}

/** As put down, whatever is closed then: the traveller decides, and the check says what does not work. */
function asPutDown({
  problem,
  notBefore,
}: {
  problem: Problem;
  notBefore: ReadonlyMap<number, number>;
}): Visit[] {
  const always = [[{ start: 0, end: 2880 }]];
  const open = problem.stops.map((stop) => (stop.fixed ? stop : { ...stop, windows: always }));
  const board = createBoard({ ...problem, stops: open });
  return walkThrough({ board, day: 0, route: [...open.keys()], withTimes: true, notBefore }).visitTimes;
}

/** The trip in which an item that never had a time has one: after what stands before it. */
function withTime({ trip, moved, items }: { trip: Trip; moved: Item; items: readonly Item[] }): Trip {
  if (moved.start !== null || moved.day === null) return trip;
  const { day } = moved;
  const before = items.slice(0, items.indexOf(moved)).findLast(isMovable);
  const start = before ? startOf(before) + lengthOf(before) : usualStart;
  const at = (minute: number) => localTimeAt({ day, minute });
  const timed = { ...moved, start: at(start), end: at(start + lengthOf(moved)) };
  return { ...trip, items: trip.items.map((item) => (item.id === moved.id ? timed : item)) };
}

/**
 * Other times for the items of a day into which one was just moved: in the order in which they now stand, what is
 * locked or a journey at its time, everything else at its own time or as much later as the ways need. The trip is the
 * one after the move. Nothing comes back when all times can stay.
 */
export function reflowDay({ trip, date, movedId, ...facts }: Reflow): Operation[] {
  const items = itemsOfDay({ items: trip.items, day: date });
  const moved = items.find(({ id }) => id === movedId);
  if (!moved || moved.locked || (moved.kind !== "activity" && moved.kind !== "meal")) return [];
  const timed = withTime({ trip, moved, items });
  const { order: _, ...problem } = toReplanProblem({ ...facts, trip: timed, dates: [date], gapMinutes: 0 });
  const keeps = keepsItsTime({ items, moved });
  const starts = new Map(items.map((item) => [item.id, startOf(item)]));
  const notBefore = new Map(
    problem.stops.flatMap(({ id }, index) => {
      const start = id === movedId && !keeps ? undefined : starts.get(id);
      return start === undefined ? [] : [[index, start] as const];
    }),
  );
  const visits =
    inOrder({ problem, notBefore }) ??
    withFewChanges({ problem, starts }) ??
    asPutDown({ problem, notBefore });
  const slots = visits.flatMap(({ id, start }) => {
    const item = items.find((candidate) => candidate.id === id);
    const isNew = item && (item.start === null || startOf(item) !== start);
    return item && isMovable({ ...item, start: item.start ?? "" }) && isNew ? [{ id, date, start }] : [];
  });
  return placeInOrder({ trip, date, slots });
}
