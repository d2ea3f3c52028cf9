import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Problem, Stop } from "../../../lib/itinerary/problem.ts";
import { createRandom } from "../../../lib/itinerary/random.ts";
import { addDays } from "../../../lib/itinerary/time.ts";
import { openingWindows } from "../../../lib/places/opening-hours.ts";
import { estimateTravel } from "../../../lib/routes/estimate-travel.ts";

const placesInFile = z.array(
  z.looseObject({
    id: z.string(),
    cityId: z.string(),
    category: z.string(),
    lat: z.number(),
    lon: z.number(),
    visitMinutes: z.number(),
    hours: z.string().nullish(),
    indoor: z.boolean(),
    popularity: z.number(),
  }),
);
type ListedPlace = z.infer<typeof placesInFile>[number];

const file = new URL("../../../lib/places/data/places.json", import.meta.url);
const notVisited = new Set(["food", "day-trip"]);

function readCities(): ListedPlace[][] {
  const places = placesInFile.parse(JSON.parse(readFileSync(file, "utf8")));
  const cities = Map.groupBy(
    places.filter(({ category }) => !notVisited.has(category)),
    ({ cityId }) => cityId,
  );
  return [...cities.values()].filter((own) => own.length >= 8);
}

const cities = readCities();

function centreOf(places: readonly ListedPlace[]) {
  const mean = (of: (place: ListedPlace) => number) =>
    places.reduce((sum, place) => sum + of(place), 0) / places.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}

/**
 * Days in a city made of real places: their hours, lengths, kinds and positions. One city has at most some thirty, so
 * for more the places of further cities are laid over the first, each around the same centre. Every stop is open on
 * at least one day or not at all, as its hours say; the first day begins late, the last ends early.
 */
export function generateProblem({
  seed,
  stops,
  days,
}: {
  seed: number;
  stops: number;
  days: number;
}): Problem {
  const random = createRandom(seed);
  const order = cities
    .map((places) => ({ places, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ places }) => places);
  const [first = []] = order;
  const base = centreOf(first);
  const dates = Array.from({ length: days }, (_, count) =>
    addDays({ day: "2027-05-03", count: count + Math.floor(seed % 7) }),
  );
  const chosen = order
    .flatMap((places) => {
      const centre = centreOf(places);
      return places.map((place) => ({
        ...place,
        lat: place.lat - centre.lat + base.lat,
        lon: place.lon - centre.lon + base.lon,
      }));
    })
    .slice(0, stops);
  return {
    days: dates.map((_, index) => ({
      start: index === 0 && days > 1 ? 13 * 60 : 9 * 60,
      end: index === days - 1 && days > 1 ? 15 * 60 : 21 * 60,
      from: base,
      to: base,
      mostVisits: 6,
      mostWalkMeters: 12_000,
    })),
    stops: chosen.map(({ id, lat, lon, visitMinutes, popularity, category, indoor, hours }): Stop => {
      const windowsOn = (date: string) => (hours ? openingWindows({ hours, date }) : "unknown");
      return {
        id,
        at: { lat, lon },
        visitMinutes,
        score: popularity + Math.round(random() * 30) / 10,
        category,
        indoor,
        windows: dates.map((date) => {
          const windows = windowsOn(date);
          return windows === "unknown"
            ? [{ start: 570, end: 1080 }]
            : windows.map(({ start, end }) => ({ start, end }));
        }),
        isVisit: true,
      };
    }),
    legBetween: estimateTravel,
    gapMinutes: 10,
  };
}
