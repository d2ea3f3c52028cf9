import type { Board } from "./board.ts";
import type { Field } from "./field.ts";
import { never } from "./times.ts";

/** The best place found for a stop on a day; `position` −1 when there is none. */
export type Found = { position: number; cost: number };

/** Tries stops on days. The answer lies in `found`, so that nothing is allocated. */
export function createInsertion({ field, board }: { field: Field; board: Board }) {
  const { stops, days, travel, effort, walk, mostWalk, service, windowFrom, opens, closes, finish } = field;
  const { isVisit, mostVisits, isAnywhere, anchorDay, travelCost, waitCost, idleCost } = field;
  const { nodes, width, node, start, depart, latest, place, length, walked, visits, room } = board;
  const { earliest, between, waitBefore } = board.times;
  const found: Found = { position: -1, cost: never };
  const hurdle = shortestDetours(field);
  /** Only the way lies between two stops: then the innermost loop looks it up without asking further. */
  const isPlain = field.gap === 0 && !isAnywhere.includes(1);

  /**
   * What more waiting costs when a stop that starts at `begins` goes behind the position `before`; `never` when what
   * follows cannot be kept. Walks on only as far as anything changes.
   */
  function waitAfter(day: number, before: number, stop: number, ready: number, begins: number): number {
    const first = day * width + 1;
    const last = day * width + (length[day] ?? 0) + 1;
    let extra = (begins - ready) * (before < first ? idleCost : waitBefore(stop));
    let time = begins + (service[stop] ?? 0);
    let from = stop;
    let at = isAnywhere[stop] === 1 ? (place[before] ?? 0) : stop;
    for (let here = before + 1; here < last; here++) {
      const next = node[here] ?? 0;
      const arrives = time + between(from, at, next);
      const arrived = (depart[here - 1] ?? 0) + between(node[here - 1] ?? 0, place[here - 1] ?? 0, next);
      const isAnchor = anchorDay[next] === day;
      if (isAnchor && arrives > (latest[here] ?? 0)) return never;
      const starts = isAnchor ? (start[here] ?? 0) : earliest(next, day, arrives);
      if (starts === never) return never;
      extra += Math.max(0, starts - arrives) * waitBefore(next);
      extra -= Math.max(0, (start[here] ?? 0) - arrived) * (here === first ? idleCost : waitBefore(next));
      time = isAnchor ? (depart[here] ?? 0) : starts + (service[next] ?? 0);
      if (isAnywhere[next] === 0) at = next;
      if (time === depart[here] && at === place[here]) return extra;
      from = next;
    }
    return time + (travel[at * nodes + (node[last] ?? 0)] ?? 0) > (finish[day] ?? 0) ? never : extra;
  }

  /** What the way to a stop behind a position and on from it costs; `never` when it is too far to walk. */
  function detour(day: number, here: number, stop: number): number {
    const last = day * width + (length[day] ?? 0) + 1;
    const at = place[here] ?? 0;
    let ahead = here + 1;
    while (ahead < last && isAnywhere[node[ahead] ?? 0] === 1) ahead++;
    const goal = node[ahead] ?? 0;
    const isEmpty = length[day] === 0;
    if (walk) {
      const more =
        (walk[at * nodes + stop] ?? 0) +
        (walk[stop * nodes + goal] ?? 0) -
        (isEmpty ? 0 : (walk[at * nodes + goal] ?? 0));
      if (more > 0 && (walked[day] ?? 0) + more > (mostWalk[day] ?? 0)) return never;
    }
    const saved = isEmpty ? 0 : (effort[at * nodes + goal] ?? 0);
    return travelCost * ((effort[at * nodes + stop] ?? 0) + (effort[stop * nodes + goal] ?? 0) - saved);
  }

  /** Looks for the best position of a stop on a day, from the position `first` on. */
  function tryDay(stop: number, day: number, first: number) {
    found.position = -1;
    found.cost = never;
    const from = windowFrom[stop * days + day] ?? 0;
    const to = windowFrom[stop * days + day + 1] ?? 0;
    const minutes = service[stop] ?? 0;
    if (from === to || minutes + (hurdle[stop] ?? 0) > (room[day] ?? 0)) return;
    if (isVisit[stop] === 1 && (visits[day] ?? 0) >= (mostVisits[day] ?? 0)) return;
    const isSingle = to - from === 1;
    const opening = opens[from] ?? 0;
    const closing = closes[to - 1] ?? 0;
    const isNowhere = isAnywhere[stop] === 1;
    const base = day * width;
    const last = base + (length[day] ?? 0) + 1;
    for (let here = base + first; here < last; here++) {
      const leaves = depart[here] ?? 0;
      if (leaves > closing) break;
      const next = node[here + 1] ?? 0;
      // What happens anywhere hands a new place on to what follows: then only walking on tells.
      const isLoose = !isPlain && !isNowhere && next < stops && isAnywhere[next] === 1;
      const limit = isLoose ? never : (latest[here + 1] ?? 0);
      if (opening + minutes > limit || leaves + minutes > limit) continue;
      const at = place[here] ?? 0;
      const ready =
        leaves + (isPlain ? (travel[at * nodes + stop] ?? 0) : between(node[here] ?? 0, at, stop));
      if (ready > closing) continue;
      const begins = isSingle ? Math.max(ready, opening) : earliest(stop, day, ready);
      const onwards = isPlain
        ? (travel[stop * nodes + next] ?? 0)
        : between(stop, isNowhere ? at : stop, next);
      if (begins + minutes + onwards > limit) continue;
      let cost = isNowhere ? 0 : detour(day, here, stop);
      if (cost === never) continue;
      if (waitCost > 0 || isLoose) {
        const waits = waitAfter(day, here, stop, ready, begins);
        if (waits === never) continue;
        cost += waits;
      }
      if (cost < found.cost) {
        found.cost = cost;
        found.position = here - base;
      }
    }
  }

  return { found, tryDay };
}

/** The shortest way to each stop plus the shortest from it: no insertion takes less. */
function shortestDetours({ stops, days, travel, isAnywhere }: Field): Int32Array {
  const nodes = stops + 2 * days;
  const shortest = new Int32Array(stops);
  for (let stop = 0; stop < stops; stop++) {
    if (isAnywhere[stop] === 1) continue;
    let to = never;
    // From a stop before something that happens anywhere no way leads on at once.
    let from = isAnywhere.includes(1) ? 0 : never;
    for (let other = 0; other < nodes; other++) {
      if (other === stop || (other < stops && isAnywhere[other] === 1)) continue;
      if (other < stops + days) to = Math.min(to, travel[other * nodes + stop] ?? 0);
      if (other < stops || other >= stops + days) from = Math.min(from, travel[stop * nodes + other] ?? 0);
    }
    shortest[stop] = to + from;
  }
  return shortest;
}
