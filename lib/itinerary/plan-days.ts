import { optimise } from "./optimise.ts";
import { placeMeals } from "./place-meals.ts";
import type {
  Candidate,
  DayFrame,
  FixedStop,
  Plan,
  PlanInput,
  PlannedStop,
  Point,
  Problem,
  Stop,
  Window,
} from "./problem.ts";
import { formatDay } from "./time.ts";
import { refuse } from "./trip-choice/require-whole.ts";

const paceRules = {
  slow: { mostVisits: 3, gapMinutes: 30, visitFactor: 1.15, mostWalkMeters: 7000 },
  balanced: { mostVisits: 4, gapMinutes: 15, visitFactor: 1, mostWalkMeters: 11_000 },
  fast: { mostVisits: 6, gapMinutes: 5, visitFactor: 0.9, mostWalkMeters: 15_000 },
} as const;

export const meals = {
  lunch: { earliest: 12 * 60, latest: 14 * 60, minutes: 60 },
  dinner: { earliest: 18 * 60 + 30, latest: 20 * 60 + 30, minutes: 90 },
} as const;

export type Meal = keyof typeof meals;

/** A meal beats any single place but not something that must be seen. */
const mealScore = 60;
/** Room for the way to a place to eat, while it is not yet known which. */
const mealWayMinutes = 15;
/** Where hours are unknown, a visit is planned only in the middle of the day. */
const usualHours: Window = { start: 9 * 60 + 30, end: 18 * 60 };
const mealKey = ({ meal, day }: { meal: Meal; day: number }) => `meal:${meal}:${day}`;

function clip({ windows, frame }: { windows: Window[] | "unknown"; frame: DayFrame }): Window[] {
  return (windows === "unknown" ? [usualHours] : windows)
    .map(({ start, end }) => ({ start: Math.max(start, frame.start), end: Math.min(end, frame.end) }))
    .filter(({ start, end }) => end > start);
}

function toStop({ candidate, input }: { candidate: Candidate; input: PlanInput }): Stop {
  const minutes = Math.round((candidate.visitMinutes * paceRules[input.pace].visitFactor) / 5) * 5;
  return {
    id: candidate.id,
    at: { lat: candidate.lat, lon: candidate.lon },
    visitMinutes: Math.max(5, minutes),
    score: candidate.score,
    category: candidate.category,
    ...(candidate.indoor === undefined ? {} : { indoor: candidate.indoor }),
    windows: input.days.map((frame) => clip({ windows: candidate.windowsOn(frame.date), frame })),
    ...(input.wantedIds.includes(candidate.id) ? { mustSee: true } : {}),
    isVisit: true,
  };
}

function toFixedStop({ fixed, input, index }: { fixed: FixedStop; input: PlanInput; index: number }): Stop[] {
  const day = input.days.findIndex(({ date }) => date === fixed.date);
  if (day < 0) return [];
  return [
    {
      id: `fixed:${index}`,
      at: fixed.at,
      visitMinutes: Math.max(0, fixed.end - fixed.start),
      score: 0,
      category: `fixed:${index}`,
      windows: input.days.map(() => []),
      fixed: { day, start: fixed.start },
      isVisit: !fixed.isMeal,
    },
  ];
}

function mealStops({ input, fixed }: { input: PlanInput; fixed: readonly FixedStop[] }): Stop[] {
  return input.days.flatMap((frame, day) =>
    (["lunch", "dinner"] as const).flatMap((meal) => {
      const { earliest, latest, minutes } = meals[meal];
      const isEaten = fixed.some(
        ({ date, isMeal, start, end }) =>
          isMeal && date === frame.date && start < latest + minutes && end > earliest,
      );
      // Nobody needs a lunch in the hour after landing and nothing else.
      if (isEaten || frame.end - frame.start < minutes + 60) return [];
      const window = {
        start: Math.max(earliest, frame.start),
        end: Math.min(latest + minutes + mealWayMinutes, frame.end),
      };
      const stop: Stop = {
        id: mealKey({ meal, day }),
        at: null,
        visitMinutes: minutes + mealWayMinutes,
        score: mealScore,
        category: meal,
        windows: input.days.map((_, other) => (other === day && window.end > window.start ? [window] : [])),
        isVisit: false,
      };
      return [stop];
    }),
  );
}

function toProblem({ input, fixed }: { input: PlanInput; fixed: readonly FixedStop[] }): Problem {
  const rules = paceRules[input.pace];
  const activities = input.candidates.filter(({ kind }) => kind === "activity");
  return {
    days: input.days.map((frame) => ({
      name: formatDay({ day: frame.date }),
      isWet: input.wetDates?.includes(frame.date) ?? false,
      start: frame.start,
      end: Math.max(frame.start, frame.end),
      from: input.base,
      to: input.base,
      // Short days hold fewer visits; one that is fixed is counted but never pushed out.
      mostVisits: Math.max(
        fixed.filter(({ date, isMeal }) => date === frame.date && !isMeal).length,
        Math.min(rules.mostVisits, Math.ceil(Math.max(0, frame.end - frame.start) / 120)),
      ),
      mostWalkMeters: rules.mostWalkMeters,
    })),
    stops: [
      ...fixed.flatMap((entry, index) => toFixedStop({ fixed: entry, input, index })),
      ...mealStops({ input, fixed }),
      ...activities.map((candidate) => toStop({ candidate, input })),
    ],
    legBetween: input.wayBetween,
    gapMinutes: rules.gapMinutes,
  };
}

type Planned = Pick<Plan, "leftOut" | "score" | "mustSeesToDrop" | "moved" | "rainAlternatives"> & {
  stops: PlannedStop[];
};

/**
 * Fills the days of a stay with places and meals, within each day's frame, around what is fixed. Meals get a place
 * to eat near where one is then; where none fits they stay "near" the stop before. Deterministic for a seed. Throws
 * `bad_input` as `optimise` does, and for days and visits that cannot be.
 */
export function planDays(input: PlanInput): Planned {
  for (const { date } of input.days) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
      refuse("A day has a date that is none.");
  }
  for (const { name, visitMinutes } of input.candidates) {
    if (!(visitMinutes >= 0)) refuse(`A visit to ${name} takes a time that cannot be.`);
  }
  const fixed = input.fixed ?? [];
  const problem = toProblem({ input, fixed });
  const plan = optimise(problem, {
    ...(input.seed === undefined ? {} : { seed: input.seed }),
    ...(input.iterations === undefined ? {} : { iterations: input.iterations }),
    previous: (input.previous ?? []).map(({ id, date, start }) => ({
      id,
      day: input.days.findIndex((frame) => frame.date === date),
      start,
    })),
    isSteady: input.isSteady ?? false,
  });
  const routes = placeMeals({ input, problem, plan });
  const byId = new Map(input.candidates.map((candidate) => [candidate.id, candidate]));
  const stops: PlannedStop[] = [];
  for (const [day, { visits }] of routes.days.entries()) {
    let at: Point | null = input.base;
    let near: string | null = null;
    for (const visit of visits) {
      const date = input.days[day]?.date;
      if (date === undefined) continue;
      const chosen = routes.mealPlaces.get(visit.id) ?? byId.get(visit.id) ?? null;
      const fixedIndex = visit.id.startsWith("fixed:") ? Number(visit.id.slice(6)) : null;
      if (fixedIndex !== null) {
        at = fixed[fixedIndex]?.at ?? at;
        near = null;
        continue;
      }
      const meal: Meal | null = visit.id.startsWith("meal:")
        ? visit.id.includes(":lunch:")
          ? "lunch"
          : "dinner"
        : null;
      const point: Point | null = chosen ? { lat: chosen.lat, lon: chosen.lon } : at;
      if (!point) continue;
      stops.push({
        date,
        candidate: chosen,
        kind: meal ? "meal" : "activity",
        meal,
        start: visit.start,
        end: meal ? visit.start + meals[meal].minutes : visit.end,
        at: point,
        way: visit.travelFromPrevious,
        near,
      });
      at = point;
      near = chosen?.name ?? near;
    }
  }
  const leftOut = plan.leftOut.filter(({ id }) => byId.has(id));
  const { score, mustSeesToDrop, moved, rainAlternatives } = plan;
  return { stops, leftOut, score, mustSeesToDrop, moved, rainAlternatives };
}
