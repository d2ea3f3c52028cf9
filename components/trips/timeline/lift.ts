import type { Item } from "@/lib/trips/schema";
import { stepMinutes } from "./layout";

/** Where a lifted item is to go: a day, and minutes of it. */
export type Lift = { id: string; day: string; start: number; end: number };

const snap = (minutes: number) => Math.round(minutes / stepMinutes) * stepMinutes;

/** A lifted item some minutes later or on another day, or with another end, in steps of a quarter of an hour. */
export function shiftLift({
  lift,
  kind,
  minutes,
  day,
}: {
  lift: Lift;
  kind: "move" | "resize";
  minutes: number;
  day: string;
}): Lift {
  if (kind === "resize") {
    return { ...lift, end: Math.min(1440, Math.max(lift.start + stepMinutes, snap(lift.end + minutes))) };
  }
  const length = lift.end - lift.start;
  const start = Math.min(1440 - length, Math.max(0, snap(lift.start + minutes)));
  return { ...lift, day, start, end: start + length };
}

/** An item as it can be lifted; null for one that stays: locked, or a journey, which leaves when it leaves. */
export function liftOf({ item, start, end }: { item: Item; start: number; end: number }): Lift | null {
  const isFree = !item.locked && (item.kind === "activity" || item.kind === "meal");
  return item.day && isFree ? { id: item.id, day: item.day, start, end } : null;
}
