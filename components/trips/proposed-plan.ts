import { applyOperations } from "@/lib/trips/apply-operations";
import type { Change } from "@/lib/trips/operations";
import { orderItems } from "@/lib/trips/order-items";
import type { Item, Trip } from "@/lib/trips/schema";

/** What a proposal does to one item. */
export type ItemChange = {
  kind: "added" | "removed" | "moved" | "changed";
  /** The changes that touch it: one tick box for all of them. */
  changeIds: string[];
  reason: string;
  /** As it is now; null for a new one. */
  before: Item | null;
};

export type ProposedPlan = {
  /** What the ticked changes lead to. */
  trip: Trip;
  /** What all changes lead to, with what they remove still in its old place: the difference to look at. */
  shown: Trip;
  changes: ReadonlyMap<string, ItemChange>;
};

const slotOf = ({ day, start, end }: Item) => `${day} ${start} ${end}`;

function kindOf({ before, after }: { before: Item | null; after: Item | null }): ItemChange["kind"] {
  if (!before) return "added";
  if (!after) return "removed";
  return slotOf(before) === slotOf(after) ? "changed" : "moved";
}

function apply({ trip, changes }: { trip: Trip; changes: readonly Change[] }): Trip | null {
  try {
    const operations = changes.map(({ operation }) => operation);
    return applyOperations({ trip, operations, mayTouchLocked: false }).trip;
  } catch {
    return null;
  }
}

/** The plan as proposed, with what is new, gone or different; null when it no longer fits the plan. */
export function proposedPlan({
  trip,
  changes,
  ticked,
}: {
  trip: Trip;
  changes: readonly Change[];
  ticked: readonly Change[];
}): ProposedPlan | null {
  const after = apply({ trip, changes });
  if (!after) return null;
  const before = new Map(trip.items.map((item) => [item.id, item]));
  const kept = new Map(after.items.map((item) => [item.id, item]));
  const touched = new Map<string, ItemChange>();
  for (const { id, operation, reason } of changes) {
    if (operation.op === "trip.update") continue;
    const itemId = operation.op === "item.add" ? operation.item.id : operation.id;
    const known = touched.get(itemId);
    const [old, next] = [before.get(itemId) ?? null, kept.get(itemId) ?? null];
    touched.set(itemId, {
      kind: kindOf({ before: old, after: next }),
      changeIds: [...(known?.changeIds ?? []), id],
      reason: known?.reason ?? reason,
      before: old,
    });
  }
  const removed = trip.items.filter(({ id }) => !kept.has(id));
  return {
    // Some ticked changes may need one that is not ticked: then the effect line says so, and all of it is shown.
    trip: apply({ trip, changes: ticked }) ?? after,
    shown: { ...after, items: orderItems([...after.items, ...removed]) },
    changes: touched,
  };
}
