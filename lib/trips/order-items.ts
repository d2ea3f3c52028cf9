import type { Item } from "./schema.ts";

/** Byte order, as Postgres compares with collation "C"; the texts compared here are ASCII. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By day, unscheduled last, then by position, then by id: the one order of items everywhere. */
export function orderItems(items: readonly Item[]): Item[] {
  return [...items].sort(
    (left, right) =>
      compareText(left.day ?? "~", right.day ?? "~") ||
      compareText(left.position, right.position) ||
      compareText(left.id, right.id),
  );
}

/** The items of one day (null: the unscheduled ones), in order. */
export function itemsOfDay({ items, day }: { items: readonly Item[]; day: string | null }): Item[] {
  return orderItems(items.filter((item) => item.day === day));
}
