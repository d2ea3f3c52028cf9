import { expect, test } from "vitest";
import { noFilters } from "./filter-flights";
import {
  countFilters,
  readFilters,
  readNeeds,
  readSearch,
  withFilters,
  writeNeeds,
  writeSearch,
} from "./flight-address";
import { flightSearchSchema } from "./schema";

const search = flightSearchSchema.parse({
  slices: [
    { origin: "BER", destination: "LIS", date: "2027-05-11" },
    { origin: "LIS", destination: "OPO", date: "2027-05-13" },
    { origin: "OPO", destination: "BER", date: "2027-05-15" },
  ],
  party: { adults: 2, childAges: [7, 0] },
  cabin: "business",
});

test("a search survives its address", () => {
  expect(readSearch(writeSearch(search))).toEqual(search);
});

test.each(["", "legs=", "legs=BER-LIS", "legs=BER-LIS-2027-13-01", "legs=BER-LIS-2027-05-11.LIS"])(
  "an address that cannot be searched asks for nothing: %s",
  (text) => {
    expect(readSearch(new URLSearchParams(text))).toBeNull();
  },
);

test("filters survive their address, beside the search and the sort", () => {
  const filters = {
    ...readFilters(new URLSearchParams()),
    stops: 0,
    airlines: ["TAP Air Portugal", "Lufthansa"],
    departures: [{ from: 360, to: 1320 }, null, { from: 0, to: 720 }, null, null, null],
    maxMinutes: 300,
    maxAmount: 130_000,
    bags: "checked" as const,
    maxKg: 400,
    avoided: ["FRA"],
  };
  const address = withFilters({
    address: new URLSearchParams("legs=x&sort=fastest&stops=2&leave4=1-2"),
    filters,
  });
  expect(readFilters(address)).toEqual(filters);
  expect(countFilters(filters)).toBe(9);
  expect(address.get("sort")).toBe("fastest");
  const bare = withFilters({ address, filters: noFilters });
  expect(bare.toString()).toBe("legs=x&sort=fastest");
  expect(countFilters(readFilters(bare))).toBe(0);
});

test("a filter that makes no sense is no filter", () => {
  const filters = readFilters(new URLSearchParams("stops=many&leave0=900-100&bags=gold&max=-1"));
  expect(countFilters(filters)).toBe(0);
});

test("what an address cannot mean becomes what it can", () => {
  const search = readSearch(new URLSearchParams("legs=BER-LIS-2027-05-11&adults=40&ages=x.99.5&cabin=roof"));
  expect(search).toMatchObject({ party: { adults: 9, childAges: [5] }, cabin: "economy" });
});

test("what the party needs survives its address; without one it is a cabin bag each and one in the hold", () => {
  const party = { adults: 2, childAges: [1] };
  const needs = { cabinBags: 0, checkedBags: 3, seatsTogether: false };
  expect(readNeeds({ address: new URLSearchParams({ need: writeNeeds(needs) }), party })).toEqual(needs);
  expect(readNeeds({ address: new URLSearchParams("need=x"), party })).toEqual({
    cabinBags: 2,
    checkedBags: 1,
    seatsTogether: true,
  });
});
