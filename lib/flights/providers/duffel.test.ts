import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { duffelTestToken, duffel as vendor } from "../../../e2e/mocks/duffel";
import { startVendor } from "../../../e2e/mocks/server";
import { flightOfferSchema, flightSearchSchema } from "../schema";
import { createDuffelFlights } from "./duffel";

let duffel: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  duffel = await startVendor(vendor);
});
afterAll(() => duffel.close());

const now = () => Date.now();
const there = { origin: "BER", destination: "LIS", date: "2027-05-11" };
const back = { origin: "LIS", destination: "BER", date: "2027-05-15" };
const to = (destination: string) => ({ slices: [{ ...there, destination }] });
const search = (fields: object = {}, apiKey = duffelTestToken) =>
  createDuffelFlights({ apiKey, baseUrl: duffel.url, now }).searchOffers(
    flightSearchSchema.parse({
      slices: [there],
      party: { adults: 2, childAges: [7] },
      ...fields,
    }),
  );

describe("one offer read again at Duffel", () => {
  const refresh = async (origin: string, destination: string) => {
    const slices = [{ ...there, origin, destination }];
    const provider = createDuffelFlights({ apiKey: duffelTestToken, baseUrl: duffel.url, now });
    const [found] = await search({ slices });
    const read = await provider.refreshOffer?.({ offerId: found?.id ?? "", cabin: "economy" });
    return { found, read };
  };

  test("says what one more bag costs, and that nobody states the price of seats", async () => {
    const { read } = await refresh("BER", "LIS");
    expect(read && flightOfferSchema.parse(read)).toEqual(read);
    expect(read?.bags.checked).toEqual({ pieces: 0, oneMore: { amountMinor: 3000, currency: "GBP" } });
    expect(read?.seatsTogether).toBeNull();
  });

  test("tells a price that has moved", async () => {
    const { found, read } = await refresh("LHR", "STN");
    expect(read?.price.amountMinor).toBe((found?.price.amountMinor ?? 0) + 1000);
  });

  test("that is gone is refused in our words", async () => {
    await expect(refresh("LGW", "LHR")).rejects.toMatchObject({ code: "bad_input" });
  });
});

describe("a search at Duffel", () => {
  test("asks for the party and both ways, reads every page, and answers valid offers", async () => {
    const offers = await search({ slices: [there, back] });
    expect(offers.map(({ id }) => id)).toEqual(["duffel:off_1", "duffel:off_2", "duffel:off_3"]);
    for (const offer of offers) expect(flightOfferSchema.parse(offer)).toEqual(offer);
    const asked = duffel.requests.findLast(({ method }) => method === "POST");
    expect(asked?.body).toMatchObject({
      data: {
        slices: [
          { origin: "BER", destination: "LIS", departure_date: "2027-05-11" },
          { origin: "LIS", destination: "BER", departure_date: "2027-05-15" },
        ],
        passengers: [{ type: "adult" }, { type: "adult" }, { age: 7 }],
        cabin_class: "economy",
      },
    });
  });

  test("keeps money exact, times local, and what is not said unknown", async () => {
    const [offer] = await search();
    expect(offer).toMatchObject({
      provider: "duffel",
      price: { amountMinor: 12_000, currency: "GBP" },
      changeable: { allowed: "yes", penalty: { amountMinor: 5000, currency: "GBP" } },
      refundable: { allowed: "unknown", penalty: null },
      bags: { cabin: { pieces: 1, oneMore: null }, checked: { pieces: 0, oneMore: null } },
      seatsTogether: null,
      emissions: { kg: 460, method: "provider" },
      evidence: { kind: "live", source: "Duffel" },
      slices: [
        {
          durationMinutes: 150,
          segments: [{ flightNumber: "ZZ 0042", departure: "2027-05-11T09:15", arrival: "2027-05-11T11:45" }],
        },
      ],
    });
  });

  test("that finds nothing is an empty list, not a failure", async () => {
    expect(await search(to("XNO"))).toEqual([]);
  });

  test.each([
    ["the airlines take too long", to("STN"), "provider_unavailable"],
    ["the limit is reached", to("XLM"), "rate_limited"],
    ["no offer can be read", to("XGB"), "provider_garbage"],
    ["half a body arrives", to("XHB"), "provider_garbage"],
  ])("fails in our words when %s", async (_name, fields, code) => {
    await expect(search(fields)).rejects.toMatchObject({ code });
  });

  test("with a limit says how long to wait", async () => {
    const error: unknown = await search(to("XLM")).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ retryAfter: expect.any(Number) });
  });

  test("with a wrong key says so and shows it nowhere", async () => {
    const secret = "duffel_test_planted-secret";
    const error: unknown = await search({}, secret).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "key_rejected" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("planted");
  });
});
