import type { Board } from "./board.ts";
import type { Field } from "./field.ts";
import type { Found } from "./insertion.ts";

/**
 * Remembers the days as they were before the present try, and the insertions tried on each day until it changes.
 * Days that the try leaves alone keep theirs, and a day that is taken back finds its own again.
 */
export type History = ReturnType<typeof createHistory>;

export function createHistory({ field: { stops, days }, board }: { field: Field; board: Board }) {
  const { width, node, length, dayOf, refresh } = board;
  const isSaved = new Uint8Array(days);
  const savedNode = new Int32Array(days * width);
  const savedLength = new Int32Array(days);
  const savedStamp = new Int32Array(days);
  /** Each state of a day has a number of its own; an entry with another number is out of date. */
  const stamp = Int32Array.from({ length: days }, (_, day) => day + 1);
  let lastStamp = days;
  /** Two sets of entries a day: one for the state that may come back, one for the state that is tried. */
  const side = new Uint8Array(days);
  const entryStamp = new Int32Array(2 * days * stops);
  const entryPosition = new Int32Array(2 * days * stops);
  const entryCost = new Float64Array(2 * days * stops);

  /** Must be called before a day is changed. */
  function save(day: number) {
    if (isSaved[day] === 1) return;
    isSaved[day] = 1;
    const base = day * width;
    const count = length[day] ?? 0;
    savedNode.set(node.subarray(base, base + count + 2), base);
    savedLength[day] = count;
    savedStamp[day] = stamp[day] ?? 0;
    side[day] = 1 - (side[day] ?? 0);
  }

  /** Must be called after a day was changed. */
  function mark(day: number) {
    lastStamp += 1;
    stamp[day] = lastStamp;
  }

  /** After all days were replaced. */
  function forget() {
    isSaved.fill(0);
    for (let day = 0; day < days; day++) mark(day);
  }

  function keep() {
    isSaved.fill(0);
  }

  function takeBack() {
    for (let day = 0; day < days; day++) {
      if (isSaved[day] === 0) continue;
      for (let here = day * width + 1; here <= day * width + (length[day] ?? 0); here++)
        dayOf[node[here] ?? 0] = -1;
    }
    for (let day = 0; day < days; day++) {
      if (isSaved[day] === 0) continue;
      const base = day * width;
      const count = savedLength[day] ?? 0;
      length[day] = count;
      node.set(savedNode.subarray(base, base + count + 2), base);
      for (let here = base + 1; here <= base + count; here++) dayOf[node[here] ?? 0] = day;
      stamp[day] = savedStamp[day] ?? 0;
      side[day] = 1 - (side[day] ?? 0);
      refresh(day);
    }
    isSaved.fill(0);
  }

  /** Where the insertion of a stop on a day is remembered. */
  const entryOf = (stop: number, day: number) => ((side[day] ?? 0) * days + day) * stops + stop;

  /** Whether an entry is of the day's present state; if not, `remember` must follow. */
  const isFresh = (entry: number, day: number) => entryStamp[entry] === stamp[day];

  function remember(entry: number, day: number, { position, cost }: Found) {
    entryStamp[entry] = stamp[day] ?? 0;
    entryPosition[entry] = position;
    entryCost[entry] = cost;
  }

  return { save, mark, keep, forget, takeBack, entryOf, isFresh, remember, entryPosition, entryCost };
}
