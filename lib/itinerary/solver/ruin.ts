import type { Board } from "./board.ts";
import type { Field } from "./field.ts";
import type { History } from "./history.ts";

/** Stops taken out at once: on average, and at most in one run of a day. */
const usuallyRemoved = 8;
const longestRun = 5;

/**
 * Adjacent string removal (Christiaens and Vanden Berghe 2020, "Slack Induction by String Removals", Transportation
 * Science 54): takes runs of stops out of the days around a stop picked by chance, where room is then in one place.
 * Half of the runs keep a piece in their middle. The picked stop may be on no day yet. Anchored stops stay.
 */
export function createRuin({
  field,
  board,
  history,
  candidates,
  random,
}: {
  field: Field;
  board: Board;
  history: History;
  candidates: readonly number[];
  random: () => number;
}) {
  const { days, anchorDay } = field;
  const { width, node, length, dayOf } = board;
  const neighbours = candidates.map((stop) => sortByNearness({ field, board, stop, candidates }));
  const isRuined = new Uint8Array(days);
  const below = (limit: number) => Math.floor(random() * limit);

  function removeRun(day: number, stop: number) {
    const base = day * width;
    const count = length[day] ?? 0;
    const removed = 1 + below(Math.min(longestRun, count));
    let at = 1;
    while (at < count && node[base + at] !== stop) at++;
    let kept = 0;
    if (random() < 0.5 && removed < count) {
      kept = 1;
      while (removed + kept < count && random() < 0.5) kept++;
    }
    const whole = removed + kept;
    const first = Math.max(1, at - whole + 1);
    const from = first + below(Math.min(at, count - whole + 1) - first + 1);
    const keptFrom = from + below(removed + 1);
    for (let position = from; position < from + whole; position++) {
      const other = node[base + position] ?? 0;
      const isKept = position >= keptFrom && position < keptFrom + kept;
      if (!isKept && anchorDay[other] === -1) dayOf[other] = -1;
    }
    board.close(day);
  }

  /** Returns the stop around which it ruined. */
  return function ruin(): number {
    let used = 0;
    let planned = 0;
    for (let day = 0; day < days; day++) {
      planned += length[day] ?? 0;
      if ((length[day] ?? 0) > 0) used += 1;
    }
    const pick = below(candidates.length);
    const seed = candidates[pick] ?? 0;
    const mean = Math.min(longestRun, planned / Math.max(1, used));
    let left = Math.floor(random() * ((4 * usuallyRemoved) / (1 + mean) - 1) + 1);
    isRuined.fill(0);
    for (const stop of neighbours[pick] ?? []) {
      if (left === 0) break;
      const day = dayOf[stop] ?? -1;
      if (day < 0 || isRuined[day] === 1) continue;
      isRuined[day] = 1;
      history.save(day);
      removeRun(day, stop);
      history.mark(day);
      left -= 1;
    }
    return seed;
  };
}

/** The stop itself and then the others, the nearest first. */
function sortByNearness({
  field: { travel },
  board: { nodes },
  stop,
  candidates,
}: {
  field: Field;
  board: Board;
  stop: number;
  candidates: readonly number[];
}): Int32Array {
  const far = (other: number) => (other === stop ? -1 : (travel[stop * nodes + other] ?? 0));
  return Int32Array.from(candidates).sort((left, right) => far(left) - far(right) || left - right);
}
