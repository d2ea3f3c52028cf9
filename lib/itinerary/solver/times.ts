import type { Field } from "./field.ts";

/** Later, and earlier, than all times: times fit into 32 bits. */
export const never = 1e9;

/** The times of single stops: windows and the ways between. */
export function createTimes({
  stops,
  days,
  travel,
  windowFrom,
  opens,
  closes,
  gap,
  isVisit,
  isAnywhere,
  anchorDay,
  waitCost,
  restCost,
}: Field) {
  const nodes = stops + 2 * days;

  /** The earliest start of a stop on a day at or after `ready`; `never` when there is none. */
  function earliest(stop: number, day: number, ready: number): number {
    const slot = stop * days + day;
    const end = windowFrom[slot + 1] ?? 0;
    for (let window = windowFrom[slot] ?? 0; window < end; window++) {
      if (ready <= (closes[window] ?? 0)) return Math.max(ready, opens[window] ?? 0);
    }
    return never;
  }

  /** The latest start of a stop on a day at or before `limit`; `-never` when there is none. */
  function latestStart(stop: number, day: number, limit: number): number {
    const slot = stop * days + day;
    const from = windowFrom[slot] ?? 0;
    for (let window = (windowFrom[slot + 1] ?? 0) - 1; window >= from; window--) {
      if ((opens[window] ?? 0) <= limit) return Math.min(limit, closes[window] ?? 0);
    }
    return -never;
  }

  /** From a node to the next: the way from the place where one is, and the gap between two visits. */
  function between(from: number, at: number, to: number): number {
    if (to >= stops) return travel[at * nodes + to] ?? 0;
    const way = isAnywhere[to] === 1 ? 0 : (travel[at * nodes + to] ?? 0);
    const hasGap =
      gap > 0 && from < stops && isVisit[from] === 1 && isVisit[to] === 1 && anchorDay[to] === -1;
    return hasGap ? way + gap : way;
  }

  /** What a minute of waiting costs before a stop that is not the day's first. */
  const waitBefore = (stop: number) => (isVisit[stop] === 1 ? waitCost : restCost);

  return { earliest, latestStart, between, waitBefore };
}
