import { applyOperations } from "@/lib/trips/apply-operations";
import type { Change, Operation } from "@/lib/trips/operations";
import { type Item, type Trip, type TripFields, tripFieldsSchema } from "@/lib/trips/schema";
import type { PlannedItem } from "../services";
import type { Draft } from "../tools/context";
import { positionFor } from "./position-for";

/** The fields in which two trips differ, with the new values. */
function changedFields({ trip, fields }: { trip: Trip; fields: Partial<TripFields> }): Partial<TripFields> {
  const entries = Object.entries(fields).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(Object.entries(trip).find(([known]) => known === name)?.[1]),
  );
  return tripFieldsSchema.partial().parse(Object.fromEntries(entries));
}

const fieldsReason = "Dates, party, budget and wishes as you gave them or as assumed.";

/**
 * Builds the changes that lead from the trip to a plan: fields, items that go, items that come, each with its reason.
 * New items get an id and their place in the day. Locked items are never among `removed`.
 */
export function makeDraft({
  trip,
  fields,
  removed,
  removedReason,
  added,
}: {
  trip: Trip;
  fields: Partial<TripFields>;
  removed: Item[];
  removedReason: string;
  added: PlannedItem[];
}): Draft {
  const changes: Change[] = [];
  let result = trip;
  const push = ({ operation, reason }: { operation: Operation; reason: string }) => {
    result = applyOperations({ trip: result, operations: [operation], mayTouchLocked: false }).trip;
    changes.push({ id: crypto.randomUUID(), operation, reason: reason.slice(0, 500) || "Part of the plan." });
  };
  const patch = changedFields({ trip, fields });
  if (Object.keys(patch).length > 0) push({ operation: { op: "trip.update", patch }, reason: fieldsReason });
  for (const { id } of removed) push({ operation: { op: "item.remove", id }, reason: removedReason });
  for (const { reason, ...planned } of added) {
    const position = positionFor({
      trip: result,
      day: planned.day,
      start: planned.start,
      zone: planned.startZone,
    });
    const details = { ...planned.details, reason: reason.slice(0, 500) };
    const item: Item = { ...planned, id: crypto.randomUUID(), position, details };
    push({ operation: { op: "item.add", item }, reason });
  }
  return { id: `draft-${crypto.randomUUID().slice(0, 8)}`, changes, trip: result };
}
