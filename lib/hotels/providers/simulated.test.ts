import { expect, test } from "vitest";
import { cityById } from "../../geo/gazetteer";
import { totalOf } from "../rates";
import { occupancies, roomsFor } from "../rooms-for";
import { hotelOfferSchema, hotelSearchSchema } from "../schema";
import { createSimulatedHotels } from "./simulated";

const lisbon = cityById("lisbon");
const provider = createSimulatedHotels({ now: () => Date.parse("2026-11-24T12:00:00Z") });
const search = ({ nights = 4, ...fields }: { nights?: number; party?: object } = {}) => {
  if (!lisbon) throw new Error("Lisbon is not there.");
  const input = hotelSearchSchema.parse({
    cityId: "lisbon",
    checkIn: "2027-05-03",
    checkOut: `2027-05-0${3 + nights}`,
    party: { adults: 2, childAges: [] },
    ...fields,
  });
  return provider.searchOffers({ ...input, city: lisbon, nights, roomCount: roomsFor(input.party) });
};

test("stays are the same for the same question, valid, and say that they do not exist", async () => {
  const [first, second] = await Promise.all([search(), search()]);
  expect(first).toEqual(second);
  for (const offer of first) {
    expect(hotelOfferSchema.parse(offer)).toEqual(offer);
    expect(offer.name).toMatch(/^Simulated stay/);
    expect(offer.evidence.kind).toBe("simulated");
    expect(offer.distanceKm).toBeLessThan(25);
  }
});

test("a stay's rates stand from the cheapest up, and a deadline is two days before, at six in the evening there", async () => {
  const offers = await search();
  for (const { rates } of offers) {
    const totals = rates.map((rate) => totalOf(rate)?.amountMinor ?? 0);
    expect(totals).toEqual(totals.toSorted((left, right) => left - right));
  }
  const free = offers
    .flatMap(({ rates }) => rates)
    .find(({ cancellation }) => cancellation.kind === "free_until");
  expect(free?.cancellation).toMatchObject({ until: "2027-05-01T17:00:00Z" });
});

test("more nights and more rooms cost more", async () => {
  const total = async (fields: Parameters<typeof search>[0]) =>
    (await search(fields)).reduce((sum, { rates }) => sum + (rates[0]?.price.amountMinor ?? 0), 0);
  const [four, two, large] = await Promise.all([
    total({}),
    total({ nights: 2 }),
    total({ party: { adults: 4, childAges: [] } }),
  ]);
  expect(four).toBeGreaterThan(two * 1.8);
  expect(large).toBeGreaterThan(four * 1.5);
});

test.each([
  [{ adults: 1, childAges: [] }, 1],
  [{ adults: 2, childAges: [4] }, 1],
  [{ adults: 2, childAges: [4, 7, 9] }, 2],
  [{ adults: 5, childAges: [] }, 3],
])("%j needs %i rooms", (party, rooms) => {
  expect(roomsFor(party)).toBe(rooms);
});

test("a party is dealt out to its rooms, and no child sleeps in a room without an adult", () => {
  expect(occupancies({ party: { adults: 3, childAges: [4, 7] }, rooms: 2 })).toEqual([
    { adults: 2, childAges: [4] },
    { adults: 1, childAges: [7] },
  ]);
  expect(occupancies({ party: { adults: 1, childAges: [4, 7, 9] }, rooms: 2 })).toEqual([
    { adults: 1, childAges: [4, 7, 9] },
  ]);
});
