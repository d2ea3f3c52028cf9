import { expect, test } from "vitest";
import { type FlightFilters, filterFlights, noFilters } from "./filter-flights";
import { flightFacets } from "./flight-facets";
import { rowsOf, toPricedOffers } from "./flight-rows";
import { rankRows, sortRows } from "./sort-rows";
import { anOffer, aSegment, aSlice } from "./testing/offers";

const home = aSlice(
  aSegment({ from: "LIS", to: "BER", flightNumber: "TA 9", departure: "2027-05-15T18:00" }),
);
const lateHome = aSlice(
  aSegment({ from: "LIS", to: "BER", flightNumber: "TA 8", departure: "2027-05-15T22:00" }),
);
const direct = aSlice(aSegment({ flightNumber: "TA 1" }));
const viaFrankfurt = aSlice(
  aSegment({ flightNumber: "LH 1", to: "FRA", marketingCarrier: "Lufthansa", durationMinutes: 70 }),
  aSegment({
    flightNumber: "LH 2",
    from: "FRA",
    marketingCarrier: "Lufthansa",
    departure: "2027-05-11T11:00",
  }),
);
const withBag = { cabin: { pieces: 1, oneMore: null }, checked: { pieces: 1, oneMore: null } };
const offers = toPricedOffers({
  offers: [
    anOffer({ id: "light", euros: 200, slices: [direct, home], fareBrand: "Light" }),
    anOffer({ id: "flex", euros: 320, slices: [direct, home], fareBrand: "Flex", bags: withBag }),
    anOffer({ id: "late", euros: 180, slices: [direct, lateHome], fareBrand: "Light" }),
    anOffer({
      id: "via",
      euros: 150,
      slices: [viaFrankfurt, home],
      emissions: { kg: 400, method: "provider" },
    }),
  ],
  amountOf: ({ amountMinor }) => amountMinor,
});
const idsWith = (filters: Partial<FlightFilters>) =>
  filterFlights({ offers, filters: { ...noFilters, ...filters } }).map(({ offer }) => offer.id);

test.each<[string, Partial<FlightFilters>, string[]]>([
  ["no filter", {}, ["light", "flex", "late", "via"]],
  ["nonstop", { stops: 0 }, ["light", "flex", "late"]],
  ["one airline on every flight", { airlines: ["Lufthansa"] }, []],
  ["two airlines", { airlines: ["Lufthansa", "Test Air"] }, ["light", "flex", "late", "via"]],
  ["the way back before nine", { departures: [null, { from: 0, to: 1259 }] }, ["light", "flex", "via"]],
  ["at most four hours", { maxMinutes: 240 }, ["light", "flex", "late"]],
  ["under 190", { maxAmount: 19_000 }, ["late", "via"]],
  ["a hold bag that is stated", { bags: "checked" }, ["flex"]],
  ["emissions that are stated", { maxKg: 500 }, ["via"]],
  ["not through Frankfurt", { avoided: ["FRA"] }, ["light", "flex", "late"]],
])("a filter for %s shows what passes", (_name, filters, ids) => {
  expect(idsWith(filters)).toEqual(ids);
});

test("a filter's choices count journeys, not fares, among what the other filters leave", () => {
  const facets = flightFacets({ offers, filters: { ...noFilters, stops: 0, bags: "checked" } });
  expect(facets.stops).toEqual([{ value: "0", count: 1, amount: 32_000 }]);
  expect(facets.bags).toEqual([
    { value: "cabin", count: 1, amount: 32_000 },
    { value: "checked", count: 1, amount: 32_000 },
  ]);
  const all = flightFacets({ offers, filters: noFilters });
  expect(all.stops.map(({ value, count }) => [value, count])).toEqual([
    ["0", 2],
    ["1", 1],
  ]);
  expect(all.connections).toEqual([{ value: "FRA", count: 1, amount: 15_000 }]);
  expect(all.amount).toEqual({ least: 15_000, most: 32_000 });
  expect(all.kg).toEqual({ least: 400, most: 400 });
  expect(all.departures[1]?.[22]).toBe(1);
});

test("rows are the flights of a slice with their fares side by side; a chosen slice leaves what goes with it", () => {
  const rows = rowsOf({ offers, chosen: [] });
  expect(rows.map(({ offers: fares }) => fares.map(({ offer }) => offer.id))).toEqual([
    ["late", "flex"],
    ["via"],
  ]);
  const chosen = [offers[0]?.flights[0] ?? ""];
  const back = rowsOf({ offers, chosen });
  expect(back.map(({ cheapest, slice }) => [cheapest.offer.id, slice.segments[0]?.flightNumber])).toEqual([
    ["light", "TA 9"],
    ["late", "TA 8"],
  ]);
});

test("rows sort as asked, and what is not stated stands last", () => {
  const rows = rankRows(rowsOf({ offers, chosen: [] }));
  const first = (sort: "best" | "cheapest" | "fastest" | "emissions") =>
    sortRows({ rows, sort })[0]?.cheapest.offer.id;
  expect([first("cheapest"), first("fastest"), first("emissions")]).toEqual(["via", "late", "via"]);
});
