import { AppError } from "../errors/app-error.ts";
import type { OptimiseOptions, Point, Problem, ProblemDay, Stop, Window } from "./problem.ts";

const mostStops = 500;
const mostDays = 60;
const mostIterations = 200_000;
const mostWindowsInDay = 24;
/** Ten days: no minute of a plan lies farther from its midnight. */
const farthestMinute = 14_400;

function refuse(message: string): never {
  throw new AppError("bad_input", { message });
}

const isMinute = (value: number) => Number.isFinite(value) && Math.abs(value) <= farthestMinute;
const isPoint = ({ lat, lon }: Point) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

function refuseWindow({ start, end }: Window) {
  if (!isMinute(start) || !isMinute(end)) refuse("An opening window has a time that is no time.");
  if (end < start) refuse("An opening window ends before it starts.");
}

function refuseDay({ start, end, from, to, mostVisits, mostWalkMeters }: ProblemDay) {
  if (!isMinute(start) || !isMinute(end)) refuse("A day needs a start and an end.");
  if (end < start) refuse("A day ends before it starts.");
  if ((from && !isPoint(from)) || (to && !isPoint(to))) refuse("A day has a point that is not on earth.");
  if (!(mostVisits >= 0) || !(mostWalkMeters >= 0)) refuse("A day has a limit that is not a number.");
}

function refuseStop({ stop, days }: { stop: Stop; days: number }) {
  const { at, visitMinutes, score, windows, fixed } = stop;
  if (!(visitMinutes >= 0) || !isMinute(visitMinutes)) refuse("A stop has a duration that cannot be.");
  if (!(Math.abs(score) <= 1e6)) refuse("A stop has a score that is not a number.");
  if (at && !isPoint(at)) refuse("A stop has a point that is not on earth.");
  if (windows.length !== days) refuse("A stop needs its windows for each day, and for no other.");
  for (const own of windows) {
    if (own.length > mostWindowsInDay) refuse("A stop has too many opening windows on a day.");
    for (const window of own) refuseWindow(window);
  }
  if (!fixed) return;
  if (!isMinute(fixed.start)) refuse("A fixed stop has a time that is no time.");
  if (!Number.isInteger(fixed.day) || fixed.day < 0 || fixed.day >= days)
    refuse("A fixed stop lies on a day that is not there.");
}

/** Throws `bad_input` with what is wrong for a problem that is too large, contradicts itself or holds no numbers. */
export function refuseProblem({ problem, options }: { problem: Problem; options: OptimiseOptions }) {
  const { days, stops, gapMinutes } = problem;
  if (stops.length > mostStops) refuse(`At most ${mostStops} stops can be planned at once.`);
  if (days.length > mostDays) refuse(`At most ${mostDays} days can be planned at once.`);
  if (!(gapMinutes >= 0) || !isMinute(gapMinutes)) refuse("The time between two visits cannot be.");
  for (const day of days) refuseDay(day);
  for (const stop of stops) refuseStop({ stop, days: days.length });
  if (new Set(stops.map(({ id }) => id)).size < stops.length) refuse("Two stops have the same id.");
  const { iterations = 0, seed = 1, previous = [] } = options;
  if (!(iterations >= 0 && iterations <= mostIterations))
    refuse(`At most ${mostIterations} tries can be made.`);
  if (!Number.isFinite(seed)) refuse("The seed is not a number.");
  if (previous.length > mostStops || previous.some(({ start }) => !isMinute(start)))
    refuse("The plan before is too long or has a time that is no time.");
}
