import { expect, test } from "vitest";
import { countStays, filterStays, noStayFilters, type StayFilters } from "./filter-stays";
import { planDistance } from "./plan-distance";
import type { HotelOffer, HotelRate } from "./schema";
import {
  countStayFilters,
  readStayFilters,
  readStaySearch,
  withStayFilters,
  writeStaySearch,
} from "./stay-address";
import { sortStays, toStayRows } from "./stay-rows";

const euros = (amount: number) => ({ amountMinor: amount * 100, currency: "EUR" });
const aRate = (fields: Partial<HotelRate> = {}): HotelRate => ({
  id: "rate",
  room: "Room",
  board: null,
  price: euros(100),
  dueAtStay: null,
  payment: null,
  cancellation: { kind: "unknown" },
  conditions: [],
  ...fields,
});
const aStay = (fields: Partial<HotelOffer>): HotelOffer => ({
  id: "stay",
  provider: "liteapi",
  name: "Stay",
  stars: null,
  review: null,
  district: null,
  lat: 38.71,
  lon: -9.14,
  zone: "Europe/Lisbon",
  distanceKm: 1,
  rooms: 1,
  nights: 4,
  rates: [aRate()],
  hasMoreRates: false,
  expiresAt: null,
  evidence: { kind: "live", source: "Test" },
  ...fields,
});
const days = [
  { day: "2027-05-11", stops: [{ name: "Castle", lat: 38.71, lon: -9.13 }] },
  { day: "2027-05-12", stops: [] },
  { day: "2027-05-13", stops: [{ name: "Belém", lat: 38.7, lon: -9.21 }] },
];
const rows = toStayRows({
  offers: [
    aStay({
      id: "good",
      stars: 4,
      review: { score: 9.1, count: 10 },
      rates: [
        aRate({
          price: euros(300),
          dueAtStay: euros(20),
          board: "breakfast",
          cancellation: { kind: "free_until", until: "2027-05-01T17:00:00Z", feeAfter: null },
        }),
      ],
    }),
    aStay({ id: "cheap", distanceKm: 4, lat: 38.75, rates: [aRate({ price: euros(200) })] }),
    aStay({ id: "unpriced", provider: "openstreetmap", distanceKm: 0.2, rates: [] }),
  ],
  days,
  amountOf: ({ amountMinor }) => amountMinor,
});
const idsWith = (filters: Partial<StayFilters>) =>
  filterStays({ rows, filters: { ...noStayFilters, ...filters } }).map(({ offer }) => offer.id);

test("a total has what is paid there in it, and what nobody prices sorts last", () => {
  expect(sortStays({ rows, sort: "cheapest" }).map(({ offer, amount }) => [offer.id, amount])).toEqual([
    ["cheap", 20_000],
    ["good", 32_000],
    ["unpriced", Number.POSITIVE_INFINITY],
  ]);
  expect(sortStays({ rows, sort: "reviewed" })[0]?.offer.id).toBe("good");
});

test("the way to the plan is each morning's way to the first stop, over the days that have one", () => {
  const plan = planDistance({ stay: { lat: 38.71, lon: -9.14 }, days });
  expect(plan?.byDay.map(({ day }) => day)).toEqual(["2027-05-11", "2027-05-13"]);
  expect(plan?.longest.day).toBe("2027-05-13");
  const [near, far] = plan?.byDay ?? [];
  expect(plan?.medianKm).toBeCloseTo(((near?.km ?? 0) + (far?.km ?? 0)) / 2);
  expect(planDistance({ stay: { lat: 0, lon: 0 }, days: [] })).toBeNull();
});

test.each<[string, Partial<StayFilters>, string[]]>([
  ["no filter", {}, ["good", "cheap", "unpriced"]],
  ["a most", { maxAmount: 25_000 }, ["cheap"]],
  ["breakfast", { boards: ["breakfast"] }, ["good"]],
  ["free cancellation that is stated", { isFreeToCancel: true }, ["good"]],
  ["stars", { minStars: 4 }, ["good"]],
  ["reviews", { minScore: 9 }, ["good"]],
  ["near the plans", { maxKm: 5 }, ["good", "unpriced"]],
])("a filter for %s shows what passes", (_name, filters, ids) => {
  expect(idsWith(filters)).toEqual(ids);
  expect(countStays({ rows, filters: noStayFilters, set: filters })).toBe(ids.length);
});

test("a search, its filters and its trip survive the address", () => {
  const search = {
    cityId: "lisbon",
    checkIn: "2027-05-11",
    checkOut: "2027-05-15",
    party: { adults: 2, childAges: [7] },
    rooms: 2,
  };
  const address = writeStaySearch({ search, trip: "t1" });
  expect(readStaySearch(address)).toEqual(search);
  const filters: StayFilters = {
    maxAmount: 130_000,
    boards: ["breakfast", "half board"],
    isFreeToCancel: true,
    minStars: 3,
    minScore: 8,
    maxKm: 2.5,
  };
  const filtered = withStayFilters({ address, filters });
  expect(readStayFilters(filtered)).toEqual(filters);
  expect(countStayFilters(filters)).toBe(6);
  expect(withStayFilters({ address: filtered, filters: noStayFilters }).toString()).toBe(address.toString());
});

test.each(["", "city=lisbon", "city=lisbon&in=x&out=2027-05-15"])(
  "an address asks for nothing: %s",
  (text) => {
    expect(readStaySearch(new URLSearchParams(text))).toBeNull();
  },
);
