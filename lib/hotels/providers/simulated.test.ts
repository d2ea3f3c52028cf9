import { expect, test } from "vitest";
import { hotelOfferSchema, hotelSearchSchema } from "../schema";
import { createSimulatedHotels, roomsFor } from "./simulated";

const provider = createSimulatedHotels({ now: () => Date.parse("2026-11-24T12:00:00Z") });
const search = (fields: object = {}) =>
  provider.searchOffers(
    hotelSearchSchema.parse({
      cityId: "lisbon",
      checkIn: "2027-05-03",
      checkOut: "2027-05-07",
      party: { adults: 2, childAges: [] },
      ...fields,
    }),
  );

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

test("more nights and more rooms cost more", async () => {
  const total = async (fields: object) =>
    (await search(fields)).reduce((sum, { price }) => sum + price.amountMinor, 0);
  const [four, two, large] = await Promise.all([
    total({}),
    total({ checkOut: "2027-05-05" }),
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

test("a city that is not in the list is not found, not an empty list", async () => {
  await expect(search({ cityId: "atlantis" })).rejects.toMatchObject({ code: "not_found" });
});
