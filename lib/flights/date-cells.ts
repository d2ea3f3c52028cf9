import type { Evidence } from "../utils/evidence.ts";
import type { Money } from "../utils/money.ts";

/** A departure and, for there and back, a return. */
export type DateCell = { departure: string; return: string | null };

/** What flying on these dates costs at least; `price` null: somebody answered and has nothing, or nobody answered. */
export type CellPrice = DateCell & {
  price: Money | null;
  evidence: Evidence | null;
  /** Whether somebody could not answer, so that no price does not mean no flight. */
  hasFailures: boolean;
};

export type LowestEvent = { type: "cell"; cell: CellPrice } | { type: "done"; asked: number; calls: number };

// Without the calendar library: the browser needs nothing but whole days here.

const dayMs = 86_400_000;

/** The day so many days later, "2027-05-03". */
export function shiftDay(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** Whole days from the first to the second. */
export function daysFrom({ start, end }: { start: string; end: string }): number {
  return Math.round((Date.parse(end) - Date.parse(start)) / dayMs);
}

/** So many days with this one in the middle. */
export function daysAround({ day, count }: { day: string; count: number }): string[] {
  const before = Math.floor(count / 2);
  return Array.from({ length: count }, (_, index) => shiftDay(day, index - before));
}

/** Cells in the order in which they are worth asking for: near the chosen dates first. None returns before it leaves. */
export function gridCells({
  departures,
  returns,
  chosen,
}: {
  departures: readonly string[];
  returns: readonly string[];
  chosen: { departure: string; return: string };
}): { departure: string; return: string }[] {
  const far = (cell: { departure: string; return: string }) =>
    Math.abs(daysFrom({ start: chosen.departure, end: cell.departure })) +
    Math.abs(daysFrom({ start: chosen.return, end: cell.return }));
  return departures
    .flatMap((departure) => returns.map((back) => ({ departure, return: back })))
    .filter((cell) => cell.return >= cell.departure)
    .sort((left, right) => far(left) - far(right));
}
