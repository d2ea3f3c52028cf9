import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { liteapiTestKey, liteapi as vendor } from "../../e2e/mocks/liteapi";
import { startVendor } from "../../e2e/mocks/server";
import { createLiteapiFlights } from "../flights/providers/liteapi";
import { flightOfferSchema, flightSearchSchema } from "../flights/schema";
import { cityById } from "../geo/gazetteer";
import { checkLiteapiKey } from "../hotels/check-liteapi-key";
import { createLiteapiHotels } from "../hotels/providers/liteapi";
import { hotelOfferSchema } from "../hotels/schema";

let liteapi: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  liteapi = await startVendor(vendor);
});
afterAll(() => liteapi.close());

const config = (apiKey = liteapiTestKey) => ({ apiKey, baseUrl: liteapi.url, now: Date.now });

function stays({ checkIn = "2027-05-11", rooms = 1, apiKey = liteapiTestKey } = {}) {
  const city = cityById("lisbon");
  if (!city) throw new Error("Lisbon is not in the gazetteer.");
  const checkOut = new Date(Date.parse(checkIn) + 4 * 86_400_000).toISOString().slice(0, 10);
  return createLiteapiHotels(config(apiKey)).searchOffers({
    ...{ cityId: "lisbon", checkIn, checkOut, party: { adults: 2, childAges: [7] } },
    ...{ city, nights: 4, roomCount: rooms },
  });
}

const flights = (destination: string, party = { adults: 2, childAges: [7] }) =>
  createLiteapiFlights(config()).searchOffers(
    flightSearchSchema.parse({
      slices: [
        { origin: "BER", destination, date: "2027-05-11" },
        { origin: destination, destination: "BER", date: "2027-05-15" },
      ],
      party,
    }),
  );

describe("stays over the wire", () => {
  test("each hotel with its rates: board, what is paid at the stay, until when it is free to cancel", async () => {
    const offers = await stays();
    for (const offer of offers) expect(hotelOfferSchema.parse(offer)).toEqual(offer);
    expect(offers.map(({ name }) => name)).toEqual(["Stand-in Grand", "Stand-in Garden", "Stand-in Rooms"]);
    expect(offers[2]?.rates).toMatchObject([
      {
        price: { amountMinor: 25_600, currency: "EUR" },
        dueAtStay: { amountMinor: 1600, currency: "EUR" },
        cancellation: { kind: "not_refundable" },
        board: "room only",
      },
      {
        price: { amountMinor: 29_440, currency: "EUR" },
        cancellation: { kind: "free_until", until: "2027-05-10T18:00:00.000Z" },
        board: "breakfast",
      },
    ]);
  });

  test("two rooms are one rate, paid together", async () => {
    const [offer] = await stays({ rooms: 2 });
    expect(offer?.rates[0]).toMatchObject({ room: "2 × Double Room", price: { amountMinor: 168_000 } });
  });

  test.each(["2027-05-13", "2027-05-14"])("nothing available on %s is an empty list", async (checkIn) => {
    expect(await stays({ checkIn })).toEqual([]);
  });

  test.each([
    ["2027-05-15", "bad_input"],
    ["2027-05-16", "provider_unavailable"],
  ])("their error on %s is %s in our words", async (checkIn, code) => {
    await expect(stays({ checkIn })).rejects.toMatchObject({ code });
  });

  test.each([
    ["reset", "provider_unavailable"],
    ["truncated", "provider_unavailable"],
    ["invalid-json", "provider_garbage"],
    ["wrong-type", "provider_garbage"],
    ["too-many", "rate_limited"],
    ["unavailable", "provider_unavailable"],
  ] as const)("the fault %s is %s, and is over when they are well again", async (fault, code) => {
    liteapi.setFault(fault, 10);
    await expect(stays()).rejects.toMatchObject({ code });
    liteapi.setFault(fault, 0);
    expect(await stays()).toHaveLength(3);
  });
});

describe("flights over the wire", () => {
  test("both fares of a journey, there and back, for the party as they count it", async () => {
    const offers = await flights("LIS");
    for (const offer of offers) expect(flightOfferSchema.parse(offer)).toEqual(offer);
    expect(offers).toMatchObject([
      { fareBrand: "Basic", price: { amountMinor: 39_960, currency: "EUR" }, changeable: { allowed: "no" } },
      { fareBrand: "Classic", price: { amountMinor: 59_960, currency: "EUR" } },
    ]);
    expect(offers[0]?.slices).toHaveLength(2);
    expect(liteapi.requests.at(-1)?.body).toMatchObject({ adults: 2, children: 1, childrenAges: [7] });
  });

  test("nothing found is an empty list; a journey that cannot be read is said to be garbage", async () => {
    expect(await flights("XNO")).toEqual([]);
    await expect(flights("XGB")).rejects.toMatchObject({ code: "provider_garbage" });
  });
});

test("a key is checked for nothing; a wrong one is rejected and shown nowhere", async () => {
  await checkLiteapiKey({ apiKey: liteapiTestKey, baseUrl: liteapi.url });
  const error: unknown = await checkLiteapiKey({ apiKey: "sand_planted", baseUrl: liteapi.url }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "key_rejected" });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("planted");
});
