import type { Field } from "./field.ts";
import { createInterest } from "./interest.ts";
import { createTimes, never } from "./times.ts";

/**
 * The routes of all days with what makes trying an insertion cheap: at each position the earliest departure and the
 * latest arrival that still lets all that follows happen. That is the "MaxShift" of Vansteenwegen, Souffriau, Vanden
 * Berghe and Van Oudheusden (2009, Computers & Operations Research 36) as an absolute time, so it also holds for
 * several windows a stop: arriving earlier is never worse. Position 0 is a day's start, `length + 1` its end.
 *
 * In this folder functions take plain arguments, not objects: some run ten million times a second.
 */
export type Board = ReturnType<typeof createBoard>;

export function createBoard(field: Field) {
  const { stops, days, effort, walk, service, windowFrom, opens, closes, value } = field;
  const { begin, finish, isVisit, isAnywhere, anchorDay, anchorEnd, travelCost } = field;
  const { idleCost, dayBonus, mostVisits, mostWalk } = field;
  const nodes = stops + 2 * days;
  const width = stops + 2;
  const times = createTimes(field);
  const interest = createInterest(field);
  const node = new Int32Array(days * width);
  const start = new Int32Array(days * width);
  const depart = new Int32Array(days * width);
  const latest = new Int32Array(days * width);
  /** The last node with a place at or before each position. */
  const place = new Int32Array(days * width);
  const length = new Int32Array(days);
  /** The day of each stop, −1 while it is on none. */
  const dayOf = new Int32Array(stops).fill(-1);
  /** What a day is worth, and what it collects before its costs. */
  const worth = new Float64Array(days);
  const collected = new Float64Array(days);
  const walked = new Float64Array(days);
  const visits = new Int32Array(days);
  /** The longest stretch between a departure and the latest arrival behind it: no longer stop fits. */
  const room = new Int32Array(days);

  const { between, earliest, latestStart, waitBefore } = times;
  const bonusFor = (count: number) => dayBonus[Math.min(count, dayBonus.length - 1)] ?? 0;

  function refreshForward(day: number) {
    const base = day * width;
    const last = base + (length[day] ?? 0) + 1;
    let from = stops + day;
    let at = from;
    let time = begin[day] ?? 0;
    let way = 0;
    let wait = 0;
    let meters = 0;
    let seen = 0;
    let sum = 0;
    node[base] = from;
    place[base] = from;
    depart[base] = time;
    for (let here = base + 1; here < last; here++) {
      const stop = node[here] ?? 0;
      const ready = time + between(from, at, stop);
      if (isAnywhere[stop] === 0) {
        way += effort[at * nodes + stop] ?? 0;
        if (walk) meters += walk[at * nodes + stop] ?? 0;
        at = stop;
      }
      const isAnchor = anchorDay[stop] === day;
      const begins = isAnchor ? (opens[windowFrom[stop * days + day] ?? 0] ?? 0) : earliest(stop, day, ready);
      if (begins > ready) wait += (begins - ready) * (here === base + 1 ? idleCost : waitBefore(stop));
      time = isAnchor ? (anchorEnd[stop] ?? 0) : begins + (service[stop] ?? 0);
      start[here] = begins;
      place[here] = at;
      depart[here] = time;
      seen += isVisit[stop] ?? 0;
      sum += value[stop * days + day] ?? 0;
      from = stop;
    }
    const end = stops + days + day;
    node[last] = end;
    place[last] = end;
    if (last > base + 1) {
      way += effort[at * nodes + end] ?? 0;
      if (walk) meters += walk[at * nodes + end] ?? 0;
    }
    walked[day] = meters;
    visits[day] = seen;
    collected[day] = sum + bonusFor(seen) - interest.recount(day, node, base + 1, last);
    worth[day] = (collected[day] ?? 0) - travelCost * way - wait;
  }

  function refreshBackward(day: number) {
    const base = day * width;
    const last = base + (length[day] ?? 0) + 1;
    let limit = finish[day] ?? 0;
    let next = node[last] ?? 0;
    let most = limit - (depart[last - 1] ?? 0);
    latest[last] = limit;
    for (let here = last - 1; here > base; here--) {
      const stop = node[here] ?? 0;
      limit =
        anchorDay[stop] === day
          ? (closes[windowFrom[stop * days + day] ?? 0] ?? 0)
          : latestStart(stop, day, limit - between(stop, place[here] ?? 0, next) - (service[stop] ?? 0));
      latest[here] = limit;
      most = isAnywhere[stop] === 1 ? never : Math.max(most, limit - (depart[here - 1] ?? 0));
      next = stop;
    }
    room[day] = most;
  }

  /** Computes times, slack and worth of a day anew. Its order must be feasible. */
  function refresh(day: number) {
    refreshForward(day);
    refreshBackward(day);
  }

  /** Puts a stop behind a position of a day. */
  function insert(stop: number, day: number, position: number) {
    const base = day * width;
    const count = length[day] ?? 0;
    node.copyWithin(base + position + 2, base + position + 1, base + count + 1);
    node[base + position + 1] = stop;
    length[day] = count + 1;
    dayOf[stop] = day;
    refresh(day);
  }

  /** Closes the ranks of a day after some of its stops were taken out by `dayOf`. */
  function close(day: number) {
    const base = day * width;
    let kept = base;
    for (let here = base + 1; here <= base + (length[day] ?? 0); here++) {
      const stop = node[here] ?? 0;
      if (dayOf[stop] === day) node[++kept] = stop;
    }
    length[day] = kept - base;
    refresh(day);
  }

  /** Puts a route on a day, of stops that are on none. */
  function put(day: number, route: readonly number[]) {
    for (const [order, stop] of route.entries()) {
      node[day * width + 1 + order] = stop;
      dayOf[stop] = day;
    }
    length[day] = route.length;
    refresh(day);
  }

  /** Takes everything off a day; what is put there next makes it whole again. */
  function clear(day: number) {
    for (let here = day * width + 1; here <= day * width + (length[day] ?? 0); here++)
      dayOf[node[here] ?? 0] = -1;
  }

  /** Replaces all days by these routes. */
  function replace(routes: readonly (readonly number[])[]) {
    dayOf.fill(-1);
    for (let day = 0; day < days; day++) put(day, routes[day] ?? []);
  }

  /** Whether the order of a day can be kept: who comes to its first stop in time comes to all of them in time. */
  function isSound(day: number): boolean {
    const base = day * width;
    const first = node[base + 1] ?? 0;
    const arrives = (depart[base] ?? 0) + (length[day] === 0 ? 0 : between(stops + day, stops + day, first));
    return (
      (length[day] === 0 || arrives <= (latest[base + 1] ?? 0)) &&
      (visits[day] ?? 0) <= (mostVisits[day] ?? 0) &&
      (walk === null || (walked[day] ?? 0) <= (mostWalk[day] ?? 0))
    );
  }

  /** What a stop adds to a day by being one more visit. */
  const bonusOf = (stop: number, day: number) =>
    isVisit[stop] === 1 ? bonusFor((visits[day] ?? 0) + 1) - bonusFor(visits[day] ?? 0) : 0;

  function sumOf(perDay: Float64Array): number {
    let sum = 0;
    for (let day = 0; day < days; day++) sum += perDay[day] ?? 0;
    return sum - interest.lostInTrip();
  }

  for (let day = 0; day < days; day++) refresh(day);
  return {
    ...{
      nodes,
      width,
      node,
      start,
      depart,
      latest,
      place,
      length,
      dayOf,
      walked,
      visits,
      room,
      times,
      interest,
    },
    ...{ refresh, insert, close, put, clear, replace, isSound, bonusOf },
    total: () => sumOf(worth),
    collects: () => sumOf(collected),
  };
}
