import { refuse, requireDistinct, requireWhole } from "./require-whole.ts";

const mostAppointments = 16;
const mostWindows = 10;
const lastMinute = 3 * 1440;

export type Appointment = {
  id: string;
  place: string;
  /** Minutes after midnight in which it may happen; several spans are several chances. */
  windows: { start: number; end: number }[];
  minutes: number;
  /** What it is worth beside the others. */
  weight: number;
};

export type AppointmentProblem = {
  start: { place: string; minute: number };
  /** Where to be at last, and by when; `null`: the day ends with the last appointment. */
  end: { place: string; minute: number } | null;
  appointments: Appointment[];
  /** Minutes from a place to another, which need not be the same back; a missing pair cannot be travelled. */
  travel: { from: string; to: string; minutes: number }[];
};

export type PlannedAppointment = {
  id: string;
  place: string;
  travelMinutes: number;
  arrive: number;
  start: number;
  end: number;
};

export type AppointmentPlan = {
  planned: PlannedAppointment[];
  weight: number;
  leftOut: { id: string; reason: "window_too_short" | "out_of_reach" | "no_time_beside_the_others" }[];
};

function check({ start, end, appointments, travel }: AppointmentProblem): void {
  const minute = { min: 0, max: lastMinute };
  requireDistinct({ ids: appointments.map(({ id }) => id), most: mostAppointments, what: "appointments" });
  requireWhole({ value: start.minute, ...minute, what: "The minute at which the day begins" });
  if (end) requireWhole({ value: end.minute, ...minute, what: "The minute at which the day ends" });
  for (const { minutes, weight, windows } of appointments) {
    requireWhole({ value: minutes, min: 1, max: lastMinute, what: "The length of an appointment" });
    requireWhole({ value: weight, min: 1, max: 1_000_000, what: "The weight of an appointment" });
    if (windows.length > mostWindows) refuse(`An appointment has at most ${mostWindows} spans.`);
    for (const window of windows) {
      requireWhole({ value: window.start, ...minute, what: "The beginning of a span" });
      requireWhole({ value: window.end, ...minute, what: "The end of a span" });
      if (window.end < window.start) refuse("A span ends before it begins.");
    }
  }
  if (travel.length > (mostAppointments + 2) ** 2 * 4) refuse("There are too many ways between the places.");
  for (const { minutes } of travel) {
    requireWhole({ value: minutes, min: 0, max: lastMinute, what: "The length of a way" });
  }
}

function travelTable({ start, end, appointments, travel }: AppointmentProblem) {
  const byPair = new Map(travel.map(({ from, to, minutes }) => [`${from}\n${to}`, minutes]));
  const between = (from: string, to: string) =>
    byPair.get(`${from}\n${to}`) ?? (from === to ? 0 : Number.POSITIVE_INFINITY);
  const places = appointments.map(({ place }) => place);
  return {
    fromStart: places.map((place) => between(start.place, place)),
    pairs: places.map((from) => places.map((to) => between(from, to))),
    toEnd: places.map((place) => (end ? between(place, end.place) : 0)),
  };
}

/** When it begins if one arrives then; infinity when no span is left. */
function beginning({ windows, minutes }: Appointment, arrive: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { start, end } of windows) {
    const begin = Math.max(start, arrive);
    if (begin + minutes <= end) first = Math.min(first, begin);
  }
  return first;
}

function reasonFor({ problem, appointment }: { problem: AppointmentProblem; appointment: Appointment }) {
  if (beginning(appointment, 0) === Number.POSITIVE_INFINITY) return "window_too_short";
  const alone = solve({ ...problem, appointments: [appointment] });
  return alone.order.length === 0 ? "out_of_reach" : "no_time_beside_the_others";
}

/**
 * The earliest end for each set of appointments and each last one: whoever is free earlier can do all that one who is
 * free later can, so this is exact.
 */
function solve(problem: AppointmentProblem): { order: number[]; weight: number } {
  const { start, end, appointments } = problem;
  const count = appointments.length;
  const { fromStart, pairs, toEnd } = travelTable(problem);
  const ends = new Float64Array(2 ** count * count).fill(Number.POSITIVE_INFINITY);
  const before = new Int8Array(2 ** count * count).fill(-1);
  const weights = new Float64Array(2 ** count);
  let best = { weight: 0, freeAt: Number.POSITIVE_INFINITY, set: 0, last: -1 };
  for (let set = 1; set < 2 ** count; set += 1) {
    for (const [last, appointment] of appointments.entries()) {
      if (!(set & (1 << last))) continue;
      const rest = set ^ (1 << last);
      weights[set] = (weights[rest] ?? 0) + appointment.weight;
      const at = set * count + last;
      if (rest === 0) {
        ends[at] = beginning(appointment, start.minute + (fromStart[last] ?? 0)) + appointment.minutes;
      }
      for (let previous = 0; previous < count; previous += 1) {
        const free = ends[rest * count + previous] ?? Number.POSITIVE_INFINITY;
        if (!(rest & (1 << previous)) || free === Number.POSITIVE_INFINITY) continue;
        const done = beginning(appointment, free + (pairs[previous]?.[last] ?? 0)) + appointment.minutes;
        if (done >= (ends[at] ?? 0)) continue;
        ends[at] = done;
        before[at] = previous;
      }
      const freeAt = (ends[at] ?? 0) + (toEnd[last] ?? 0);
      if (freeAt === Number.POSITIVE_INFINITY || (end && freeAt > end.minute)) continue;
      const weight = weights[set] ?? 0;
      if (weight > best.weight || (weight === best.weight && freeAt < best.freeAt)) {
        best = { weight, freeAt, set, last };
      }
    }
  }
  const order: number[] = [];
  for (let { set, last } = best; last >= 0; ) {
    order.unshift(last);
    const previous = before[set * count + last] ?? -1;
    set ^= 1 << last;
    last = previous;
  }
  return { order, weight: best.weight };
}

/**
 * Keeps as many appointments as possible (by weight) on one day, and among those plans is free earliest: exact up to 16.
 * Ways may take longer in one direction than in the other. Throws `bad_input` for problems that cannot be meant.
 */
export function planAppointments(problem: AppointmentProblem): AppointmentPlan {
  check(problem);
  const { start, appointments } = problem;
  const { fromStart, pairs } = travelTable(problem);
  const { order, weight } = solve(problem);
  let [free, previous] = [start.minute, -1];
  const planned = order.flatMap((index): PlannedAppointment[] => {
    const appointment = appointments[index];
    if (!appointment) return [];
    const travelMinutes = (previous < 0 ? fromStart[index] : pairs[previous]?.[index]) ?? 0;
    const arrive = free + travelMinutes;
    const begin = beginning(appointment, arrive);
    [free, previous] = [begin + appointment.minutes, index];
    const { id, place } = appointment;
    return [{ id, place, travelMinutes, arrive, start: begin, end: free }];
  });
  const leftOut = appointments
    .filter((_, index) => !order.includes(index))
    .map((appointment) => ({ id: appointment.id, reason: reasonFor({ problem, appointment }) }) as const);
  return { planned, weight, leftOut };
}
