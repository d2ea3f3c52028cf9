import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { normaliseName } from "../../lib/geo/normalise.ts";
import { createPlaceMatcher } from "../../lib/geo/place-matcher.ts";
import type { Airport, City, Country } from "../../lib/geo/schema.ts";
import { parseRequest } from "../../lib/itinerary/request/parse-request.ts";
import { type Miss, type PlaceId, scoreRequest } from "./requests/score.ts";

const own = fileURLToPath(new URL("./requests/", import.meta.url));
const data = new URL("../../lib/geo/data/", import.meta.url);

/** The traveller's day in all labels, a Tuesday. */
const today = "2026-11-24";

const day = z.iso.date();
const labelledRequests = z.array(
  z.strictObject({
    text: z.string().max(10_000),
    to: z.array(z.string()).optional(),
    from: z.string().nullable().optional(),
    start: day.optional(),
    end: day.optional(),
    nights: z.int().optional(),
    within: z.tuple([day, day]).optional(),
    covers: z.array(day).optional(),
    stays: z.array(z.tuple([z.string(), z.int()])).optional(),
    adults: z.int().optional(),
    kids: z.array(z.int()).optional(),
    kidCount: z.int().optional(),
    budget: z.string().nullable().optional(),
    likes: z.array(z.string()).optional(),
    pace: z.enum(["slow", "balanced", "fast"]).optional(),
    must: z.array(z.string()).optional(),
    avoid: z.array(z.string()).optional(),
    missing: z.array(z.string()).optional(),
  }),
);

const readData = (name: string): unknown => JSON.parse(readFileSync(new URL(name, data), "utf8"));
const named = z.looseObject({ name: z.string() });
const isListOf = <Row>(value: unknown): value is Row[] => z.array(named).safeParse(value).success;

function readGazetteer() {
  const [cities, airports, countries] = ["cities.json", "airports.json", "countries.json"].map(readData);
  if (!isListOf<City>(cities) || !isListOf<Airport>(airports) || !isListOf<Country>(countries))
    throw new Error("The gazetteer in lib/geo/data has another shape.");
  return { cities, airports, countries };
}

type Result = {
  suite: "requests";
  n: number;
  slots: number;
  right: number;
  rate: number;
  misses: Miss[];
};

/** Reads the labelled requests of every JSON file in the folder, with the product's grammar and gazetteer. */
export async function run({ dir = own }: { dir?: string }): Promise<{ table: string; result: Result }> {
  const gazetteer = readGazetteer();
  const matchPlaceNames = createPlaceMatcher(gazetteer);
  const airportCity = new Map(gazetteer.airports.map(({ iata, cityId }) => [iata, cityId ?? iata]));
  const placeId: PlaceId = (place) => {
    if (typeof place !== "string") return airportCity.get(place.id) ?? place.id;
    return matchPlaceNames(`to ${place}`)[0]?.id ?? normaliseName(place);
  };
  const result: Result = { suite: "requests", n: 0, slots: 0, right: 0, rate: 0, misses: [] };
  const rows: string[] = [];
  for (const file of readdirSync(dir)
    .filter((name) => name.endsWith(".json"))
    .sort()) {
    const labels = labelledRequests.safeParse(JSON.parse(readFileSync(`${dir}/${file}`, "utf8")));
    if (!labels.success) continue;
    let slots = 0;
    const misses: Miss[] = [];
    for (const label of labels.data) {
      const request = parseRequest({ text: label.text, today, matchPlaceNames, defaultCurrency: "EUR" });
      const score = scoreRequest({ label, request, placeId });
      slots += score.slots;
      misses.push(...score.misses);
    }
    result.n += labels.data.length;
    result.slots += slots;
    result.misses.push(...misses);
    const share = (100 * (slots - misses.length)) / slots;
    rows.push(
      `${file}: ${labels.data.length} requests, ${slots} slots, ${slots - misses.length} right (${share.toFixed(1)} %)`,
      ...misses.map(
        ({ text, slot, read, wanted }) =>
          `  ${text}\n      ${slot}: ${JSON.stringify(read)}, not ${JSON.stringify(wanted)}`,
      ),
    );
  }
  result.right = result.slots - result.misses.length;
  result.rate = result.slots === 0 ? 0 : result.right / result.slots;
  rows.push(`all: ${result.n} requests, ${result.slots} slots, ${(100 * result.rate).toFixed(2)} % right`);
  return { table: rows.join("\n"), result };
}
