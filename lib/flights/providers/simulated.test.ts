import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { flightOfferSchema, flightSearchSchema } from "../schema";
import { createSimulatedFlights } from "./simulated";

const now = Date.parse("2026-11-24T12:00:00Z");
const provider = createSimulatedFlights({ now: () => now });
const there = { origin: "BER", destination: "LIS", date: "2027-05-03" };
const back = { origin: "LIS", destination: "BER", date: "2027-05-07" };
const search = (fields: object) =>
  provider.searchOffers(
    flightSearchSchema.parse({ slices: [there], party: { adults: 2, childAges: [] }, ...fields }),
  );

describe("simulated flights", () => {
  test("are the same for the same question, and valid, and say what they are", async () => {
    const [first, second] = await Promise.all([search({}), search({})]);
    expect(first).toEqual(second);
    expect(first.length).toBeGreaterThan(5);
    for (const offer of first) {
      expect(flightOfferSchema.parse(offer)).toEqual(offer);
      expect(offer.evidence.kind).toBe("simulated");
    }
  });

  test.each([
    ["BER", "LIS"],
    ["LON", "NYC"],
    ["JFK", "HND"],
    ["SYD", "LAX"],
    ["FAO", "KEF"],
    ["AKL", "MAD"],
  ])("%s to %s keep time across zones and layovers", async (origin, destination) => {
    const offers = await search({ slices: [{ ...there, origin, destination }] });
    expect(offers.length).toBeGreaterThan(0);
    const instant = (local: string, zone: string) =>
      Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
    for (const slice of offers.flatMap(({ slices }) => slices)) {
      const first = slice.segments[0];
      const last = slice.segments.at(-1);
      if (!first || !last) throw new Error("no segment");
      const minutes =
        (instant(last.arrival, last.destination.zone) - instant(first.departure, first.origin.zone)) / 60_000;
      expect(minutes).toBe(slice.durationMinutes);
      for (const [index, segment] of slice.segments.entries()) {
        const next = slice.segments[index + 1];
        if (!next) continue;
        expect(next.origin.iata).toBe(segment.destination.iata);
        expect(
          instant(next.departure, next.origin.zone) - instant(segment.arrival, segment.destination.zone),
        ).toBeGreaterThanOrEqual(60 * 60_000);
      }
    }
  });

  test("there and back has two slices in that order, and costs more than one way", async () => {
    const [oneWay, both] = await Promise.all([search({}), search({ slices: [there, back] })]);
    const cheapest = (offers: typeof both) => Math.min(...offers.map(({ price }) => price.amountMinor));
    expect(both.every(({ slices }) => slices.length === 2)).toBe(true);
    expect(cheapest(both)).toBeGreaterThan(cheapest(oneWay) * 1.4);
  });

  test("cost a party by its people: a child less than an adult, a baby little", async () => {
    const cheapest = async (party: object) =>
      Math.min(...(await search({ party })).map(({ price }) => price.amountMinor));
    const [one, two, withChild, withBaby] = await Promise.all([
      cheapest({ adults: 1, childAges: [] }),
      cheapest({ adults: 2, childAges: [] }),
      cheapest({ adults: 1, childAges: [7] }),
      cheapest({ adults: 1, childAges: [1] }),
    ]);
    expect(Math.abs(two - 2 * one)).toBeLessThanOrEqual(200);
    expect(withChild).toBeLessThan(two);
    expect(withBaby).toBeLessThan(withChild);
  });

  test("without connections are nonstop", async () => {
    const offers = await search({ maxConnections: 0 });
    expect(offers.every(({ slices }) => slices.every(({ segments }) => segments.length === 1))).toBe(true);
  });
});

test("a journey of six flights is searched as one, each in its place and after the one before", async () => {
  const cities = ["BER", "LIS", "MAD", "BCN", "FCO", "ATH", "BER"];
  const slices = cities.slice(1).map((destination, index) => ({
    origin: cities[index],
    destination,
    date: `2027-05-0${index + 1}`,
  }));
  const offers = await search({ slices });
  expect(offers.length).toBeGreaterThan(0);
  for (const offer of offers) {
    expect(offer.slices.map(({ segments }) => segments[0]?.origin.iata)).toEqual(cities.slice(0, -1));
    for (const [index, slice] of offer.slices.entries()) {
      const landing = offer.slices[index - 1]?.segments.at(-1)?.arrival ?? "";
      expect(landing <= (slice.segments[0]?.departure ?? "")).toBe(true);
    }
  }
});

test.each([
  { slices: [{ ...there, destination: "BER" }] },
  { slices: [{ ...there, origin: "berlin" }] },
  { slices: [{ ...there, date: "2027-02-30" }] },
  { slices: [there, { ...back, date: "2027-05-01" }] },
  { slices: [] },
  { slices: Array.from({ length: 7 }, (_, index) => (index % 2 ? back : there)) },
  { party: { adults: 0, childAges: [] } },
  { party: { adults: 1, childAges: [0, 1] } },
  { extra: 1 },
])("a search for %j is refused", (fields) => {
  const base = { slices: [there], party: { adults: 1, childAges: [] } };
  expect(flightSearchSchema.safeParse({ ...base, ...fields }).success).toBe(false);
});
