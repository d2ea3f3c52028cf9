import { generateNKeysBetween } from "fractional-indexing";

/**
 * `count` positions between two neighbours (null: the start or the end of the day), in order.
 * Throws when `after` does not come before `before`.
 */
export function positionsBetween({
  after,
  before,
  count,
}: {
  after: string | null;
  before: string | null;
  count: number;
}): string[] {
  return generateNKeysBetween(after, before, count);
}

/** One position between two neighbours. */
export function positionBetween({ after, before }: { after: string | null; before: string | null }): string {
  const [position] = positionsBetween({ after, before, count: 1 });
  if (position === undefined) throw new RangeError("There is no position between these.");
  return position;
}
