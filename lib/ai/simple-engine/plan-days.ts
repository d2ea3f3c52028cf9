import type { Candidate, DayFrame, PlanInput, PlannedStop, Point } from "./schema.ts";

const paceRules = {
  slow: { mostActivities: 3, breakMinutes: 30 },
  balanced: { mostActivities: 4, breakMinutes: 15 },
  fast: { mostActivities: 6, breakMinutes: 5 },
} as const;

const meals = [
  { meal: "lunch", earliest: 12 * 60, latest: 14 * 60, minutes: 60 },
  { meal: "dinner", earliest: 18 * 60 + 30, latest: 20 * 60 + 30, minutes: 90 },
] as const;

/** A wanted place beats any other; a minute of way or of waiting costs about this much of a score. */
const wantedBonus = 1000;
const costOfMinute = 0.09;
const longestWait = 45;
/** Where hours are unknown, a visit is planned only in the middle of the day. */
const usualHours = { start: 9 * 60 + 30, end: 18 * 60 };

type State = { at: Point | null; name: string | null; time: number };
type Fit = { candidate: Candidate; start: number; way: PlannedStop["way"]; value: number };

/** Times are planned to five minutes, as people read them. */
const round = (minutes: number) => Math.ceil(minutes / 5) * 5;

/** The earliest start of a visit that keeps the opening hours, or null. */
function earliestStart({
  candidate,
  date,
  from,
  until,
}: {
  candidate: Candidate;
  date: string;
  from: number;
  until: number;
}) {
  const windows = candidate.windowsOn(date);
  for (const window of windows === "unknown" ? [usualHours] : windows) {
    const start = round(Math.max(from, window.start));
    if (start + candidate.visitMinutes <= Math.min(window.end, until)) return start;
  }
  return null;
}

function bestFit({
  input,
  state,
  pool,
  date,
  until,
  isBack,
  seen,
}: {
  input: PlanInput;
  state: State;
  pool: Candidate[];
  date: string;
  until: number;
  /** The traveller has to be back at the base by then. */
  isBack: boolean;
  seen: Map<string, number>;
}): Fit | null {
  let best: Fit | null = null;
  for (const candidate of pool) {
    const way = state.at ? input.wayBetween({ from: state.at, to: candidate }) : null;
    const home = isBack && input.base ? input.wayBetween({ from: candidate, to: input.base }).minutes : 0;
    const from = state.time + (way?.minutes ?? 0);
    const start = earliestStart({ candidate, date, from, until: until - home });
    if (start === null || start - from > longestWait) continue;
    // The third museum of a day draws less than the first.
    const repeats = seen.get(candidate.category) ?? 0;
    const value =
      candidate.score * 0.7 ** repeats +
      (input.wantedIds.includes(candidate.id) ? wantedBonus : 0) -
      ((way?.minutes ?? 0) + (start - from)) * costOfMinute;
    if (!best || value > best.value) best = { candidate, start, way, value };
  }
  return best;
}

/** Fills one day: visits between meals, each the best that still fits; takes what it uses out of `pool`. */
function planDay({
  input,
  day,
  pool,
}: {
  input: PlanInput;
  day: DayFrame;
  pool: Candidate[];
}): PlannedStop[] {
  const rules = paceRules[input.pace];
  const stops: PlannedStop[] = [];
  const seen = new Map<string, number>();
  let state: State = { at: input.base, name: null, time: day.start };
  let activities = 0;

  const take = (fit: Fit, kind: PlannedStop["kind"], meal: PlannedStop["meal"]) => {
    const { candidate, start, way } = fit;
    const end = start + candidate.visitMinutes;
    stops.push({ date: day.date, candidate, kind, meal, start, end, at: candidate, way, near: state.name });
    pool.splice(pool.indexOf(candidate), 1);
    seen.set(candidate.category, (seen.get(candidate.category) ?? 0) + 1);
    state = {
      at: { lat: candidate.lat, lon: candidate.lon },
      name: candidate.name,
      time: end + rules.breakMinutes,
    };
  };

  const visit = (until: number, isBack: boolean) => {
    while (activities < rules.mostActivities) {
      const visits = pool.filter(({ kind }) => kind === "activity");
      const fit = bestFit({ input, state, pool: visits, date: day.date, until, isBack, seen });
      if (!fit) return;
      take(fit, "activity", null);
      activities += 1;
    }
  };

  const eat = ({ meal, earliest, latest, minutes }: (typeof meals)[number]) => {
    const time = Math.max(state.time, earliest);
    if (state.time > latest || time + minutes > day.end) return;
    const places = pool.filter(({ kind }) => kind === "meal");
    const fit = bestFit({
      input,
      state: { ...state, time },
      pool: places,
      date: day.date,
      until: day.end,
      isBack: true,
      seen: new Map(),
    });
    if (fit && fit.start <= latest + 30 && (fit.way?.minutes ?? 0) <= 30) return take(fit, "meal", meal);
    if (!state.at) return;
    const start = round(time);
    const end = start + minutes;
    stops.push({
      date: day.date,
      candidate: null,
      kind: "meal",
      meal,
      start,
      end,
      at: state.at,
      way: null,
      near: state.name,
    });
    state = { ...state, time: end + rules.breakMinutes };
  };

  const [lunch, dinner] = meals;
  const untilLunch = lunch.latest - rules.breakMinutes;
  visit(Math.min(untilLunch, day.end), day.end <= untilLunch);
  eat(lunch);
  const untilDinner = dinner.latest - rules.breakMinutes;
  visit(Math.min(untilDinner, day.end), day.end <= untilDinner);
  eat(dinner);
  return stops;
}

/**
 * Plans days: visits and two meals a day, within opening hours, ways and pace. Days with the most room choose first,
 * so that a day of arrival does not use up what a whole day needs. Pure and deterministic; a place is used once.
 */
export function planDays(input: PlanInput): PlannedStop[] {
  const pool = [...input.candidates];
  const roomiest = [...input.days]
    .filter(({ start, end }) => end - start >= 60)
    .sort(
      (left, right) =>
        right.end - right.start - (left.end - left.start) || left.date.localeCompare(right.date),
    );
  return roomiest
    .flatMap((day) => planDay({ input, day, pool }))
    .sort((left, right) => left.date.localeCompare(right.date) || left.start - right.start);
}
