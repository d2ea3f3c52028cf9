import { describe, expect, test } from "vitest";
import { checkPlan } from "../../scripts/bench/days/check-plan";
import { AppError } from "../errors/app-error";
import { optimise } from "./optimise";
import type { Problem, ProblemDay, Stop } from "./problem";
import { createRandom } from "./random";

/** Problems of all sorts: split hours, closed days, meals anywhere, fixed stops, other beds, wet days, tight limits. */
function anyProblem(seed: number): Problem {
  const random = createRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const point = () => ({ lat: 41.9 + random() * 0.05, lon: 12.45 + random() * 0.05 });
  const days = Array.from({ length: whole(1, 6) }, (_, index): ProblemDay => {
    const start = whole(400, 700);
    return {
      name: `Day ${index}`,
      isWet: random() < 0.3,
      start,
      end: start + whole(300, 900),
      from: random() < 0.8 ? point() : null,
      to: random() < 0.8 ? point() : null,
      mostVisits: whole(2, 8),
      mostWalkMeters: whole(3, 20) * 1000,
    };
  });
  const windowsOf = () => {
    const start = whole(420, 800);
    if (random() < 0.2) return [];
    if (random() < 0.3)
      return [
        { start: start + 300, end: start + 300 + whole(30, 300) },
        { start, end: start + whole(30, 200) },
      ];
    return [{ start, end: start + whole(60, 700) }];
  };
  const stops = Array.from({ length: whole(0, 40) }, (_, index): Stop => {
    const isMeal = random() < 0.1;
    return {
      id: `stop-${index}`,
      at: isMeal ? null : point(),
      visitMinutes: whole(1, 12) * 10 + (random() < 0.2 ? whole(0, 9) : 0),
      score: whole(-1, 12) + random(),
      category: `kind-${whole(0, 3)}`,
      ...(random() < 0.6 ? { indoor: random() < 0.5 } : {}),
      windows: days.map(windowsOf),
      ...(random() < 0.15 ? { mustSee: true } : {}),
      isVisit: !isMeal,
    };
  });
  const fixed = days.flatMap((day, index): Stop[] =>
    random() < 0.4
      ? [
          {
            id: `fixed-${index}`,
            at: random() < 0.7 ? (day.from ?? day.to) : null,
            visitMinutes: whole(20, 90),
            score: 0,
            category: "fixed",
            windows: days.map(() => []),
            fixed: { day: index, start: day.start + whole(60, 150) },
            isVisit: random() < 0.5,
          },
        ]
      : [],
  );
  return {
    days,
    stops: [...stops, ...fixed],
    legBetween: ({ from, to }) => {
      const km = Math.hypot(from.lat - to.lat, from.lon - to.lon) * 111;
      return km < 1.5
        ? { minutes: Math.ceil(km * 13), mode: "walk", meters: Math.round(km * 1000) }
        : { minutes: Math.ceil(9 + km * 4), mode: "transit" };
    },
    gapMinutes: whole(0, 4) * 5,
  };
}

describe("optimise on problems of all sorts", () => {
  test("no plan overlaps, leaves a window, breaks a limit, moves what is fixed or loses a stop", () => {
    for (let seed = 1; seed <= 150; seed++) {
      const problem = anyProblem(seed);
      const faults = checkPlan({ problem, plan: optimise(problem, { seed, iterations: 120 }) });
      expect({ seed, faults }).toEqual({ seed, faults: [] });
    }
  });

  test("the same problem and seed give the same plan, and the problem stays as it was", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const problem = anyProblem(seed);
      const before = JSON.stringify(problem);
      const plan = optimise(problem, { seed, iterations: 80 });
      expect(optimise(anyProblem(seed), { seed, iterations: 80 })).toEqual(plan);
      expect(JSON.stringify(problem)).toBe(before);
    }
  });

  test("replanning what is planned already, steadily, moves nothing", () => {
    for (let seed = 1; seed <= 40; seed++) {
      const problem = anyProblem(seed);
      const plan = optimise(problem, { seed, iterations: 300 });
      const previous = plan.days.flatMap(({ visits }, day) =>
        visits.map(({ id, start }) => ({ id, day, start })),
      );
      const again = optimise(problem, { seed: seed + 1, iterations: 100, previous, isSteady: true });
      const gone = new Set(again.leftOut.map(({ id }) => id));
      expect({ seed, moved: again.moved, gone: previous.filter(({ id }) => gone.has(id)) }).toEqual({
        seed,
        moved: [],
        gone: [],
      });
    }
  });
});

describe("problems that cannot be", () => {
  const base = () => anyProblem(7);
  const patched = (patch: (problem: Problem) => Problem) => () => optimise(patch(base()), { iterations: 10 });
  const firstStop = (patch: object) =>
    patched((problem) => ({
      ...problem,
      stops: problem.stops.map((stop, index) => (index === 0 ? { ...stop, ...patch } : stop)),
    }));
  const firstDay = (patch: object) =>
    patched((problem) => ({
      ...problem,
      days: problem.days.map((day, index) => (index === 0 ? { ...day, ...patch } : day)),
    }));
  const many = (length: number) => (problem: Problem) => ({
    ...problem,
    stops: Array.from({ length }, (_, index) => ({ ...problem.stops[0], id: `${index}` }) as Stop),
  });

  test.each([
    ["10,000 stops", patched(many(10_000)), "At most 500 stops"],
    [
      "400 days",
      patched((problem) => ({
        ...problem,
        days: Array.from({ length: 400 }, () => problem.days[0] as ProblemDay),
      })),
      "At most 60 days",
    ],
    ["a negative duration", firstStop({ visitMinutes: -5 }), "duration"],
    ["an endless duration", firstStop({ visitMinutes: Number.POSITIVE_INFINITY }), "duration"],
    ["a point that is no number", firstStop({ at: { lat: Number.NaN, lon: 0 } }), "not on earth"],
    ["a point beyond the pole", firstStop({ at: { lat: 91, lon: 0 } }), "not on earth"],
    ["a score that is no number", firstStop({ score: Number.NaN }), "score"],
    ["no windows at all", firstStop({ windows: [] }), "windows for each day"],
    [
      "a window that ends before it starts",
      firstStop({ windows: base().days.map(() => [{ start: 600, end: 500 }]) }),
      "ends before it starts",
    ],
    [
      "a window that is no time",
      firstStop({ windows: base().days.map(() => [{ start: Number.NaN, end: 500 }]) }),
      "no time",
    ],
    ["a fixed stop on a day that is not there", firstStop({ fixed: { day: 99, start: 600 } }), "not there"],
    ["a day that ends before it starts", firstDay({ start: 900, end: 600 }), "ends before it starts"],
    ["a day without a start", firstDay({ start: Number.NaN }), "start and an end"],
    ["a limit that is no number", firstDay({ mostWalkMeters: Number.NaN }), "limit"],
    ["a negative gap", patched((problem) => ({ ...problem, gapMinutes: -1 })), "between two visits"],
    [
      "ways that take no number of minutes",
      patched((problem) => ({ ...problem, legBetween: () => ({ minutes: Number.NaN, mode: "walk" }) })),
      "way",
    ],
    [
      "two stops with one id",
      patched((problem) => ({ ...problem, stops: [...problem.stops, ...problem.stops] })),
      "same id",
    ],
    ["endless tries", () => optimise(base(), { iterations: Number.POSITIVE_INFINITY }), "tries"],
    ["a seed that is no number", () => optimise(base(), { seed: Number.NaN }), "seed"],
  ])("%s: refused with what is wrong", (_, attempt, words) => {
    expect(attempt).toThrow(AppError);
    expect(attempt).toThrow(words);
  });

  test("places that are never open are left out, and ways without end are not taken", () => {
    const problem = base();
    const closed = optimise(
      { ...problem, stops: problem.stops.map((stop) => ({ ...stop, windows: problem.days.map(() => []) })) },
      { iterations: 10 },
    );
    expect(closed.days.flatMap(({ visits }) => visits).filter(({ id }) => id.startsWith("stop"))).toEqual([]);
    const apart = optimise(
      { ...problem, legBetween: () => ({ minutes: Number.POSITIVE_INFINITY, mode: "drive" }) },
      { iterations: 10 },
    );
    expect(apart.days.every(({ visits }) => visits.length <= 2)).toBe(true);
  });

  test("nothing to plan is a plan of nothing", () => {
    expect(optimise({ ...base(), stops: [] })).toMatchObject({ leftOut: [], moved: [], score: 0 });
    expect(optimise({ ...base(), days: [], stops: [] }).days).toEqual([]);
  });

  test("the largest problem that is taken comes to an end", () => {
    const day = base().days[0] as ProblemDay;
    const stop = base().stops[0] as Stop;
    const days = Array.from({ length: 60 }, () => ({ ...day, from: null, to: null }));
    const windows = days.map(() => [{ start: 0, end: 1440 }]);
    const plan = optimise({
      ...base(),
      days,
      stops: Array.from({ length: 500 }, (_, index) => ({ ...stop, id: `${index}`, windows, mustSee: true })),
    });
    expect(plan.days.flatMap(({ visits }) => visits).length + plan.leftOut.length).toBe(500);
  });
});
