import type { Pace } from "../trips/schema.ts";

/** The engine's own words: it knows no provider, no database and no clock. Distances in metres. */
export type Point = { lat: number; lon: number };

/** Minutes since local midnight of the day; `end` may pass 1440 for what closes after midnight. */
export type Window = { start: number; end: number };

export type Leg = { minutes: number; mode: "walk" | "transit" | "drive"; meters?: number };

export type LegBetween = (ends: { from: Point; to: Point }) => Leg;

/** Something to visit. `null` as its point: it happens wherever one is, a meal for example. */
export type Stop = {
  id: string;
  at: Point | null;
  visitMinutes: number;
  /** What visiting is worth, in the same unit for all stops; 1 to 15 is usual. */
  score: number;
  category: string;
  /** Missing when it is not known. Outdoors is worth less on a wet day, indoors more. */
  indoor?: boolean;
  /** For each day of the problem, when a visit may lie within; empty where it is closed. */
  windows: Window[][];
  /** Chosen before all others; it is left out only when it cannot be kept. */
  mustSee?: boolean;
  /** Stays on this day (index) at this minute, whatever happens. */
  fixed?: { day: number; start: number };
  /** Counts against the day's number of visits. */
  isVisit: boolean;
};

export type ProblemDay = {
  /** How sentences name the day, "Wednesday" for example; "day 3" where it is missing. */
  name?: string;
  /** Rain is likely. */
  isWet?: boolean;
  start: number;
  end: number;
  /** Where the day begins and ends; `null` when that does not matter. */
  from: Point | null;
  to: Point | null;
  mostVisits: number;
  mostWalkMeters: number;
};

export type Problem = {
  days: ProblemDay[];
  stops: Stop[];
  legBetween: LegBetween;
  /** Breathing space between two visits, on top of the way. */
  gapMinutes: number;
};

export type Visit = {
  id: string;
  arrive: number;
  start: number;
  end: number;
  travelFromPrevious: Leg | null;
};

/** Where a stop was in the plan that is replaced: day (index) and minute. */
export type Previous = { id: string; day: number; start: number };

export type OptimiseOptions = {
  seed?: number;
  /** Tries; the default suits the size of the problem. At most 200,000. */
  iterations?: number;
  /** The plan before, in its order: what moves against it gets a sentence that says why. */
  previous?: readonly Previous[];
  /** Changes no more of the plan before than must be: nothing new comes in, and what can stay stays. */
  isSteady?: boolean;
};

export type Plan = {
  days: { visits: Visit[] }[];
  /** Interest, less for what is alike, minus the ways and the waiting. */
  score: number;
  leftOut: { id: string; reason: string }[];
  /** The fewest must-sees without which all others fit; empty when all fit. */
  mustSeesToDrop: string[];
  /** One sentence for each stop that is elsewhere than before. */
  moved: { id: string; day: number; start: number; reason: string }[];
  /** For visits outdoors on wet days: what is indoors, free and open then instead. */
  rainAlternatives: { day: number; id: string; alternativeId: string; start: number; end: number }[];
};

/** A place that may become part of a plan. */
export type Candidate = Point & {
  id: string;
  name: string;
  kind: "activity" | "meal";
  category: string;
  visitMinutes: number;
  score: number;
  indoor?: boolean;
  /** When it is open on a date; "unknown" is planned for the middle of the day and never called open. */
  windowsOn: (date: string) => Window[] | "unknown";
};

/** When the traveller can be out on a day. */
export type DayFrame = { date: string; start: number; end: number };

/** Something that stays where it is: its time is taken, and ways lead from it and to it. */
export type FixedStop = { date: string; start: number; end: number; at: Point | null; isMeal: boolean };

export type PlanInput = {
  days: DayFrame[];
  /** Where each day begins and ends. */
  base: Point | null;
  candidates: Candidate[];
  /** Must be in the plan if they fit. */
  wantedIds: readonly string[];
  pace: Pace;
  wayBetween: LegBetween;
  fixed?: readonly FixedStop[];
  /** Days on which rain is likely: what is outdoors waits for a dry day, and what is indoors is worth more. */
  wetDates?: readonly string[];
  /** The candidates as they were planned before; what is elsewhere now gets a sentence. */
  previous?: readonly { id: string; date: string; start: number }[];
  /** Changes no more of the plan before than must be. */
  isSteady?: boolean;
  seed?: number;
  iterations?: number;
};

export type PlannedStop = {
  date: string;
  /** Missing for a meal where no known place fits: then it is "near" the stop before. */
  candidate: Candidate | null;
  kind: "activity" | "meal";
  meal: "lunch" | "dinner" | null;
  start: number;
  end: number;
  at: Point;
  /** The way from the stop before, or from the base. */
  way: Leg | null;
  /** The name of the stop before, for words. */
  near: string | null;
};
