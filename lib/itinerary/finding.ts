import type { Operation } from "../trips/operations.ts";
import type { Item, Trip } from "../trips/schema.ts";
import type { Evidence } from "../utils/evidence.ts";
import type { LegBetween, Window } from "./problem.ts";
import { localTimeAt, minuteOnDay } from "./time.ts";

export type FindingCode =
  | "overlap"
  | "too_far"
  | "tight_before_flight"
  | "closed"
  | "before_arrival"
  | "after_departure"
  | "stay_before_arrival"
  | "no_stay"
  | "no_meal"
  | "much_walking"
  | "over_budget"
  | "outside_dates"
  | "no_way_back"
  | "backwards"
  | "unknown_zone";

/** One thing that does not work, or may not. */
export type Finding = {
  /** `error`: it does not work; `warning`: it may not; `hint`: it could be better. */
  severity: "error" | "warning" | "hint";
  code: FindingCode;
  /** One sentence for the traveller. */
  message: string;
  day: string | null;
  itemIds: string[];
  /** How the fact behind it is known. */
  evidence: Evidence;
  /** Ready-made changes, the gentlest first; none for locked items. */
  fixes: { label: string; operations: Operation[] }[];
};

export type CheckInput = {
  trip: Trip;
  wayBetween: LegBetween;
  windowsOn: (input: { hours: string; date: string; cityId?: string | undefined }) => Window[] | "unknown";
  /** Budget minus known costs, minor units; `null` when there is no budget. Missing: costs in the trip's currency count. */
  leftMinor?: number | null;
};

/** An item with its real beginning and end, in minutes since the epoch. */
export type Timed = { item: Item; start: number; end: number };

/** What follows from the trip alone: its own times. */
export const fromPlan: Evidence = { kind: "user", source: "Times in the plan" };
export const fromDistance: Evidence = { kind: "estimated", source: "Estimate by distance" };

/** Puts an item among the ideas: it stays in the trip, but on no day. */
export function toDrawer(item: Item): Finding["fixes"] {
  if (item.locked) return [];
  const { id, position, title } = item;
  return [
    {
      label: `Keep ${title} as an idea without a day.`.slice(0, 200),
      operations: [{ op: "item.move", id, day: null, position, start: null, end: null }],
    },
  ];
}

/** Moves an item to another time of its day, as long as before. */
export function shiftBy({ item, minutes }: { item: Item; minutes: number }): Finding["fixes"] {
  const { id, day, position, start, end } = item;
  if (item.locked || !day || !start || !end) return [];
  const at = (localTime: string) => localTimeAt({ day, minute: minuteOnDay({ localTime, day }) + minutes });
  if (!at(start).startsWith(day)) return [];
  return [
    {
      label: `Start at ${at(start).slice(11)}.`,
      operations: [{ op: "item.move", id, day, position, start: at(start), end: at(end) }],
    },
  ];
}
