import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { metroAreas } from "./city-names.ts";
import { buildClimate } from "./climate.ts";
import { buildCoast } from "./coast.ts";
import { buildRates } from "./currency.ts";
import { buildAirports, buildCities, buildCountries } from "./geo.ts";
import { buildBaseMap } from "./map.ts";
import { buildPlaceNames } from "./place-names.ts";
import { buildPlaces } from "./places.ts";

// npm run data: writes the embedded data from npm packages and from sources/. The same sources give the same bytes.
const root = join(import.meta.dirname, "../..");

/** One record a line: compact, and a change can still be read in a diff. */
function write(path: string, records: unknown) {
  const text = Array.isArray(records)
    ? `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`
    : `${JSON.stringify(records)}\n`;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(
    `${path}: ${Array.isArray(records) ? `${records.length} records, ` : ""}${Math.round(text.length / 1024)} KB`,
  );
}

const cities = buildCities();
const ids = new Set(cities.map(({ id }) => id));
for (const { code, cityId } of metroAreas)
  if (!ids.has(cityId)) throw new Error(`The metro area ${code} names an unknown city, ${cityId}.`);
write("lib/geo/data/cities.json", cities);
const airports = buildAirports(cities);
const countries = buildCountries();
write("lib/geo/data/airports.json", airports);
write("lib/geo/data/countries.json", countries);
write("lib/geo/data/place-names.json", buildPlaceNames({ cities, countries, airports }));
write("lib/geo/data/metro-areas.json", metroAreas);
write("lib/currency/data/rates.json", buildRates());
write("lib/weather/data/climate.json", buildClimate(cities));
write("lib/places/data/places.json", buildPlaces(cities));
write("lib/covers/data/coast.json", buildCoast());
write("public/map/countries.json", buildBaseMap());
