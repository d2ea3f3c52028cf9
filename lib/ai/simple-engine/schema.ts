import type { Pace } from "../../trips/schema.ts";

/** The planning engine's own words: it knows no provider, no database and no clock. */
export type Point = { lat: number; lon: number };

/** Minutes since midnight; `end` may pass 1440 when it closes after midnight. */
export type Window = { start: number; end: number };

export type Way = { minutes: number; mode: "walk" | "transit" | "drive" };

/** A place that may become part of a plan. */
export type Candidate = Point & {
  id: string;
  name: string;
  kind: "activity" | "meal";
  category: string;
  visitMinutes: number;
  /** How much the traveller is drawn to it; about 1 to 15. */
  score: number;
  /** When it is open on a date; "unknown" is planned like open by day and said so. */
  windowsOn: (date: string) => Window[] | "unknown";
};

/** One day's frame: when the traveller can be out, in local minutes since midnight. */
export type DayFrame = { date: string; start: number; end: number };

export type PlanInput = {
  days: DayFrame[];
  /** Where each day begins and ends. */
  base: Point | null;
  candidates: Candidate[];
  /** Must be in the plan if they fit. */
  wantedIds: readonly string[];
  pace: Pace;
  wayBetween: (input: { from: Point; to: Point }) => Way;
};

export type PlannedStop = {
  date: string;
  /** Missing for a meal where no known place was free: then it is "near" the stop before. */
  candidate: Candidate | null;
  kind: "activity" | "meal";
  meal: "lunch" | "dinner" | null;
  start: number;
  end: number;
  at: Point;
  /** The way from the stop before, or from the base. */
  way: Way | null;
  /** The name of the stop before, for words. */
  near: string | null;
};
