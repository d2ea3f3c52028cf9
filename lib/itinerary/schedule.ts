import type { Leg, Point, Problem, Stop, Visit } from "./problem.ts";

/** The problem with its ways looked up once. Stops are numbered as in `problem.stops`. */
export type Board = {
  problem: Problem;
  /** From one stop to another: `legs[from][to]`; null where one of them has no point. */
  legs: (Leg | null)[][];
  fromBase: (Leg | null)[][];
  toBase: (Leg | null)[][];
  /** What of each day cannot be kept even with nothing but its fixed stops: more is never allowed. */
  allowedLateness: number[];
};

export type Schedule = {
  /** Minutes by which fixed stops begin late and the day ends late; Infinity when a stop is closed. */
  lateness: number;
  travelMinutes: number;
  waitMinutes: number;
  /** Before what is no visit, such as a meal: free time. */
  restMinutes: number;
  /** Before the first stop: one may as well leave later. */
  idleMinutes: number;
  walkMeters: number;
  visits: number;
};

/** Times are planned to five minutes, as people read them. */
const roundUp = (minutes: number) => Math.ceil(minutes / 5) * 5;

function legOf({
  problem,
  from,
  to,
}: {
  problem: Problem;
  from: Point | null;
  to: Point | null;
}): Leg | null {
  return from && to ? problem.legBetween({ from, to }) : null;
}

/** The earliest start within the opening windows at or after `earliest`, or null. */
function earliestStart({
  stop,
  day,
  earliest,
}: {
  stop: Stop;
  day: number;
  earliest: number;
}): number | null {
  let best: number | null = null;
  for (const { start, end } of stop.windows[day] ?? []) {
    const candidate = Math.max(earliest, start);
    if (candidate + stop.visitMinutes <= end && (best === null || candidate < best)) best = candidate;
  }
  return best;
}

type Walk = Schedule & { visitTimes: Visit[] };

/**
 * Walks through a day in the given order, each visit as early as its windows allow (with ways that never overtake,
 * finishing earlier is never worse). A stop without a point is visited where one is.
 */
export function walkThrough({
  board,
  day,
  route,
  withTimes = false,
  notBefore,
}: {
  board: Board;
  day: number;
  route: readonly number[];
  withTimes?: boolean;
  /** Stops that wait until a minute though they could begin earlier. */
  notBefore?: ReadonlyMap<number, number>;
}): Walk {
  const { problem, legs } = board;
  const frame = problem.days[day];
  const result: Walk = {
    lateness: 0,
    travelMinutes: 0,
    waitMinutes: 0,
    restMinutes: 0,
    idleMinutes: 0,
    walkMeters: 0,
    visits: 0,
    visitTimes: [],
  };
  if (!frame) return { ...result, lateness: Number.POSITIVE_INFINITY };
  let time = frame.start;
  let at = -1;
  let isFirst = true;
  let wasVisit = false;
  for (const index of route) {
    const stop = problem.stops[index];
    if (!stop) continue;
    let leg: Leg | null = null;
    if (stop.at) {
      leg = (at < 0 ? board.fromBase[day]?.[index] : legs[at]?.[index]) ?? null;
      at = index;
    }
    if (leg) {
      result.travelMinutes += leg.minutes;
      if (leg.mode === "walk") result.walkMeters += leg.meters ?? leg.minutes * 75;
    }
    const arrive = time + (leg?.minutes ?? 0);
    const earliest = roundUp(arrive + (wasVisit && stop.isVisit ? problem.gapMinutes : 0));
    let start: number | null;
    if (stop.fixed) {
      // Fixed times stand; being late for one is counted and never made worse.
      result.lateness += Math.max(0, arrive - stop.fixed.start);
      start = stop.fixed.start;
    } else {
      start = earliestStart({ stop, day, earliest: Math.max(earliest, notBefore?.get(index) ?? earliest) });
    }
    if (start === null) return { ...result, lateness: Number.POSITIVE_INFINITY };
    const waits = Math.max(0, start - earliest);
    if (isFirst) result.idleMinutes += waits;
    else if (stop.isVisit) result.waitMinutes += waits;
    else result.restMinutes += waits;
    if (stop.isVisit) result.visits += 1;
    const end = start + stop.visitMinutes;
    if (withTimes)
      result.visitTimes.push({
        id: stop.id,
        arrive: isFirst ? Math.max(arrive, start - 5) : arrive,
        start,
        end,
        travelFromPrevious: leg,
      });
    time = Math.max(time, end);
    isFirst = false;
    wasVisit = stop.isVisit;
  }
  const home = at < 0 ? null : (board.toBase[day]?.[at] ?? null);
  if (home) {
    result.travelMinutes += home.minutes;
    if (home.mode === "walk") result.walkMeters += home.meters ?? home.minutes * 75;
  }
  if (route.length > 0) result.lateness += Math.max(0, time + (home?.minutes ?? 0) - frame.end);
  return result;
}

/** Whether a day's route keeps everything that can be kept, if need be without one of the day's limits. */
export function isFeasible({
  board,
  day,
  schedule,
  without,
}: {
  board: Board;
  day: number;
  schedule: Schedule;
  without?: "mostVisits" | "mostWalkMeters" | undefined;
}): boolean {
  const frame = board.problem.days[day];
  return (
    frame !== undefined &&
    schedule.lateness <= (board.allowedLateness[day] ?? 0) &&
    (without === "mostVisits" || schedule.visits <= frame.mostVisits) &&
    (without === "mostWalkMeters" || schedule.walkMeters <= frame.mostWalkMeters)
  );
}

export function createBoard(problem: Problem): Board {
  const { stops, days } = problem;
  const board: Board = {
    problem,
    legs: stops.map((from) =>
      stops.map((to) => (from === to ? null : legOf({ problem, from: from.at, to: to.at }))),
    ),
    fromBase: days.map((day) => stops.map((stop) => legOf({ problem, from: day.from, to: stop.at }))),
    toBase: days.map((day) => stops.map((stop) => legOf({ problem, from: stop.at, to: day.to }))),
    allowedLateness: [],
  };
  board.allowedLateness = days.map(
    (_, day) => walkThrough({ board, day, route: fixedRoute({ problem, day }) }).lateness,
  );
  return board;
}

/** Whether a stop can be put somewhere into a day's route. */
export function fitsInto({
  board,
  day,
  route,
  index,
  without,
}: {
  board: Board;
  day: number;
  route: readonly number[];
  index: number;
  without?: "mostVisits" | "mostWalkMeters" | undefined;
}): boolean {
  return Array.from({ length: route.length + 1 }, (_, position) => position).some((position) => {
    const schedule = walkThrough({ board, day, route: route.toSpliced(position, 0, index) });
    return isFeasible({ board, day, schedule, without });
  });
}

/** The minutes on the way that a stop in a route costs; 0 for one that is not in it. */
export function detourOf({
  board,
  day,
  route,
  index,
}: {
  board: Board;
  day: number;
  route: readonly number[];
  index: number;
}): number {
  const minutes = (tried: readonly number[]) => {
    const located = tried.filter((other) => board.problem.stops[other]?.at);
    const [first] = located;
    const last = located.at(-1);
    const ways = located.map((to, order) => board.legs[located[order - 1] ?? to]?.[to]?.minutes ?? 0);
    const out = first === undefined ? 0 : (board.fromBase[day]?.[first]?.minutes ?? 0);
    const home = last === undefined ? 0 : (board.toBase[day]?.[last]?.minutes ?? 0);
    return ways.reduce((sum, way) => sum + way, out + home);
  };
  return minutes(route) - minutes(route.filter((other) => other !== index));
}

/** The fixed stops of a day by their time. */
export function fixedRoute({ problem, day }: { problem: Problem; day: number }): number[] {
  return problem.stops
    .flatMap((stop, index) => (stop.fixed?.day === day ? [{ index, start: stop.fixed.start }] : []))
    .sort((left, right) => left.start - right.start)
    .map(({ index }) => index);
}
