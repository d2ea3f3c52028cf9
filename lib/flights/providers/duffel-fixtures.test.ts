import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { flightOfferSchema, flightSearchSchema } from "../schema";
import { createDuffelFlights } from "./duffel";

const folder = join(import.meta.dirname, "__fixtures__/duffel");
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));
const names = readdirSync(folder).filter((name) => name.endsWith(".json"));

/** Every whole offer anywhere in an answer. */
function offersIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(offersIn);
  if (typeof value !== "object" || value === null) return [];
  const own = "total_amount" in value && "slices" in value && "expires_at" in value ? [value] : [];
  return [...own, ...Object.values(value).flatMap(offersIn)];
}

const search = flightSearchSchema.parse({
  slices: [{ origin: "LHR", destination: "JFK", date: "2027-05-11" }],
  party: { adults: 1, childAges: [] },
});

/** Duffel answering a request and then these offers, at a time when they have not run out. */
const answering = (offers: unknown[]) =>
  createDuffelFlights({
    apiKey: "duffel_test_key",
    now: () => Date.parse("2019-12-31T00:00:00Z"),
    fetch: async (input) =>
      String(input).includes("offer_requests")
        ? Response.json({ data: { id: "orq_1" } }, { status: 201 })
        : Response.json({ data: offers, meta: { after: null } }),
  }).searchOffers(search);

const recorded = names.filter((name) => !name.startsWith("SYNTHETIC") && !name.includes("SeatMap"));

describe("answers recorded from Duffel", () => {
  test.each(recorded)("the offers in %s become valid offers of ours, none left out", async (name) => {
    const raw = offersIn(read(name));
    expect(raw.length).toBeGreaterThan(0);
    const offers = await answering(raw);
    expect(offers).toHaveLength(raw.length);
    for (const offer of offers) expect(flightOfferSchema.parse(offer)).toEqual(offer);
  });

  test("a bag that an answer does not name is not stated, never none", async () => {
    const [offer] = await answering(offersIn(read("js-air-mockOffer.json")));
    expect(offer?.bags).toEqual({
      cabin: { pieces: null, oneMore: null },
      checked: { pieces: 1, oneMore: null },
    });
  });
});

describe("errors as Duffel documents them", () => {
  const failures = names.filter((name) => name.startsWith("SYNTHETIC-error"));
  test.each(failures)("%s becomes a code of ours, and no word of theirs", async (name) => {
    const body = read(name);
    const status = Number(/error-(\d{3})/.exec(name)?.[1]);
    const provider = createDuffelFlights({
      apiKey: "duffel_test_key",
      now: Date.now,
      fetch: async () => Response.json(body, { status }),
    });
    const expected: Record<number, string> = {
      401: "key_rejected",
      422: "bad_input",
      429: "rate_limited",
      502: "provider_unavailable",
      504: "provider_unavailable",
    };
    const error: unknown = await provider.searchOffers(search).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: expected[status] });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("request_id");
  });
});
