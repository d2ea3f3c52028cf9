import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { flightOfferSchema, flightSearchSchema } from "../schema";
import { createLiteapiFlights } from "./liteapi";

const read = (name: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, "__fixtures__/liteapi", name), "utf8"));
const errors: Record<string, object> = read("errors.json");
const search = flightSearchSchema.parse({
  slices: [{ origin: "JFK", destination: "CDG", date: "2026-07-01" }],
  party: { adults: 1, childAges: [] },
});
const now = () => Date.parse("2026-03-01T00:00:00Z");

function answering(answer: () => Response) {
  const bodies: unknown[] = [];
  const provider = createLiteapiFlights({
    apiKey: "sand_planted-secret",
    now,
    fetch: async (_input, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return answer();
    },
  });
  return { provider, bodies };
}

describe("a search at LiteAPI Flights", () => {
  test("reads the recorded answer: flights with their zones, money exact, what is not said not stated", async () => {
    const [offer] = await answering(() => Response.json(read("rates.json"))).provider.searchOffers(search);
    expect(offer && flightOfferSchema.parse(offer)).toEqual(offer);
    expect(offer).toMatchObject({
      provider: "liteapi",
      fareBrand: "Economy",
      price: { amountMinor: 75_387, currency: "USD" },
      bags: { cabin: { pieces: 1, oneMore: null }, checked: { pieces: 0, oneMore: null } },
      seatsTogether: null,
      changeable: { allowed: "yes", penalty: { amountMinor: 7500, currency: "USD" } },
      refundable: { allowed: "no", penalty: null },
      emissions: { method: "estimate" },
      slices: [
        {
          durationMinutes: 465,
          segments: [
            {
              flightNumber: "DE 2017",
              departure: "2026-07-01T16:10",
              arrival: "2026-07-02T05:55",
              origin: { iata: "JFK", zone: "America/New_York" },
              destination: { iata: "CDG", zone: "Europe/Paris" },
            },
          ],
        },
      ],
    });
  });

  test("asks for a party as they count it: from twelve an adult, under two an infant", async () => {
    const { provider, bodies } = answering(() => Response.json({ data: [] }));
    const party = { adults: 2, childAges: [1, 7, 12] };
    expect(await provider.searchOffers({ ...search, party })).toEqual([]);
    expect(bodies[0]).toMatchObject({
      adults: 3,
      children: 1,
      infants: 1,
      childrenAges: [7],
      infantAges: [1],
      cabinClass: "ECONOMY",
      legs: [{ origin: "JFK", destination: "CDG", date: "2026-07-01", direction: "OUTBOUND" }],
    });
  });

  test("takes over a fee only where one traveller is all of them", async () => {
    const { provider } = answering(() => Response.json(read("rates.json")));
    const [offer] = await provider.searchOffers({ ...search, party: { adults: 2, childAges: [] } });
    expect(offer?.changeable).toEqual({ allowed: "yes", penalty: null });
  });

  test.each(Object.keys(errors))(
    "the documented error %s becomes a code of ours, and no word of theirs",
    async (name) => {
      const { provider } = answering(() => Response.json(errors[name], { status: Number(name.slice(0, 3)) }));
      const expected =
        { "400": "bad_input", "401": "key_rejected" }[name.slice(0, 3)] ?? "provider_unavailable";
      const error: unknown = await provider.searchOffers(search).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: expected });
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/planted|routing|infant/);
    },
  );

  test("journeys that cannot be read are a failure, not an empty list", async () => {
    const { provider } = answering(() => Response.json({ data: [{ journeys: [{ segments: [] }] }] }));
    await expect(provider.searchOffers(search)).rejects.toMatchObject({ code: "provider_garbage" });
  });
});
