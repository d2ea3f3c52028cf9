import "server-only";
import { convert, isKnownCurrency } from "@/lib/currency/convert";
import type { SearchEvent } from "@/lib/search/events";
import type { CellPrice, DateCell, LowestEvent } from "./date-cells";
import type { FlightOffer } from "./schema";

const together = 4;

const amountOf = ({ price }: FlightOffer): number =>
  isKnownCurrency(price.currency)
    ? convert({ money: price, to: "EUR" }).money.amountMinor
    : Number.POSITIVE_INFINITY;

/** A real price stands before a simulated one, however low that is. */
function lowestOf(offers: readonly FlightOffer[]): FlightOffer | null {
  const real = offers.filter(({ evidence }) => evidence.kind !== "simulated");
  const open = real.length > 0 ? real : offers;
  return open.reduce<FlightOffer | null>(
    (best, offer) => (!best || amountOf(offer) < amountOf(best) ? offer : best),
    null,
  );
}

type Found = { cell: CellPrice; calls: number };

async function priceCell({
  cell,
  search,
}: {
  cell: DateCell;
  search: (cell: DateCell) => AsyncIterable<SearchEvent<FlightOffer>>;
}): Promise<Found> {
  const offers: FlightOffer[] = [];
  const paid = new Set<string>();
  let hasFailures = false;
  for await (const event of search(cell)) {
    if (event.type === "offers") offers.push(...event.offers);
    if (event.type !== "provider" || event.provider === "simulated") continue;
    if (event.state === "failed") hasFailures = true;
    const own = offers.filter(({ provider }) => provider === event.provider);
    // An answer that was kept costs no call.
    if (own.length === 0 || own.some(({ evidence }) => evidence.kind === "live")) paid.add(event.provider);
  }
  const lowest = lowestOf(offers);
  const price = lowest?.price ?? null;
  return { cell: { ...cell, price, evidence: lowest?.evidence ?? null, hasFailures }, calls: paid.size };
}

/**
 * The lowest price of each cell in the order given, a few at a time, until as many calls to providers as are allowed have
 * gone out; kept and simulated answers cost none. Stops when nobody listens any more.
 */
export async function* lowestPrices({
  cells,
  mostCalls,
  search,
  signal,
}: {
  cells: readonly DateCell[];
  mostCalls: number;
  search: (cell: DateCell) => AsyncIterable<SearchEvent<FlightOffer>>;
  signal?: AbortSignal | undefined;
}): AsyncGenerator<LowestEvent> {
  let calls = 0;
  let asked = 0;
  const running = new Map<DateCell, Promise<{ key: DateCell; found: Found }>>();
  const start = () => {
    const cell = cells[asked];
    if (!cell || calls + running.size >= mostCalls || signal?.aborted) return;
    asked += 1;
    running.set(
      cell,
      priceCell({ cell, search }).then((found) => ({ key: cell, found })),
    );
  };
  for (let slot = 0; slot < together; slot++) start();
  while (running.size > 0 && !signal?.aborted) {
    const { key, found } = await Promise.race(running.values());
    running.delete(key);
    calls += found.calls;
    yield { type: "cell", cell: found.cell };
    while (running.size < together && asked < cells.length && calls + running.size < mostCalls) start();
  }
  yield { type: "done", asked, calls };
}
