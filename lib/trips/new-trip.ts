import type { TripFields } from "./schema.ts";

const longestTitle = 60;

/** The fields of a trip of which only the first sentence is known; planning fills in the rest. */
export function newTripFields({ brief, currency }: { brief: string; currency: string }): TripFields {
  const words = brief.trim().replace(/\s+/g, " ");
  const title =
    words.length > longestTitle ? `${words.slice(0, longestTitle).replace(/\s\S*$/, "")} …` : words;
  return {
    title: title || "New trip",
    startDate: null,
    endDate: null,
    destinationCityIds: [],
    originCityId: null,
    party: { adults: 1, childAges: [] },
    budgetMinor: null,
    currency,
    interests: [],
    pace: "balanced",
    brief: brief.trim(),
  };
}
