import type { Board } from "./board.ts";
import type { Field } from "./field.ts";
import type { History } from "./history.ts";
import type { createInsertion } from "./insertion.ts";

/** How often the stop around which was ruined comes first, and how often a day is passed over: both against ruts. */
const seedFirst = 0.3;
const daysPassedOver = 0.01;

/**
 * Greedy insertion with blinks (Christiaens and Vanden Berghe 2020): the absent stops, in an order that is drawn anew
 * each time, each go where they gain most. The orders are chance, worth, and worth for the time, each with noise.
 */
export function createRecreate({
  field,
  board,
  history,
  insertion: { found, tryDay },
  candidates,
  random,
}: {
  field: Field;
  board: Board;
  history: History;
  insertion: ReturnType<typeof createInsertion>;
  candidates: readonly number[];
  random: () => number;
}) {
  const { stops, days, isUrgent } = field;
  const { dayOf, bonusOf } = board;
  const { added } = board.interest;
  const { entryOf, isFresh, entryPosition, entryCost } = history;
  const { worth, ratio } = weigh({ field, board, candidates });
  const keys = new Float64Array(candidates.length);
  /** The first so many keys, for each number of them. */
  const firstKeys = Array.from({ length: candidates.length + 1 }, (_, count) => keys.subarray(0, count));
  /** A key holds its stop in the remainder by this. */
  const share = stops + 1;

  /** Sorts the absent stops into `keys`, the best first; returns how many there are. */
  function sortAbsent(seed: number): number {
    const way = Math.floor(random() * 3);
    const first = random() < seedFirst ? seed : -1;
    let count = 0;
    for (const stop of candidates) {
      if (dayOf[stop] !== -1) continue;
      const weight = way === 0 ? 1 : ((way === 1 ? worth : ratio)[stop] ?? 0);
      const key = weight * (0.5 + random()) + (stop === first ? 3 : 0) + (isUrgent[stop] === 1 ? 6 : 0);
      keys[count++] = stop - Math.floor(key * 1e8) * share;
    }
    firstKeys[count]?.sort();
    return count;
  }

  return function recreate(seed: number) {
    const count = sortAbsent(seed);
    for (let index = 0; index < count; index++) {
      const key = keys[index] ?? 0;
      const stop = key - Math.floor(key / share) * share;
      let best = 0;
      let bestDay = -1;
      let bestPosition = -1;
      for (let day = 0; day < days; day++) {
        const entry = entryOf(stop, day);
        if (!isFresh(entry, day)) {
          tryDay(stop, day, 0);
          history.remember(entry, day, found);
        }
        const position = entryPosition[entry] ?? -1;
        if (position < 0) continue;
        const gain = added(stop, day) + bonusOf(stop, day) - (entryCost[entry] ?? 0);
        if (gain <= best || random() < daysPassedOver) continue;
        best = gain;
        bestDay = day;
        bestPosition = position;
      }
      if (bestDay < 0) continue;
      history.save(bestDay);
      board.insert(stop, bestDay, bestPosition);
      history.mark(bestDay);
    }
  };
}

/** Each stop's worth on its best day, and that for its time with a usual way; both between 0 and 1. */
function weigh({
  field,
  board: { nodes },
  candidates,
}: {
  field: Field;
  board: Board;
  candidates: readonly number[];
}) {
  const { stops, days, value, service, travel } = field;
  const worth = new Float64Array(stops);
  const ratio = new Float64Array(stops);
  let ways = 0;
  for (const stop of candidates) {
    for (let day = 0; day < days; day++)
      worth[stop] = Math.max(worth[stop] ?? 0, value[stop * days + day] ?? 0);
    const sorted = candidates
      .map((other) => travel[stop * nodes + other] ?? 0)
      .sort((left, right) => left - right);
    ways += sorted[Math.min(6, sorted.length - 1)] ?? 0;
  }
  const usualWay = ways / Math.max(1, candidates.length);
  for (const stop of candidates)
    ratio[stop] = (worth[stop] ?? 0) / Math.max(1, (service[stop] ?? 0) + usualWay);
  for (const list of [worth, ratio]) {
    const most = Math.max(...list, Number.MIN_VALUE);
    for (const stop of candidates) list[stop] = (list[stop] ?? 0) / most;
  }
  return { worth, ratio };
}
