import { AppError } from "../errors/app-error.ts";
import { applyOperations } from "./apply-operations.ts";
import { type Convert, tripBudget } from "./budget.ts";
import type { Change } from "./operations.ts";
import type { Item, Trip } from "./schema.ts";

export type ChangeEffect =
  | {
      status: "possible";
      /** The plan as it would be. */
      trip: Trip;
      added: number;
      removed: number;
      /** Same item, other day, order or time. */
      moved: number;
      /** Same item at the same place in the plan, with another title, cost, note and so on. */
      changed: number;
      currency: string;
      /** How the known costs change, minor units; negative is cheaper. */
      costMinor: number;
      /** How the number of planned items without a known cost changes. */
      unknownCosts: number;
    }
  /** The ticked changes do not fit together or not onto the plan: one needs another that is not ticked. */
  | { status: "impossible"; message: string };

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right);

const slot = ({ day, position, start, end }: Item) => [day, position, start, end];

function countItems({ before, after }: { before: readonly Item[]; after: readonly Item[] }) {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = after.filter(({ id }) => old.has(id));
  const isMoved = (item: Item) => {
    const known = old.get(item.id);
    return known !== undefined && !isSame(slot(known), slot(item));
  };
  return {
    added: after.length - kept.length,
    removed: before.length - kept.length,
    moved: kept.filter(isMoved).length,
    changed: kept.filter((item) => !isMoved(item) && !isSame(old.get(item.id), item)).length,
  };
}

/**
 * What a set of ticked changes of a proposal does to a trip: items and money. Travel time is composed by the page,
 * which knows the routes. Pure; a set that cannot be applied is an answer, not an exception.
 */
export function changeEffect({
  trip,
  changes,
  convert,
}: {
  trip: Trip;
  changes: readonly Change[];
  convert: Convert;
}): ChangeEffect {
  let after: Trip;
  try {
    const operations = changes.map(({ operation }) => operation);
    after = applyOperations({ trip, operations, mayTouchLocked: false }).trip;
  } catch (thrown) {
    if (thrown instanceof AppError) return { status: "impossible", message: thrown.message };
    throw thrown;
  }
  // A proposal may set another currency: both sides are counted in the new one, so that the difference means something.
  const { currency } = after;
  const was = tripBudget({ trip: { ...trip, currency }, convert });
  const becomes = tripBudget({ trip: after, convert });
  return {
    status: "possible",
    trip: after,
    ...countItems({ before: trip.items, after: after.items }),
    currency,
    costMinor: becomes.totalMinor - was.totalMinor,
    unknownCosts: becomes.unknownCosts - was.unknownCosts,
  };
}
