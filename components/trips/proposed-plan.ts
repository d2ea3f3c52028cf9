import { applyOperations } from "@/lib/trips/apply-operations";
import type { ChangeSet } from "@/lib/trips/operations";
import { orderItems } from "@/lib/trips/order-items";
import type { Item, Trip } from "@/lib/trips/schema";
import type { Mark } from "./item-card";

export type ProposedPlan = {
  /** What the proposal leads to. */
  trip: Trip;
  /** That, with what it removes still in its old place: the difference to look at. */
  shown: Trip;
  marks: ReadonlyMap<string, Mark>;
};

const isSame = (left: Item, right: Item) => JSON.stringify(left) === JSON.stringify(right);

/** The plan as proposed, with a mark for what is new, gone or different; null when it no longer fits the plan. */
export function proposedPlan({
  trip,
  changeSet,
}: {
  trip: Trip;
  changeSet: Pick<ChangeSet, "changes"> | null;
}): ProposedPlan | null {
  if (!changeSet) return null;
  let after: Trip;
  try {
    const operations = changeSet.changes.map(({ operation }) => operation);
    after = applyOperations({ trip, operations, mayTouchLocked: false }).trip;
  } catch {
    return null;
  }
  const before = new Map(trip.items.map((item) => [item.id, item]));
  const kept = new Set(after.items.map(({ id }) => id));
  const marks = new Map<string, Mark>();
  for (const item of after.items) {
    const known = before.get(item.id);
    if (!known) marks.set(item.id, "added");
    else if (!isSame(known, item)) marks.set(item.id, "changed");
  }
  const removed = trip.items.filter(({ id }) => !kept.has(id));
  for (const { id } of removed) marks.set(id, "removed");
  return { trip: after, shown: { ...after, items: orderItems([...after.items, ...removed]) }, marks };
}
