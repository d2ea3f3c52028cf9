import type { Point } from "../geo/distance.ts";
import type { FoundPlace } from "./found-place.ts";
import type { Category } from "./schema.ts";

export type PlaceSearch = {
  near: Point;
  radiusMeters: number;
  /** The city's name, for services that search by words. */
  cityName: string;
  category?: Category | undefined;
  limit: number;
};

/** A source of places around a point, the most notable first. */
export type PlaceProvider = {
  searchPlaces: (search: PlaceSearch, signal?: AbortSignal) => Promise<FoundPlace[]>;
};
