import type { Item } from "../../trips/schema.ts";
import { minuteOnDay } from "../time.ts";

/** How long a visit is planned for when nobody said so. */
const usualMinutes = 60;

/** What has its time of a day; a note takes none, and a stay is not something one does at a time. */
export const takesTime = ({ kind, start, day }: Item) =>
  day !== null && start !== null && kind !== "stay" && kind !== "note";

/** What a plan may be rearranged by: not what is locked, and not a journey, which leaves when it leaves. */
export const isMovable = (item: Item) =>
  takesTime(item) && !item.locked && (item.kind === "activity" || item.kind === "meal");

/** Minutes from the midnight of its day; 0 for an item without a time. */
export const startOf = ({ start, day }: Item): number =>
  start && day ? minuteOnDay({ localTime: start, day }) : 0;

/** The length in minutes by the clock, never below zero; without times what is known of it, else an hour. */
export function lengthOf({ start, end, day, details }: Item): number {
  if (!start) return details.durationMinutes ?? usualMinutes;
  if (!end || !day) return 0;
  const minutes = minuteOnDay({ localTime: end, day }) - minuteOnDay({ localTime: start, day });
  return Math.max(0, minutes);
}
