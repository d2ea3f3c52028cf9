import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cityById } from "../../geo/gazetteer";
import type { HotelQuestion } from "../provider";
import { hotelOfferSchema, hotelRateSchema } from "../schema";
import { createDuffelStays } from "./duffel-stays";

const read = (name: string): { accommodation: { rooms: { rates: object[] }[] } } =>
  JSON.parse(readFileSync(join(import.meta.dirname, "__fixtures__/duffel-stays", name), "utf8"));

function question(): HotelQuestion {
  const city = cityById("london");
  if (!city) throw new Error("London is not there.");
  return {
    cityId: "london",
    city,
    checkIn: "2027-03-24",
    checkOut: "2027-03-28",
    nights: 4,
    roomCount: 1,
    party: { adults: 2, childAges: [7] },
  };
}

const now = () => Date.parse("2023-01-01T00:00:00Z");
const answering = (answer: (url: string) => Response) =>
  createDuffelStays({ apiKey: "duffel_test_planted", now, fetch: async (input) => answer(String(input)) });
const results = (...list: object[]) =>
  Response.json({ data: { results: list, created_at: "2023-01-01T00:00:00Z" } });

describe("a search at Duffel Stays", () => {
  test("reads the recorded result with its rates, their totals and what is paid there", async () => {
    const [offer] = await answering(() => results(read("js-stays-MOCK_SEARCH_RESULT.json"))).searchOffers(
      question(),
    );
    expect(offer && hotelOfferSchema.parse(offer)).toEqual(offer);
    expect(offer).toMatchObject({
      name: "The Ritz London",
      stars: 4,
      review: { score: 8.8, count: 336 },
      hasMoreRates: false,
    });
    expect(offer?.rates[0]).toMatchObject({
      room: "Double Suite, Best Available Rate",
      board: "room only",
      price: { amountMinor: 79_900, currency: "GBP" },
      dueAtStay: { amountMinor: 3995, currency: "USD" },
      payment: "now",
      cancellation: { kind: "not_refundable" },
    });
  });

  test("without rates shows the least it costs, says nothing of its conditions, and loads the rates when asked", async () => {
    const result = read("js-stays-MOCK_SEARCH_RESULT.json");
    const bare = { ...result, accommodation: { ...result.accommodation, rooms: [] } };
    const provider = answering((url) =>
      url.includes("fetch_all_rates") ? Response.json({ data: result }) : results(bare),
    );
    const [offer] = await provider.searchOffers(question());
    expect(offer).toMatchObject({ hasMoreRates: true });
    expect(offer?.rates).toMatchObject([
      {
        room: "",
        price: { amountMinor: 79_900, currency: "GBP" },
        cancellation: { kind: "unknown" },
        board: null,
      },
    ]);
    const rates = await provider.loadRates?.(offer?.id ?? "");
    expect(rates).toHaveLength(2);
    for (const rate of rates ?? []) expect(hotelRateSchema.parse(rate)).toEqual(rate);
  });

  test("free is until the last step that gives everything back, and then costs what that step keeps", async () => {
    const result = read("js-stays-MOCK_SEARCH_RESULT.json");
    const rate = {
      ...result.accommodation.rooms[0]?.rates[0],
      cancellation_timeline: [
        { before: "2023-03-20T18:00:00Z", refund_amount: "799.00", currency: "GBP" },
        { before: "2023-03-22T18:00:00Z", refund_amount: "600.00", currency: "GBP" },
      ],
    };
    const refundable = {
      ...result,
      accommodation: { ...result.accommodation, rooms: [{ name: "Room", rates: [rate] }] },
    };
    const [offer] = await answering(() => results(refundable)).searchOffers(question());
    expect(offer?.rates[0]?.cancellation).toEqual({
      kind: "free_until",
      until: "2023-03-20T18:00:00.000Z",
      feeAfter: { amountMinor: 19_900, currency: "GBP" },
    });
  });

  test.each(["js-stays-MOCK_QUOTE.json", "js-stays-MOCK_BOOKING.json"])(
    "the accommodation of %s can be read too",
    async (name) => {
      const { accommodation } = read(name);
      const offers = await answering(() => results({ id: "srr_1", accommodation })).searchOffers(question());
      expect(offers).toHaveLength(1);
    },
  );

  test("results that cannot be read are a failure, none at all is an empty list", async () => {
    await expect(answering(() => results({ id: 1 })).searchOffers(question())).rejects.toMatchObject({
      code: "provider_garbage",
    });
    expect(await answering(() => results()).searchOffers(question())).toEqual([]);
  });
});
