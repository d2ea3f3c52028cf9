import { expect, test } from "vitest";
import type { SearchEvent } from "../search/events";
import type { CellPrice, DateCell } from "./date-cells";
import { lowestPrices } from "./lowest-prices";
import type { FlightOffer } from "./schema";
import { anOffer } from "./testing/offers";

const cells = Array.from(
  { length: 10 },
  (_, index): DateCell => ({
    departure: `2027-05-${String(index + 10)}`,
    return: null,
  }),
);
const simulated = { kind: "simulated" as const, source: "Test" };
const cached = { kind: "cached" as const, source: "Test" };

async function* answer(offers: FlightOffer[], failed = false): AsyncGenerator<SearchEvent<FlightOffer>> {
  yield { type: "started", providers: ["duffel", "simulated"] };
  if (failed)
    yield { type: "provider", provider: "duffel", state: "failed", code: "provider_timeout", message: "" };
  for (const provider of ["duffel", "simulated"]) {
    const own = offers.filter((offer) => offer.provider === provider);
    if (own.length > 0) yield { type: "offers", provider, offers: own };
    if (!failed || provider === "simulated")
      yield { type: "provider", provider, state: "finished", count: own.length };
  }
  yield { type: "done" };
}

async function run(search: (cell: DateCell) => AsyncIterable<SearchEvent<FlightOffer>>, mostCalls = 100) {
  const found: CellPrice[] = [];
  let calls = 0;
  for await (const event of lowestPrices({ cells, mostCalls, search })) {
    if (event.type === "cell") found.push(event.cell);
    else calls = event.calls;
  }
  return { found, calls };
}

test("a real price stands before a simulated one, however low that is", async () => {
  const { found } = await run(() =>
    answer([
      anOffer({ euros: 200 }),
      anOffer({ euros: 180 }),
      anOffer({ euros: 20, provider: "simulated", evidence: simulated }),
    ]),
  );
  expect(found).toHaveLength(10);
  expect(
    found.every(({ price, evidence }) => price?.amountMinor === 18_000 && evidence?.kind === "live"),
  ).toBe(true);
});

test("no more calls go out than are allowed; kept and simulated answers cost none", async () => {
  const live = await run(() => answer([anOffer()]), 5);
  expect([live.found.length, live.calls]).toEqual([5, 5]);
  const kept = await run(() => answer([anOffer({ evidence: cached })]), 5);
  expect([kept.found.length, kept.calls]).toEqual([10, 0]);
});

test("a provider that fails leaves a simulated price and says that somebody did not answer", async () => {
  const { found } = await run(() => answer([anOffer({ provider: "simulated", evidence: simulated })], true));
  expect(found[0]).toMatchObject({ hasFailures: true, evidence: { kind: "simulated" } });
});
