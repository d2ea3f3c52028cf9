import { generateNKeysBetween } from "fractional-indexing";
import type { Item } from "./schema.ts";

type Neighbours = { after: string | null; before: string | null };

/**
 * `count` positions between two neighbours (null: the start or the end of the day), in order. Never throws: two people
 * who add at the same time may give the same position to two items, and whoever calls the API may make positions of
 * their own. Where there is no room between such neighbours, the positions come right after `after`.
 */
export function positionsBetween({ after, before, count }: Neighbours & { count: number }): string[] {
  const end = after !== null && before !== null && before <= after ? null : before;
  try {
    return generateNKeysBetween(after, end, count);
  } catch {
    // Not a key of the package's kind: a longer text comes after its beginning and before whatever came after that.
    return Array.from({ length: count }, (_, index) => `${after ?? ""}${"V".repeat(index + 1)}`);
  }
}

/** One position between two neighbours. */
export function positionBetween(neighbours: Neighbours): string {
  const [position] = positionsBetween({ ...neighbours, count: 1 });
  if (position === undefined) throw new RangeError("There is no position between these.");
  return position;
}

/**
 * `count` positions at a place of a day: `items` are the day's items in order without those that move, `index` is how
 * many of them stay before. Steps over items that share a position, so that the order comes out as asked for.
 */
export function positionsAt({
  items,
  index,
  count = 1,
}: {
  items: readonly Pick<Item, "position">[];
  index: number;
  count?: number;
}): string[] {
  const after = items[index - 1]?.position ?? null;
  const next = items.slice(index).find(({ position }) => after === null || position > after);
  return positionsBetween({ after, before: next?.position ?? null, count });
}
