import { itemsOfDay } from "@/lib/trips/order-items";
import type { Item, Trip } from "@/lib/trips/schema";
import type { ItemChange } from "../proposed-plan";

export type Row = { kind: "item" | "ghost"; item: Item };

/**
 * What stands on a day: its items, and where a proposal moves something away, a ghost in the old place. `shown` has
 * what the proposal adds and removes.
 */
export function rowsOfDay({
  shown,
  day,
  changes,
}: {
  shown: Trip;
  day: string | null;
  changes: ReadonlyMap<string, ItemChange>;
}): Row[] {
  const ghosts = [...changes.values()].flatMap(({ kind, before }) =>
    kind === "moved" && before && before.day === day ? [before] : [],
  );
  const here = itemsOfDay({ items: shown.items, day });
  const rows: Row[] = here.map((item) => ({ kind: "item", item }));
  for (const ghost of ghosts) {
    const next = rows.findIndex(
      ({ item }) => (item.start ?? "") > (ghost.start ?? "") && item.kind !== "stay",
    );
    rows.splice(next < 0 ? rows.length : next, 0, { kind: "ghost", item: ghost });
  }
  return rows;
}
