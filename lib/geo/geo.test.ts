import { describe, expect, test } from "vitest";
import { distanceKm } from "./distance";
import { airportByIata, airports, airportsOfCity, cities, cityById, flightCodeOfCity } from "./gazetteer";
import { matchPlaceNames } from "./match-place-names";
import { searchPlaces } from "./search-places";

const best = (query: string) => searchPlaces({ query, kinds: ["airport", "city"], limit: 3 })[0]?.id;

describe("completion", () => {
  test.each([
    ["lis", ["lisbon", "LIS"]],
    ["Lisboa", ["lisbon"]],
    ["Lisbon", ["lisbon"]],
    ["LIS", ["LIS"]],
    ["lisbno", ["lisbon", "LIS"]],
    ["barcelna", ["barcelona", "BCN"]],
    ["munchen", ["munich", "MUC"]],
    ["München", ["munich", "MUC"]],
    ["sao paulo", ["sao-paulo", "SAO"]],
    ["lon", ["LON"]],
    ["new york", ["new-york-city", "NYC"]],
    ["tokio", ["tokyo", "TYO"]],
    ["jfk", ["JFK"]],
    ["firenze", ["florence", "FLR"]],
    ["ber", ["BER"]],
  ])("%s", (query, expected) => {
    expect(expected).toContain(best(query));
  });

  test("of airports offers a metro area before its airports", () => {
    const found = searchPlaces({ query: "london", kinds: ["airport"], limit: 4 });
    expect(found[0]).toMatchObject({ id: "LON", kind: "airport" });
    expect(found.map(({ id }) => id)).toContain("LHR");
  });

  test("of nonsense offers nothing", () => {
    expect(searchPlaces({ query: "qqqqzzzz", kinds: ["airport", "city"], limit: 5 })).toEqual([]);
    expect(searchPlaces({ query: "x", kinds: ["city"], limit: 5 })).toEqual([]);
  });
});

describe("the names in a sentence", () => {
  const ids = (text: string) => matchPlaceNames(text).map(({ id }) => id);
  test.each([
    [
      "5 days in Lisbon for two in May, from Berlin, about 2500 euros, we like food and old towns",
      ["lisbon", "berlin"],
    ],
    ["a nice week in Nice, may be in May", ["nice"]],
    ["new york and los angeles", ["new-york-city", "los-angeles"]],
    ["fly BER to LIS", ["BER", "LIS"]],
    ["Wien und München", ["vienna", "munich"]],
    ["somewhere in Portugal", ["PT"]],
    ["reading on the beach is best", []],
  ])("%s", (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test("say where they stand", () => {
    const text = "From Berlin to Lisbon";
    for (const { start, end, name } of matchPlaceNames(text)) expect(text.slice(start, end)).toBe(name);
  });
});

describe("the data", () => {
  test("has airports and cities with zones that exist", () => {
    expect(airports.length).toBeGreaterThan(3000);
    expect(cities.length).toBeGreaterThan(4000);
    const zones = new Set([...airports, ...cities].map(({ zone }) => zone));
    for (const zone of zones) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  });

  test("knows which airports serve a city", () => {
    expect(airportsOfCity("lisbon").map(({ iata }) => iata)).toEqual(["LIS"]);
    expect(airportsOfCity("london").map(({ iata }) => iata)).toContain("LHR");
    expect(flightCodeOfCity("london")).toBe("LON");
    expect(flightCodeOfCity("sintra")).toBe("LIS");
  });

  test("ids are unique", () => {
    expect(new Set(cities.map(({ id }) => id)).size).toBe(cities.length);
    expect(new Set(airports.map(({ iata }) => iata)).size).toBe(airports.length);
  });
});

test("distances follow the great circle", () => {
  const [berlin, lisbon] = [airportByIata("BER"), cityById("lisbon")];
  if (!berlin || !lisbon) throw new Error("missing data");
  expect(distanceKm({ from: berlin, to: lisbon })).toBeCloseTo(2311, -1.5);
  expect(distanceKm({ from: berlin, to: berlin })).toBe(0);
});
