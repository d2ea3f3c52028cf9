import type { Operation } from "../../trips/operations.ts";
import { itemsOfDay } from "../../trips/order-items.ts";
import { positionsAt } from "../../trips/position.ts";
import type { Trip } from "../../trips/schema.ts";
import { localTimeAt } from "../time.ts";
import { lengthOf, startOf, takesTime } from "./item-time.ts";

/** Where an item goes: a day and minutes since its midnight. */
export type Slot = { id: string; date: string; start: number };

type Move = Extract<Operation, { op: "item.move" }>;

/**
 * Moves for the items of one day that get another time, each at a position that puts the day into the order of its
 * times among what stays. Items keep their length; one that never had an end gets none.
 */
export function placeInOrder({
  trip,
  date,
  slots,
}: {
  trip: Trip;
  date: string;
  slots: readonly Slot[];
}): Move[] {
  const goes = new Set(slots.map(({ id }) => id));
  const stays = itemsOfDay({ items: trip.items, day: date }).filter(({ id }) => !goes.has(id));
  const sorted = [...slots].sort((left, right) => left.start - right.start);
  const indexOf = ({ start }: Slot) => {
    const later = stays.findIndex((item) => takesTime(item) && startOf(item) > start);
    return later < 0 ? stays.length : later;
  };
  return [...Map.groupBy(sorted, indexOf)].flatMap(([index, group]) => {
    const positions = positionsAt({ items: stays, index, count: group.length });
    return group.flatMap(({ id, start }, order): Move[] => {
      const item = trip.items.find((candidate) => candidate.id === id);
      const position = positions[order];
      if (!item || position === undefined) return [];
      const at = (minute: number) => localTimeAt({ day: date, minute });
      const hasEnd = item.end !== null || item.start === null;
      return [
        {
          op: "item.move",
          id,
          day: date,
          position,
          start: at(start),
          end: hasEnd ? at(start + lengthOf(item)) : null,
        },
      ];
    });
  });
}
