import type { Board } from "./kinds.ts";
import { kmOf, type StayRow } from "./stay-rows.ts";

/** What a traveller wants to see of what was found. Null and an empty list leave everything in. */
export type StayFilters = {
  /** Minor units of the page's currency, for the whole stay. */
  maxAmount: number | null;
  boards: Board[];
  isFreeToCancel: boolean;
  minStars: number | null;
  minScore: number | null;
  /** To the day's plans, or to the centre where there is no plan. */
  maxKm: number | null;
};

export const noStayFilters: StayFilters = {
  maxAmount: null,
  boards: [],
  isFreeToCancel: false,
  minStars: null,
  minScore: null,
  maxKm: null,
};

type Test = (row: StayRow, filters: StayFilters) => boolean;

/** What is not stated passes no filter that asks for it. */
const tests: Record<keyof StayFilters, Test> = {
  maxAmount: ({ amount }, { maxAmount }) => maxAmount === null || amount <= maxAmount,
  boards: ({ offer }, { boards }) =>
    boards.length === 0 || offer.rates.some(({ board }) => board !== null && boards.includes(board)),
  isFreeToCancel: ({ offer }, { isFreeToCancel }) =>
    !isFreeToCancel || offer.rates.some(({ cancellation }) => cancellation.kind === "free_until"),
  minStars: ({ offer }, { minStars }) => minStars === null || (offer.stars ?? 0) >= minStars,
  minScore: ({ offer }, { minScore }) => minScore === null || (offer.review?.score ?? 0) >= minScore,
  maxKm: (row, { maxKm }) => maxKm === null || kmOf(row) <= maxKm,
};

/** Stays that pass every filter but the one that is left out, for counting what it would show. */
export function filterStays({
  rows,
  filters,
  except,
}: {
  rows: readonly StayRow[];
  filters: StayFilters;
  except?: keyof StayFilters;
}): StayRow[] {
  const asked = Object.entries(tests).flatMap(([name, test]) => (name === except ? [] : [test]));
  return rows.filter((row) => asked.every((test) => test(row, filters)));
}

/** How many stays a value of a filter would leave, beside the other filters. */
export function countStays({
  rows,
  filters,
  set,
}: {
  rows: readonly StayRow[];
  filters: StayFilters;
  set: Partial<StayFilters>;
}): number {
  return filterStays({ rows, filters: { ...filters, ...set } }).length;
}
