import { expect, test } from "vitest";
import { cityById } from "../../geo/gazetteer";
import { hotelOfferSchema } from "../schema";
import { createOpenStreetMapHotels } from "./openstreetmap";

function search(body: unknown) {
  const city = cityById("lisbon");
  if (!city) throw new Error("Lisbon is not there.");
  return createOpenStreetMapHotels({
    baseUrl: "https://overpass.example/api/interpreter",
    now: Date.now,
    fetch: async () => Response.json(body),
  }).searchOffers({
    cityId: "lisbon",
    city,
    checkIn: "2027-05-03",
    checkOut: "2027-05-07",
    nights: 4,
    roomCount: 1,
    party: { adults: 2, childAges: [] },
  });
}

test("hotels have a name and a place and no price; what has no name is left out", async () => {
  const offers = await search({
    elements: [
      { type: "node", id: 1, lat: 38.71, lon: -9.14, tags: { name: "Casa", tourism: "guest_house" } },
      { type: "way", id: 2, center: { lat: 38.72, lon: -9.13 }, tags: { name: "Hotel", stars: "4S" } },
      { type: "node", id: 3, lat: 38.7, lon: -9.1, tags: { tourism: "hotel" } },
    ],
  });
  expect(offers.map(({ name, stars, rates }) => [name, stars, rates])).toEqual([
    ["Casa", null, []],
    ["Hotel", 4, []],
  ]);
  for (const offer of offers) expect(hotelOfferSchema.parse(offer)).toEqual(offer);
});

test("a 200 that says it ran out of time is a time-out, not an empty city", async () => {
  await expect(
    search({ elements: [], remark: "runtime error: Query timed out in query at line 1 after 16 seconds." }),
  ).rejects.toMatchObject({ code: "provider_timeout" });
});
