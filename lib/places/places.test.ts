import { describe, expect, test } from "vitest";
import { cityById } from "../geo/gazetteer";
import placeData from "./data/places.json";
import { openingWindows } from "./opening-hours";
import { findPlaces } from "./places";

const byCity = Map.groupBy(placeData, ({ cityId }) => cityId);

describe("the embedded places", () => {
  test("cover at least 60 cities with at least 12 places each", () => {
    expect(byCity.size).toBeGreaterThanOrEqual(60);
    for (const [cityId, places] of byCity) expect([cityId, places.length >= 12]).toEqual([cityId, true]);
  });

  test("have ids that are unique, cities that exist, and hours that can be read", () => {
    expect(new Set(placeData.map(({ id }) => id)).size).toBe(placeData.length);
    for (const cityId of byCity.keys()) expect(cityById(cityId)?.id).toBe(cityId);
    const unreadable = placeData.filter(
      ({ hours }) => hours !== null && openingWindows({ hours, date: "2027-05-12" }) === "unknown",
    );
    expect(unreadable).toEqual([]);
  });

  test("come with those first that fit the interests", () => {
    const first = (interests: string[]) => findPlaces({ cityId: "barcelona", interests, limit: 1 })[0]?.id;
    expect(first(["beach"])).toBe("barcelona/barceloneta-beach");
    expect(first([])).not.toBe("barcelona/barceloneta-beach");
    expect(
      findPlaces({ cityId: "lisbon", categories: ["food"], limit: 50 }).every(
        ({ category }) => category === "food",
      ),
    ).toBe(true);
    expect(findPlaces({ cityId: "atlantis", limit: 5 })).toEqual([]);
  });
});
