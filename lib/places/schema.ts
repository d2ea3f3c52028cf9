import type { Money } from "../utils/money.ts";

export const categories = [
  "sight",
  "museum",
  "old-town",
  "viewpoint",
  "park",
  "market",
  "food",
  "nightlife",
  "beach",
  "religious",
  "shopping",
  "activity",
  "day-trip",
] as const;
export const interests = [
  "food",
  "history",
  "art",
  "nature",
  "architecture",
  "nightlife",
  "family",
  "shopping",
  "beach",
  "views",
  "old-towns",
  "music",
] as const;

export type Category = (typeof categories)[number];
export type Interest = (typeof interests)[number];

/** A place of the embedded list. What is usual of its hours and costs is typical, not verified. */
export type CuratedPlace = {
  /** "lisbon/torre-de-belem". */
  id: string;
  cityId: string;
  name: string;
  category: Category;
  interests: Interest[];
  lat: number;
  lon: number;
  visitMinutes: number;
  /** In the OpenStreetMap syntax; null where not known. */
  hours: string | null;
  /** 0 free, 1 cheap, 2 medium, 3 dear. */
  priceBand: number;
  /** For one adult; null where not known, zero where it is free. */
  typicalCost: Money | null;
  indoor: boolean;
  /** 1 to 5. */
  popularity: number;
};
