import "server-only";
import { distanceKm, type Point } from "../geo/distance";
import placeData from "./data/places.json";
import { type Category, type CuratedPlace, categories, type Interest, interests } from "./schema";

const categoryNames: ReadonlySet<string> = new Set(categories);
const interestNames: ReadonlySet<string> = new Set(interests);
const isCategory = (name: string): name is Category => categoryNames.has(name);
const isInterest = (name: string): name is Interest => interestNames.has(name);

// The build has checked every record; this only tells the compiler so.
const all: readonly CuratedPlace[] = placeData.flatMap((place) =>
  isCategory(place.category)
    ? [{ ...place, category: place.category, interests: place.interests.filter(isInterest) }]
    : [],
);
const byCity = Map.groupBy(all, ({ cityId }) => cityId);

type Query = {
  cityId?: string;
  near?: Point & { withinKm: number };
  interests?: readonly string[];
  categories?: readonly string[];
  excludeIds?: readonly string[];
  limit: number;
};

/** How much a traveller with these interests is drawn to a place: its fame, and twice each shared interest. */
export function attraction({ place, wanted }: { place: CuratedPlace; wanted: readonly string[] }): number {
  const shared = place.interests.filter((interest) => wanted.includes(interest)).length;
  return place.popularity + 2 * shared;
}

/** Places of a city or around a point, the most attractive first; empty where the list knows nothing. */
export function findPlaces({
  cityId,
  near,
  interests: wanted = [],
  categories: kinds,
  excludeIds = [],
  limit,
}: Query): CuratedPlace[] {
  const pool = cityId ? (byCity.get(cityId) ?? []) : all;
  return pool
    .filter((place) => !excludeIds.includes(place.id))
    .filter((place) => !kinds || kinds.includes(place.category))
    .filter((place) => !near || distanceKm({ from: near, to: place }) <= near.withinKm)
    .map((place) => ({ place, value: attraction({ place, wanted }) }))
    .sort((left, right) => right.value - left.value || left.place.id.localeCompare(right.place.id))
    .slice(0, limit)
    .map(({ place }) => place);
}
