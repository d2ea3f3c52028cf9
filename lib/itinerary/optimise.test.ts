import { describe, expect, test } from "vitest";
import { optimise } from "./optimise";
import type { Point, Problem, Stop } from "./problem";
import { createRandom } from "./random";
import { createBoard, isFeasible, walkThrough } from "./schedule";
import { valueOfPlan } from "./value";

/** About 12 minutes a kilometre on a flat town; never shorter over a third place. */
function legBetween({ from, to }: { from: Point; to: Point }) {
  const km = Math.hypot(from.lat - to.lat, from.lon - to.lon) * 111;
  return { minutes: Math.ceil(km * 12), mode: "walk" as const, meters: Math.round(km * 1000) };
}

function randomProblem({ seed, stops, days }: { seed: number; stops: number; days: number }): Problem {
  const random = createRandom(seed);
  const point = () => ({ lat: 38.7 + random() * 0.03, lon: -9.15 + random() * 0.03 });
  const base = point();
  const categories = ["museum", "sight", "park", "viewpoint"];
  return {
    days: Array.from({ length: days }, () => ({
      start: 540,
      end: 1320,
      from: base,
      to: base,
      mostVisits: 6,
      mostWalkMeters: 20_000,
    })),
    stops: Array.from(
      { length: stops },
      (_, index): Stop => ({
        id: `stop-${index}`,
        at: point(),
        visitMinutes: 30 + Math.floor(random() * 5) * 15,
        score: 1 + Math.floor(random() * 12),
        category: categories[Math.floor(random() * categories.length)] ?? "sight",
        windows: Array.from({ length: days }, () => {
          if (random() < 0.15) return [];
          const start = 540 + Math.floor(random() * 5) * 60;
          return random() < 0.3
            ? [
                { start, end: start + 120 },
                { start: start + 240, end: start + 420 },
              ]
            : [{ start, end: start + 180 + Math.floor(random() * 5) * 60 }];
        }),
        isVisit: true,
      }),
    ),
    legBetween,
    gapMinutes: 15,
  };
}

/** The best of every selection and order for one day. */
function bruteForce(problem: Problem): number {
  const board = createBoard(problem);
  let best = 0;
  const extend = (route: number[]) => {
    const schedule = walkThrough({ board, day: 0, route });
    if (!Number.isFinite(schedule.lateness)) return;
    if (isFeasible({ board, day: 0, schedule }))
      best = Math.max(best, valueOfPlan({ board, routes: [route] }));
    for (const index of problem.stops.keys()) if (!route.includes(index)) extend([...route, index]);
  };
  extend([]);
  return best;
}

describe("optimise", () => {
  test("finds the best of all orders for up to eight stops", () => {
    for (const stops of [3, 5, 6, 7, 8]) {
      for (const seed of [1, 2, 3]) {
        const problem = randomProblem({ seed: seed * 100 + stops, stops, days: 1 });
        expect(optimise(problem, { seed: 1, iterations: 1000 }).score).toBeCloseTo(bruteForce(problem), 6);
      }
    }
  });

  test("never leaves an opening window, never overlaps, leaves time for the way, and is home in time", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const problem = randomProblem({ seed, stops: 30, days: 4 });
      const plan = optimise(problem, { seed, iterations: 60 });
      const ids = plan.days.flatMap(({ visits }) => visits.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(8);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [day, { visits }] of plan.days.entries()) {
        let free = 540;
        let at = problem.days[day]?.from ?? { lat: 0, lon: 0 };
        for (const { id, start, end } of visits) {
          const stop = problem.stops.find((candidate) => candidate.id === id);
          if (!stop?.at) throw new Error("A planned stop has a point.");
          expect(start).toBeGreaterThanOrEqual(free + legBetween({ from: at, to: stop.at }).minutes);
          expect(end - start).toBe(stop.visitMinutes);
          expect(stop.windows[day]?.some((window) => start >= window.start && end <= window.end)).toBe(true);
          free = end;
          at = stop.at;
        }
        expect(free).toBeLessThanOrEqual(1320);
      }
    }
  });

  test("the same problem and seed give the same plan", () => {
    const problem = randomProblem({ seed: 5, stops: 40, days: 3 });
    expect(optimise(problem, { seed: 7, iterations: 50 })).toEqual(
      optimise(problem, { seed: 7, iterations: 50 }),
    );
  });

  test("a fixed stop keeps its day and time and the rest goes around it", () => {
    const problem = randomProblem({ seed: 9, stops: 20, days: 2 });
    const fixed: Stop = {
      id: "fixed",
      at: { lat: 38.71, lon: -9.14 },
      visitMinutes: 90,
      score: 0,
      category: "fixed",
      windows: [[], []],
      fixed: { day: 1, start: 840 },
      isVisit: true,
    };
    const plan = optimise({ ...problem, stops: [fixed, ...problem.stops] }, { iterations: 100 });
    const second = plan.days[1]?.visits ?? [];
    expect(second.find(({ id }) => id === "fixed")).toMatchObject({ start: 840, end: 930 });
    expect(second.filter(({ id, start, end }) => id !== "fixed" && start < 930 && end > 840)).toEqual([]);
    expect(second.length).toBeGreaterThan(1);
  });

  test("what must be seen is in the plan though it is worth little", () => {
    const problem = randomProblem({ seed: 4, stops: 25, days: 1 });
    const stops = problem.stops.map((stop) =>
      stop.id === "stop-3"
        ? { ...stop, score: 0.1, mustSee: true, windows: [[{ start: 540, end: 1200 }]] }
        : stop,
    );
    const plan = optimise({ ...problem, stops }, { iterations: 100 });
    expect(plan.days[0]?.visits.map(({ id }) => id)).toContain("stop-3");
  });

  test("says for each stop that is left out why", () => {
    const problem = randomProblem({ seed: 3, stops: 12, days: 1 });
    const stops = problem.stops.map((stop, index) => (index === 0 ? { ...stop, windows: [[]] } : stop));
    const plan = optimise({ ...problem, stops }, { iterations: 50 });
    expect(plan.leftOut.find(({ id }) => id === "stop-0")?.reason).toBe(
      "It is closed on the days of the trip.",
    );
    expect(plan.leftOut.length + (plan.days[0]?.visits.length ?? 0)).toBe(12);
  });

  test.each([
    ["a point that is no number", { at: { lat: Number.NaN, lon: 0 } }],
    ["a negative duration", { visitMinutes: -5 }],
  ])("refuses %s", (_, patch) => {
    const problem = randomProblem({ seed: 1, stops: 3, days: 1 });
    expect(() =>
      optimise({ ...problem, stops: problem.stops.map((stop) => ({ ...stop, ...patch })) }),
    ).toThrow();
  });
});
