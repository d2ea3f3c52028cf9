import { AppError } from "../errors/app-error.ts";
import type { Operation } from "./operations.ts";
import { orderItems } from "./order-items.ts";
import type { Item, Trip } from "./schema.ts";

type Input = {
  trip: Trip;
  operations: readonly Operation[];
  /** False for proposals: a locked item is then not changed, moved or removed. */
  mayTouchLocked?: boolean;
};

type Applied = {
  trip: Trip;
  /** Takes the list back when applied to the result. */
  inverse: Operation[];
};

const mostItems = 1000;

function itemOf({ trip, id, mayTouchLocked }: { trip: Trip; id: string; mayTouchLocked: boolean }): Item {
  const item = trip.items.find((candidate) => candidate.id === id);
  if (!item) throw new AppError("conflict", { message: "An item that was to change is no longer there." });
  if (item.locked && !mayTouchLocked) throw new AppError("conflict", { message: `${item.title} is locked.` });
  return item;
}

/** The values that a patch is about to replace, under the same names. */
function before<Value extends object>({ value, patch }: { value: Value; patch: object }): Partial<Value> {
  const replaced: Partial<Value> = {};
  for (const name in value) if (name in patch) replaced[name] = value[name];
  return replaced;
}

const dayInMs = 86_400_000;

/** A trip ends on or after its first day, at most a year later. */
function checkDates({ startDate, endDate }: Trip) {
  if (startDate === null || endDate === null) return;
  const days = (Date.parse(endDate) - Date.parse(startDate)) / dayInMs;
  if (days < 0) throw new AppError("bad_input", { message: "A trip ends on or after its first day." });
  if (days > 365) throw new AppError("bad_input", { message: "A trip lasts at most a year." });
}

function replaceItem({ trip, item }: { trip: Trip; item: Item }): Trip {
  return { ...trip, items: trip.items.map((known) => (known.id === item.id ? item : known)) };
}

function applyOne({
  trip,
  operation,
  mayTouchLocked,
}: {
  trip: Trip;
  operation: Operation;
  mayTouchLocked: boolean;
}) {
  switch (operation.op) {
    case "trip.update": {
      const inverse: Operation = {
        op: "trip.update",
        patch: before({ value: trip, patch: operation.patch }),
      };
      const updated = { ...trip, ...operation.patch };
      checkDates(updated);
      return { trip: updated, inverse };
    }
    case "item.add": {
      if (trip.items.some(({ id }) => id === operation.item.id)) {
        throw new AppError("conflict", { message: "An item with this id is already there." });
      }
      const inverse: Operation = { op: "item.remove", id: operation.item.id };
      return { trip: { ...trip, items: [...trip.items, operation.item] }, inverse };
    }
    case "item.update": {
      const item = itemOf({ trip, id: operation.id, mayTouchLocked });
      const inverse: Operation = {
        op: "item.update",
        id: item.id,
        patch: before({ value: item, patch: operation.patch }),
      };
      return { trip: replaceItem({ trip, item: { ...item, ...operation.patch } }), inverse };
    }
    case "item.move": {
      const item = itemOf({ trip, id: operation.id, mayTouchLocked });
      const { day, position, start, end } = item;
      const inverse: Operation = { op: "item.move", id: item.id, day, position, start, end };
      const moved = {
        day: operation.day,
        position: operation.position,
        start: operation.start,
        end: operation.end,
      };
      return { trip: replaceItem({ trip, item: { ...item, ...moved } }), inverse };
    }
    case "item.remove": {
      const item = itemOf({ trip, id: operation.id, mayTouchLocked });
      const inverse: Operation = { op: "item.add", item };
      return { trip: { ...trip, items: trip.items.filter(({ id }) => id !== item.id) }, inverse };
    }
  }
}

/**
 * Applies a list of operations to a trip, all or none, and answers the trip with its items in order and the inverse.
 * Pure; means the same as the database function `apply_trip_operations`, against which it is tested. The revision is
 * left alone: only the database counts it.
 *
 * Throws `conflict` when an item is missing, taken or locked, and `bad_input` for a trip with more than
 * 1000 items or with an end before its start.
 */
export function applyOperations({ trip, operations, mayTouchLocked = true }: Input): Applied {
  let result = trip;
  const inverse: Operation[] = [];
  for (const operation of operations) {
    const step = applyOne({ trip: result, operation, mayTouchLocked });
    result = step.trip;
    inverse.unshift(step.inverse);
  }
  if (result.items.length > mostItems)
    throw new AppError("bad_input", { message: "A trip holds at most 1000 items." });
  return { trip: { ...result, items: orderItems(result.items) }, inverse };
}
