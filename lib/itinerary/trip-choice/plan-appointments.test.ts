import { describe, expect, test } from "vitest";
import { AppError } from "../../errors/app-error.ts";
import { createRandom } from "../random.ts";
import { type Appointment, type AppointmentProblem, planAppointments } from "./plan-appointments.ts";

const at = (id: string, start: number, end: number, minutes: number): Appointment => ({
  id,
  place: id,
  windows: [{ start, end }],
  minutes,
  weight: 1,
});

const day = (fields: Partial<AppointmentProblem>): AppointmentProblem => ({
  start: { place: "hotel", minute: 540 },
  end: null,
  appointments: [],
  travel: [
    { from: "hotel", to: "A", minutes: 20 },
    { from: "hotel", to: "B", minutes: 30 },
    { from: "A", to: "B", minutes: 15 },
    { from: "B", to: "A", minutes: 60 },
    { from: "B", to: "station", minutes: 10 },
    { from: "A", to: "station", minutes: 45 },
  ],
  ...fields,
});

describe("appointments on one day", () => {
  test("are ordered so that all of them are kept, with the ways as long as they are in that direction", () => {
    const plan = planAppointments(day({ appointments: [at("B", 600, 720, 60), at("A", 540, 700, 30)] }));
    expect(plan.planned).toEqual([
      { id: "A", place: "A", travelMinutes: 20, arrive: 560, start: 560, end: 590 },
      { id: "B", place: "B", travelMinutes: 15, arrive: 605, start: 605, end: 665 },
    ]);
    expect(plan.leftOut).toEqual([]);
  });

  test("say why one is left out", () => {
    const appointments = [
      at("A", 540, 620, 60),
      at("B", 575, 640, 60),
      at("short", 600, 610, 30),
      at("far", 600, 700, 30),
    ];
    const { planned, leftOut } = planAppointments(day({ appointments }));
    expect(planned).toHaveLength(1);
    expect(leftOut.map(({ reason }) => reason).sort()).toEqual([
      "no_time_beside_the_others",
      "out_of_reach",
      "window_too_short",
    ]);
  });

  test("end in time for the train", () => {
    const appointments = [at("A", 540, 900, 30), at("B", 540, 900, 30)];
    const late = planAppointments(day({ appointments, end: { place: "station", minute: 645 } }));
    expect(late.planned.map(({ id }) => id)).toEqual(["A", "B"]);
    const early = planAppointments(day({ appointments, end: { place: "station", minute: 644 } }));
    expect(early.planned.map(({ id }) => id)).toEqual(["B"]);
  });

  test("one that matters more than two others wins, and several spans are several chances", () => {
    const appointments = [
      { ...at("A", 560, 620, 60), weight: 5 },
      at("B", 570, 640, 60),
      {
        ...at("A2", 0, 0, 10),
        place: "A",
        windows: [
          { start: 560, end: 580 },
          { start: 620, end: 640 },
        ],
      },
    ];
    const { planned, weight } = planAppointments(day({ appointments }));
    expect(weight).toBe(6);
    expect(planned.map(({ id, start }) => [id, start])).toEqual([
      ["A", 560],
      ["A2", 620],
    ]);
  });
});

/** Every order of every subset. */
function bruteForce({ start, appointments, travel }: AppointmentProblem): number {
  const between = (from: string, to: string) =>
    from === to ? 0 : (travel.find((way) => way.from === from && way.to === to)?.minutes ?? Number.NaN);
  const most = (place: string, free: number, left: Appointment[]): number => {
    let best = 0;
    for (const next of left) {
      const arrive = free + between(place, next.place);
      for (const window of next.windows) {
        const end = Math.max(arrive, window.start) + next.minutes;
        if (!(end <= window.end)) continue;
        const rest = most(
          next.place,
          end,
          left.filter((other) => other !== next),
        );
        best = Math.max(best, next.weight + rest);
      }
    }
    return best;
  };
  return most(start.place, start.minute, appointments);
}

test("300 random days keep as much as trying every order does, and nothing overlaps", () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = createRandom(seed);
    const below = (count: number) => Math.floor(random() * count);
    const ids = ["A", "B", "C", "D", "E", "F"].slice(0, 1 + below(6));
    const appointments = ids.map((id): Appointment => {
      const windows = Array.from({ length: 1 + below(2) }, () => {
        const start = 480 + below(600);
        return { start, end: start + 20 + below(200) };
      });
      return { id, place: id, windows, minutes: 15 + below(90), weight: 1 + below(3) };
    });
    const places = ["hotel", ...ids];
    const travel = places.flatMap((from) =>
      places.filter((to) => to !== from && below(8) > 0).map((to) => ({ from, to, minutes: 5 + below(60) })),
    );
    const problem = day({ appointments, travel });
    const plan = planAppointments(problem);
    expect(plan.weight, `seed ${seed}`).toBe(bruteForce(problem));
    expect(plan.planned.length + plan.leftOut.length).toBe(ids.length);
    let free = 540;
    for (const { id, arrive, start, end, travelMinutes } of plan.planned) {
      const { windows = [], minutes } = appointments.find((appointment) => appointment.id === id) ?? {};
      expect(arrive).toBe(free + travelMinutes);
      expect(end - start).toBe(minutes);
      expect(windows.some((window) => start >= window.start && end <= window.end)).toBe(true);
      expect(start).toBeGreaterThanOrEqual(arrive);
      free = end;
    }
  }
});

test("sixteen appointments, the most that are taken, are all kept", () => {
  const appointments = Array.from({ length: 16 }, (_, index) => ({
    ...at(String(index), 480, 1400, 20),
    place: "hotel",
  }));
  expect(planAppointments(day({ appointments })).planned).toHaveLength(16);
});

test.each<[string, Partial<AppointmentProblem>, RegExp]>([
  ["a window that ends before it begins", { appointments: [at("A", 700, 600, 30)] }, /ends before/],
  ["a negative length", { appointments: [at("A", 600, 700, -30)] }, /length of an appointment/],
  ["a time that is no number", { start: { place: "hotel", minute: Number.NaN } }, /whole number/],
  [
    "a hundred appointments",
    { appointments: Array.from({ length: 100 }, (_, index) => at(String(index), 1, 2, 1)) },
    /at most 16/,
  ],
  ["a way of minus one minute", { travel: [{ from: "A", to: "B", minutes: -1 }] }, /length of a way/],
])("%s is refused with what is wrong", (_, fields, sentence) => {
  const hostile = () => planAppointments(day(fields));
  expect(hostile).toThrow(AppError);
  expect(hostile).toThrow(sentence);
});
