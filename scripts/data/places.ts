import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { distanceKm, type Point } from "../../lib/geo/distance.ts";
import { openingWindows } from "../../lib/places/opening-hours.ts";
import { type CuratedPlace, categories, interests } from "../../lib/places/schema.ts";
import { slugOf } from "./geo.ts";

const sources = join(import.meta.dirname, "sources");
type City = Point & { id: string; zone: string };

const fewest = 12;
const cityRadiusKm = 25;
const dayTripRadiusKm = 90;

const lineSchema = z.tuple([
  z.string().min(2).max(80),
  z.enum(categories),
  z.string().transform((text) => z.array(z.enum(interests)).min(1).parse(text.split(","))),
  z.string().regex(/^-?\d+\.\d{3,}, -?\d+\.\d{3,}$/),
  z.coerce.number().int().min(15).max(600),
  z.string(),
  z.coerce.number().int().min(0).max(3),
  z.enum(["in", "out"]),
  z.coerce.number().int().min(1).max(5),
  z.string().regex(/^(?:-|0|\d+ [A-Z]{3})$/),
]);

function parseLine({ line, city, file }: { line: string; city: City; file: string }): CuratedPlace {
  const parsed = lineSchema.safeParse(line.split("|").map((field) => field.trim()));
  if (!parsed.success) throw new Error(`${file}: "${line}": ${parsed.error.issues[0]?.message}`);
  const [name, category, tastes, point, visitMinutes, hours, priceBand, where, popularity, cost] =
    parsed.data;
  const [lat = 0, lon = 0] = point.split(",").map(Number);
  const reach = category === "day-trip" ? dayTripRadiusKm : cityRadiusKm;
  const km = distanceKm({ from: city, to: { lat, lon } });
  if (km > reach) throw new Error(`${file}: ${name} lies ${Math.round(km)} km from its city.`);
  if (hours !== "?" && openingWindows({ hours, date: "2027-06-16" }) === "unknown")
    throw new Error(`${file}: the hours of ${name} cannot be read: ${hours}`);
  const [amount, currency] = cost.split(" ");
  return {
    id: `${city.id}/${slugOf(name)}`,
    cityId: city.id,
    name,
    category,
    interests: tastes,
    lat,
    lon,
    visitMinutes,
    hours: hours === "?" ? null : hours,
    priceBand,
    typicalCost: cost === "-" ? null : { amountMinor: Number(amount), currency: currency ?? "EUR" },
    indoor: where === "in",
    popularity,
  };
}

const csvField = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;

/** Names with coordinates from the two lists that somebody else keeps: to contradict ours where they can. */
function knownPoints(): (Point & { name: string; toleranceKm: number })[] {
  const [header = "", ...rows] = readFileSync(join(sources, "unesco.csv"), "utf8").trim().split("\n");
  const columns = header.split(",").map((column) => column.trim());
  const unesco = rows
    .map((row) => [...row.matchAll(csvField)].map(([, field = ""]) => field.replace(/^"|"$/g, "")))
    .map((fields) => ({
      name: fields[columns.indexOf("name_en")] ?? "",
      lat: Number(fields[columns.indexOf("lat")]),
      lon: Number(fields[columns.indexOf("lon")]),
      toleranceKm: 1.5,
    }));
  // QID → [name, latitude, longitude, …]
  const wikidata = Object.values(
    z
      .record(z.string(), z.tuple([z.string(), z.number(), z.number()], z.unknown()))
      .parse(JSON.parse(readFileSync(join(sources, "wikidata.json"), "utf8"))),
  ).map(([name, lat, lon]) => ({ name, lat, lon, toleranceKm: 1 }));
  return [...unesco, ...wikidata].filter(
    ({ lat, lon, name }) => name && Number.isFinite(lat) && Number.isFinite(lon),
  );
}

/** Throws for a place whose coordinates a list contradicts that knows a place of that very name in that city. */
function checkAgainst({
  places,
  city,
  known,
}: {
  places: CuratedPlace[];
  city: City;
  known: ReturnType<typeof knownPoints>;
}): number {
  const near = new Map(
    known
      .filter(
        (point) =>
          Math.abs(point.lat - city.lat) < 1 && distanceKm({ from: city, to: point }) < dayTripRadiusKm,
      )
      .map((point) => [slugOf(point.name), point]),
  );
  let checked = 0;
  for (const place of places) {
    const point = near.get(slugOf(place.name));
    if (!point) continue;
    checked++;
    const km = distanceKm({ from: place, to: point });
    if (km > point.toleranceKm)
      throw new Error(
        `${place.id} lies ${km.toFixed(1)} km from where Wikidata or UNESCO has it (${point.lat}, ${point.lon}).`,
      );
  }
  return checked;
}

/** Reads every city's file, checks it and answers all places in the order of their ids. */
export function buildPlaces(cities: readonly City[]): CuratedPlace[] {
  const folder = join(sources, "places");
  const known = knownPoints();
  let checked = 0;
  const all = readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => {
      const city = cities.find(({ id }) => id === file.replace(/\.txt$/, ""));
      if (!city) throw new Error(`${file} is not named after a city of the list.`);
      const lines = readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line.trim() !== "");
      const places = lines.map((line) => parseLine({ line, city, file }));
      if (places.length < fewest) throw new Error(`${file} has ${places.length} places; it takes ${fewest}.`);
      if (places.filter(({ category }) => category === "food").length < 2)
        throw new Error(`${file} has fewer than two places to eat.`);
      if (new Set(places.map(({ id }) => id)).size !== places.length)
        throw new Error(`${file} names a place twice.`);
      checked += checkAgainst({ places, city, known });
      return places;
    });
  console.log(`${checked} places agree with another list's coordinates.`);
  return all;
}
