import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cityById } from "../../geo/gazetteer";
import type { HotelQuestion } from "../provider";
import { hotelOfferSchema } from "../schema";
import { createLiteapiHotels } from "./liteapi";

const read = (name: string): { data: { hotelId: string }[] } =>
  JSON.parse(readFileSync(join(import.meta.dirname, "__fixtures__/liteapi", name), "utf8"));

function question(): HotelQuestion {
  const city = cityById("lisbon");
  if (!city) throw new Error("Lisbon is not there.");
  return {
    cityId: "lisbon",
    city,
    checkIn: "2027-01-15",
    checkOut: "2027-01-17",
    nights: 2,
    roomCount: 1,
    party: { adults: 2, childAges: [7] },
  };
}

const now = () => Date.parse("2026-01-01T00:00:00Z");
const key = "sand_planted-secret";

/** LiteAPI with these hotels around, answering these rates. */
function answering(rates: () => Response, hotels: unknown = { data: hotelsOf(read("rates.json")) }) {
  const bodies: unknown[] = [];
  const provider = createLiteapiHotels({
    apiKey: key,
    now,
    fetch: async (input, init) => {
      if (String(input).includes("/data/hotels")) return Response.json(hotels);
      bodies.push(JSON.parse(String(init?.body)));
      return rates();
    },
  });
  return { search: () => provider.searchOffers(question()), bodies };
}

const hotelsOf = ({ data }: { data: { hotelId: string }[] }) =>
  data.map(({ hotelId }) => ({
    id: hotelId,
    name: `Hotel ${hotelId}`,
    latitude: 38.72,
    longitude: -9.13,
    stars: 4,
    rating: 8.5,
    reviewCount: 336,
  }));

describe("a search at LiteAPI", () => {
  test("asks for the party room by room, and reads what is paid now, what there, and until when it can be given back", async () => {
    const { search, bodies } = answering(() => Response.json(read("rates.json")));
    const [offer] = await search();
    expect(bodies[0]).toMatchObject({
      hotelIds: ["lp1897"],
      occupancies: [{ adults: 2, children: [7] }],
      checkin: "2027-01-15",
      checkout: "2027-01-17",
    });
    expect(offer && hotelOfferSchema.parse(offer)).toEqual(offer);
    expect(offer).toMatchObject({
      provider: "liteapi",
      review: { score: 8.5, count: 336 },
      evidence: { kind: "live", source: "LiteAPI" },
    });
    expect(offer?.rates[0]).toMatchObject({
      room: "Standard King Room",
      board: "room only",
      price: { amountMinor: 16_366, currency: "USD" },
      dueAtStay: { amountMinor: 4361, currency: "USD" },
      payment: "now",
      cancellation: {
        kind: "free_until",
        until: "2026-07-30T02:00:00.000Z",
        feeAfter: { amountMinor: 16_366, currency: "USD" },
      },
    });
  });

  test("reads every rate of a recorded stream of hotels", async () => {
    const recorded = read("rates-streamed.json");
    const { search } = answering(() => Response.json(recorded), { data: hotelsOf(recorded) });
    const offers = await search();
    expect(offers).toHaveLength(recorded.data.length);
    for (const offer of offers) expect(hotelOfferSchema.parse(offer)).toEqual(offer);
  });

  test("reads a recorded list of hotels", async () => {
    const { search } = answering(() => Response.json({ data: [] }), read("hotels.json"));
    expect(await search()).toEqual([]);
  });

  test.each([
    ["a 204 without a body", () => new Response(null, { status: 204 })],
    ["a 200 with an error in it", () => Response.json(read("error-2001.json"))],
  ])("nothing available is an empty list: %s", async (_name, rates) => {
    expect(await answering(rates).search()).toEqual([]);
  });

  test.each([
    ["a wrong question", () => Response.json(read("error-4000.json"), { status: 400 }), "bad_input"],
    ["an error inside a 200", () => Response.json({ error: { code: 5000 } }), "provider_unavailable"],
    [
      "a rejected key",
      () => Response.json({ error: { code: 401, message: key } }, { status: 401 }),
      "key_rejected",
    ],
    ["too many requests", () => Response.json({ error: { code: 429 } }, { status: 429 }), "rate_limited"],
    ["half a body", () => new Response('{"data": [{'), "provider_garbage"],
    [
      "rates that cannot be read",
      () => Response.json({ data: [{ hotelId: "lp1897", roomTypes: [{ offerId: 1 }] }] }),
      "provider_garbage",
    ],
  ])("fails in our words on %s, and shows no key", async (_name, rates, code) => {
    const error: unknown = await answering(rates)
      .search()
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("planted");
  });
});
