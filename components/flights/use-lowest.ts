"use client";

import { useEffect, useState } from "react";
import { readEvents } from "@/components/search/read-events";
import type { CellPrice, DateCell, LowestEvent } from "@/lib/flights/date-cells";
import type { FlightSearch } from "@/lib/flights/schema";

export const keyOfCell = (cell: DateCell) => `${cell.departure}|${cell.return}`;

type Input = {
  search: FlightSearch;
  cells: readonly DateCell[];
  /** Calls that may go out in all; more are let through when the traveller says so. */
  mostCalls: number;
};

type State = {
  question: string;
  prices: ReadonlyMap<string, CellPrice>;
  calls: number;
  isFilling: boolean;
  hasFailed: boolean;
};

const empty = { prices: new Map<string, CellPrice>(), calls: 0, isFilling: false, hasFailed: false };

/** Whatever of a search is not its dates. */
const questionOf = ({ slices, ...rest }: FlightSearch) =>
  JSON.stringify({ ...rest, ways: slices.map(({ origin, destination }) => [origin, destination]) });

/**
 * The lowest price of each cell, filled in as it is found. Other cells or another search end what is still going out;
 * what is known of the same search is kept.
 */
export function useLowest({ search, cells, mostCalls }: Input): State {
  const question = questionOf(search);
  const [kept, setState] = useState<State>({ question, ...empty });
  const state = kept.question === question ? kept : { question, ...empty };
  const missing = cells.filter((cell) => !state.prices.has(keyOfCell(cell)));
  const left = mostCalls - state.calls;
  const body =
    missing.length > 0 && left > 0 ? JSON.stringify({ search, cells: missing, mostCalls: left }) : null;
  const cellsKey = JSON.stringify(cells);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for other cells or more calls, not for each answer.
  useEffect(() => {
    if (body === null) return;
    const asking = new AbortController();
    const tell = (change: (known: State) => State) => {
      if (!asking.signal.aborted)
        setState((known) => change(known.question === question ? known : { question, ...empty }));
    };
    const ask = async () => {
      tell((known) => ({ ...known, isFilling: true, hasFailed: false }));
      const response = await fetch("/api/flights/lowest", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
        signal: asking.signal,
      });
      if (!response.ok || !response.body)
        return tell((known) => ({ ...known, isFilling: false, hasFailed: true }));
      for await (const event of readEvents<LowestEvent>(response.body))
        tell((known) =>
          event.type === "done"
            ? { ...known, calls: known.calls + event.calls, isFilling: false }
            : { ...known, prices: new Map(known.prices).set(keyOfCell(event.cell), event.cell) },
        );
    };
    ask().catch(() => tell((known) => ({ ...known, isFilling: false, hasFailed: true })));
    return () => asking.abort();
  }, [question, cellsKey, mostCalls]);

  return state;
}
