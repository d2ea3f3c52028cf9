import type { FlightSort } from "./flight-address.ts";
import type { FlightRow } from "./flight-rows.ts";
import { type RankReason, rankFlights } from "./rank-flights.ts";

export type RankedRow = FlightRow & { reason: RankReason };

/** Rows best first, each with why it stands there. */
export function rankRows(rows: readonly FlightRow[]): RankedRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return rankFlights(
    rows.map(({ key, cheapest, slice, stops }) => ({
      key,
      amount: cheapest.amount,
      minutes: slice.durationMinutes,
      stops,
    })),
  ).flatMap(({ key, reason }) => {
    const row = byKey.get(key);
    return row ? [{ ...row, reason }] : [];
  });
}

/** What is not stated sorts last, never first. */
const kgOf = ({ cheapest }: FlightRow) => cheapest.offer.emissions?.kg ?? Number.POSITIVE_INFINITY;

const orders: Record<FlightSort, ((row: FlightRow) => number) | null> = {
  best: null,
  cheapest: ({ cheapest }) => cheapest.amount,
  fastest: ({ slice }) => slice.durationMinutes,
  emissions: kgOf,
};

/** Ranked rows in another order; of equals the better ranked one stands first. */
export function sortRows({ rows, sort }: { rows: readonly RankedRow[]; sort: FlightSort }): RankedRow[] {
  const measure = orders[sort];
  return measure ? rows.toSorted((left, right) => compare(measure(left), measure(right))) : [...rows];
}

/** Two Infinities are equal; their difference is not a number. */
function compare(left: number, right: number): number {
  return left === right ? 0 : left - right;
}
