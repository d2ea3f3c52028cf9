import { createRandom } from "../random.ts";
import { createBoard } from "./board.ts";
import type { Field } from "./field.ts";
import { createHistory } from "./history.ts";
import { createInsertion } from "./insertion.ts";
import { createRecreate } from "./recreate.ts";
import { createRuin } from "./ruin.ts";

/** How often in the course of a search it goes on from the best so far. */
const returns = 20;
/** How much worse a solution may become, in usual stops, at the beginning and at the end. */
const startTemperature = 1;
const endTemperature = 0.1;

const tolerance = 1e-9;

export type Solution = {
  /** The stops of each day in their order. */
  routes: number[][];
  iterations: number;
};

/**
 * Team orienteering with time windows by ruin and recreate under simulated annealing (Schrimpf et al. 2000;
 * Christiaens and Vanden Berghe 2020) that returns to its best now and then. Starts from `from` as far as that is feasible. The same field, seed and
 * iterations give the same solution; it ends early when nothing more can be collected.
 */
export function solve({
  field,
  seed,
  iterations,
  from = [],
}: {
  field: Field;
  seed: number;
  iterations: number;
  from?: readonly (readonly number[])[];
}): Solution {
  const random = createRandom(seed);
  const board = createBoard(field);
  const insertion = createInsertion({ field, board });
  const history = createHistory({ field, board });
  const candidates = listCandidates(field);
  const parts = { field, board, history, insertion, candidates, random };
  const ruin = createRuin(parts);
  const recreate = createRecreate(parts);
  const { dayOf, length, node, width } = board;
  setUp({ field, board, insertion, from });
  const judge = () => (field.isCostFree ? board.collects() : board.total());
  const copy = () =>
    Array.from(length, (count, day) => [...node.subarray(day * width + 1, day * width + 1 + count)]);
  if (candidates.length === 0) return { routes: copy(), iterations: 0 };
  recreate(candidates[0] ?? 0);
  history.keep();
  let current = board.total();
  let best = judge();
  let bestTotal = current;
  let routes = copy();
  const isComplete = () => field.isCostFree && candidates.every((stop) => dayOf[stop] !== -1);
  let isDone = isComplete();
  let done = 0;
  const cooling = (endTemperature / startTemperature) ** (1 / Math.max(1, iterations));
  const stretch = Math.max(1, Math.floor(iterations / returns));
  let temperature = startTemperature * field.unit;
  for (; done < iterations && !isDone; done++) {
    temperature *= cooling;
    if (done % stretch === stretch - 1) {
      board.replace(routes);
      history.forget();
      current = board.total();
    }
    recreate(ruin());
    const next = board.total();
    if (next <= current + temperature * Math.log(random())) {
      history.takeBack();
      continue;
    }
    history.keep();
    current = next;
    const value = judge();
    // Of as much, what costs less is the better point to go on from.
    if (value < best - tolerance || (value <= best + tolerance && next <= bestTotal + tolerance)) continue;
    best = value;
    bestTotal = next;
    routes = copy();
    isDone = isComplete();
  }
  return { routes, iterations: done };
}

/** What the search may choose: it is worth something, open on some day and not anchored. */
function listCandidates({ stops, days, value, windowFrom, anchorDay }: Field): number[] {
  return Array.from({ length: stops }, (_, stop) => stop).filter((stop) => {
    if (anchorDay[stop] !== -1) return false;
    for (let day = 0; day < days; day++) {
      const slot = stop * days + day;
      if ((value[slot] ?? 0) > 0 && (windowFrom[slot] ?? 0) < (windowFrom[slot + 1] ?? 0)) return true;
    }
    return false;
  });
}

/** Puts the anchored stops on their days by time, and then what is to be started from: as it is, else as it can be. */
function setUp({
  field: { stops, days, anchorDay, windowFrom, opens },
  board,
  insertion: { found, tryDay },
  from,
}: {
  field: Field;
  board: ReturnType<typeof createBoard>;
  insertion: ReturnType<typeof createInsertion>;
  from: readonly (readonly number[])[];
}) {
  const opening = (stop: number) => opens[windowFrom[stop * days + (anchorDay[stop] ?? 0)] ?? 0] ?? 0;
  const anchored = Array.from({ length: stops }, (_, stop) => stop)
    .filter((stop) => anchorDay[stop] !== -1)
    .sort((left, right) => opening(left) - opening(right) || left - right);
  for (const stop of anchored) {
    const day = anchorDay[stop] ?? 0;
    board.insert(stop, day, board.length[day] ?? 0);
  }
  for (const [day, route] of from.entries()) {
    const anchors = anchored.filter((stop) => anchorDay[stop] === day);
    const isWhole =
      new Set(route).size === route.length &&
      anchors.every((stop) => route.includes(stop)) &&
      route.every((stop) => board.dayOf[stop] === (anchors.includes(stop) ? day : -1));
    if (isWhole) {
      board.put(day, route);
      if (board.isSound(day)) continue;
      board.clear(day);
      board.put(day, anchors);
    }
    for (const stop of route) {
      if (board.dayOf[stop] !== -1) continue;
      tryDay(stop, day, board.length[day] ?? 0);
      if (found.position < 0) tryDay(stop, day, 0);
      if (found.position >= 0) board.insert(stop, day, found.position);
    }
  }
}
