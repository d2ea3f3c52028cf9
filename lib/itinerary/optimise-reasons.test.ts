import { describe, expect, test } from "vitest";
import { optimise } from "./optimise";
import type { Plan, Problem, Stop, Window } from "./problem";
import { createRandom } from "./random";
import { createBoard, isFeasible, walkThrough } from "./schedule";

const allDay: Window = { start: 540, end: 1320 };

/** Stops on a line, a minute for each step; the traveller starts and sleeps at 0. */
function stop({ id, at = 0, ...rest }: { id: string; at?: number } & Partial<Omit<Stop, "id" | "at">>): Stop {
  const windows = [[allDay], [allDay], [allDay]];
  return {
    ...{
      id,
      at: { lat: at / 100, lon: 0 },
      visitMinutes: 60,
      score: 5,
      category: id,
      windows,
      isVisit: true,
    },
    ...rest,
  };
}

function problemOf({ stops, days = 3 }: { stops: Stop[]; days?: number }): Problem {
  const names = ["Monday", "Tuesday", "Wednesday"];
  return {
    days: names.slice(0, days).map((name) => ({
      ...{ name, start: 540, end: 1320, from: { lat: 0, lon: 0 }, to: { lat: 0, lon: 0 } },
      ...{ mostVisits: 8, mostWalkMeters: 1e6 },
    })),
    stops: stops.map((one) => ({ ...one, windows: one.windows.slice(0, days) })),
    legBetween: ({ from, to }) => ({
      minutes: Math.round(Math.abs(from.lat - to.lat) * 100),
      mode: "transit",
    }),
    gapMinutes: 0,
  };
}

const previousOf = ({ days }: Plan) =>
  days.flatMap(({ visits }, day) => visits.map(({ id, start }) => ({ id, day, start })));

describe("why a stop moved", () => {
  test("one sentence says what was wrong and what is saved", () => {
    const open = [[], [], [allDay]];
    const problem = problemOf({
      stops: [stop({ id: "far", at: 40, windows: open }), stop({ id: "farther", at: 45, windows: open })],
    });
    const previous = [{ id: "far", day: 0, start: 600 }];
    expect(optimise(problem, { previous }).moved).toEqual([
      {
        id: "far",
        day: 2,
        start: expect.any(Number),
        reason: "Moved to Wednesday: closed on Monday, saves 1 hour 20 minutes.",
      },
    ]);
  });

  test("another time on the same day is named with its reason", () => {
    const late = [{ start: 840, end: 1320 }];
    const problem = problemOf({ days: 1, stops: [stop({ id: "bar", windows: [late] })] });
    const { moved } = optimise(problem, { previous: [{ id: "bar", day: 0, start: 600 }] });
    expect(moved.map(({ reason }) => reason)).toEqual(["Moved to 14:00: closed at 10:00."]);
  });

  test("what stayed is not mentioned", () => {
    const problem = problemOf({ stops: [stop({ id: "a" }), stop({ id: "b", at: 10 })] });
    const plan = optimise(problem);
    expect(optimise(problem, { previous: previousOf(plan) }).moved).toEqual([]);
  });
});

describe("a late flight", () => {
  const stops = Array.from({ length: 14 }, (_, index) =>
    stop({ id: `s${index}`, at: (index * 7) % 30, visitMinutes: 120, score: 3 + (index % 5) }),
  );
  const problem = problemOf({ stops });
  const plan = optimise(problem, { seed: 2, iterations: 1500 });
  const late = {
    ...problem,
    days: problem.days.map((day, index) => (index === 0 ? { ...day, start: 960 } : day)),
  };

  test("changes the first day only, adds nothing new and keeps the times of the others", () => {
    const previous = previousOf(plan);
    const replanned = optimise(late, { previous, isSteady: true });
    const before = new Set(previous.map(({ id }) => id));
    const after = previousOf(replanned);
    expect(after.filter(({ id }) => !before.has(id))).toEqual([]);
    for (const stay of previous.filter(({ day }) => day > 0)) expect(after).toContainEqual(stay);
    expect(replanned.days[0]?.visits.length).toBeGreaterThan(0);
    expect(replanned.moved.every(({ reason }) => reason.includes("Monday begins later now"))).toBe(true);
  });

  test("without it everything may change for a better plan", () => {
    const free = optimise(late, { previous: previousOf(plan) });
    expect(free.score).toBeGreaterThanOrEqual(
      optimise(late, { previous: previousOf(plan), isSteady: true }).score,
    );
  });
});

/** How many stops fit into the first day at most, from all orders. */
function mostThatFit(problem: Problem): number {
  const board = createBoard(problem);
  let most = 0;
  const extend = (route: number[]) => {
    if (!isFeasible({ board, day: 0, schedule: walkThrough({ board, day: 0, route }) })) return;
    most = Math.max(most, route.length);
    for (const index of problem.stops.keys()) if (!route.includes(index)) extend([...route, index]);
  };
  extend([]);
  return most;
}

describe("must-sees that cannot all fit", () => {
  test("the smallest set is named: one long visit goes rather than three short ones", () => {
    const problem = problemOf({
      days: 1,
      stops: [
        stop({ id: "long", visitMinutes: 700, score: 12, mustSee: true }),
        ...["a", "b", "c"].map((id) => stop({ id, visitMinutes: 150, score: 1, mustSee: true })),
      ],
    });
    const plan = optimise(problem);
    expect(plan.mustSeesToDrop).toEqual(["long"]);
    expect(plan.leftOut).toEqual([
      { id: "long", reason: "It cannot be kept together with the others that you must see." },
    ]);
  });

  test("of as many, what is worth least goes", () => {
    const hour = [{ start: 600, end: 720 }];
    const problem = problemOf({
      days: 2,
      stops: [7, 3, 9, 5].map((score) =>
        stop({ id: `worth-${score}`, score, visitMinutes: 90, windows: [hour, hour], mustSee: true }),
      ),
    });
    expect(optimise(problem).mustSeesToDrop).toEqual(["worth-3", "worth-5"]);
  });

  test("no smaller set would do: compared with all orders of six", () => {
    for (let seed = 1; seed <= 15; seed++) {
      const random = createRandom(seed);
      const stops = Array.from({ length: 6 }, (_, index) => {
        const start = 540 + Math.floor(random() * 40) * 10;
        return stop({
          id: `${index}`,
          at: Math.floor(random() * 40),
          visitMinutes: 30 + Math.floor(random() * 12) * 10,
          windows: [[{ start, end: start + 180 }]],
          mustSee: true,
        });
      });
      const problem = problemOf({ days: 1, stops });
      expect(optimise(problem, { seed }).mustSeesToDrop.length).toBe(6 - mostThatFit(problem));
    }
  });

  test("none when all fit", () => {
    const problem = problemOf({ stops: ["a", "b"].map((id) => stop({ id, mustSee: true })) });
    expect(optimise(problem).mustSeesToDrop).toEqual([]);
  });
});

describe("rain", () => {
  const park = stop({ id: "park", indoor: false, score: 6 });
  const wetOn = (wet: number[]) => (problem: Problem) => ({
    ...problem,
    days: problem.days.map((day, index) => ({ ...day, isWet: wet.includes(index) })),
  });

  test("what is outdoors waits for a dry day", () => {
    const problem = wetOn([0, 1])(problemOf({ stops: [park, stop({ id: "museum", indoor: true })] }));
    expect(optimise(problem).days[2]?.visits.map(({ id }) => id)).toEqual(["park"]);
  });

  test("on a wet day each visit outdoors has something indoors in its place, free and open then", () => {
    const problem = wetOn([0])(
      problemOf({
        days: 1,
        stops: [
          stop({ id: "viewpoint", indoor: false, score: 30, visitMinutes: 200 }),
          stop({ id: "museum", indoor: true, score: 9, visitMinutes: 500 }),
          stop({ id: "closed gallery", indoor: true, score: 8, windows: [[]] }),
          stop({ id: "small gallery", indoor: true, score: 0, visitMinutes: 100 }),
        ],
      }),
    );
    const plan = optimise(problem);
    expect(plan.days[0]?.visits.map(({ id }) => id).sort()).toEqual(["museum", "viewpoint"]);
    expect(plan.rainAlternatives).toEqual([
      {
        day: 0,
        id: "viewpoint",
        alternativeId: "small gallery",
        start: expect.any(Number),
        end: expect.any(Number),
      },
    ]);
  });
});

describe("why a stop is left out", () => {
  const reasonFor = ({ problem, id }: { problem: Problem; id: string }) =>
    optimise(problem).leftOut.find((one) => one.id === id)?.reason;

  test.each([
    ["closed", stop({ id: "x", windows: [[], [], []] }), "It is closed on the days of the trip."],
    [
      "too short hours",
      stop({ id: "x", windows: [[{ start: 600, end: 630 }], [], []] }),
      "It is never open as long as a visit takes.",
    ],
    [
      "too far",
      stop({ id: "x", at: 2000 }),
      "It does not fit into any day: its hours, its length or the way there do not allow it.",
    ],
    [
      "worth nothing",
      stop({ id: "x", score: 0 }),
      "It adds less than the way there and what is like it take away.",
    ],
  ])("%s", (_, one, reason) => {
    expect(reasonFor({ problem: problemOf({ stops: [one] }), id: "x" })).toBe(reason);
  });

  test("the number of visits, the walking and the time of the day", () => {
    const stops = ["a", "b", "x"].map((id) => stop({ id, at: 10, score: id === "x" ? 1 : 5 }));
    const problem = problemOf({ days: 1, stops });
    const days = problem.days.map((day) => ({ ...day, mostVisits: 2 }));
    expect(reasonFor({ problem: { ...problem, days }, id: "x" })).toBe(
      "The days hold as many visits as you want already.",
    );
    const walked: Problem = {
      ...problem,
      stops: [...problem.stops.slice(0, 2), { ...stop({ id: "x", at: -10, score: 4 }), windows: [[allDay]] }],
      days: problem.days.map((day) => ({ ...day, mostWalkMeters: 2500 })),
      legBetween: ({ from, to }) => {
        const minutes = Math.round(Math.abs(from.lat - to.lat) * 100);
        return { minutes, mode: "walk", meters: minutes * 100 };
      },
    };
    expect(reasonFor({ problem: walked, id: "x" })).toBe(
      "It would mean more walking in a day than you want.",
    );
    const short = { ...problem, days: problem.days.map((day) => ({ ...day, end: 700 })) };
    expect(reasonFor({ problem: short, id: "x" })).toBe(
      "There is no time left for it beside what suits you better.",
    );
  });
});
