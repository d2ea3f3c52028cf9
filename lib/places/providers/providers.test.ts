import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { googleMaps, googleMapsTestKey } from "../../../e2e/mocks/google-maps";
import { overpass as overpassVendor } from "../../../e2e/mocks/openstreetmap";
import { startMocks } from "../../../e2e/mocks/server";
import { wikimedia as wikimediaVendor } from "../../../e2e/mocks/wikimedia";
import { answeringWith } from "../../http/testing/answering";
import { checkGoogleMapsKey } from "../check-google-maps-key";
import { foundPlaceSchema } from "../found-place";
import { summarySchema } from "../summary";
import { createGooglePlaces } from "./google";
import { createOverpass } from "./overpass";
import { createWikimedia } from "./wikimedia";

let mocks: Awaited<ReturnType<typeof startMocks>>;
beforeAll(async () => {
  mocks = await startMocks({ vendors: [googleMaps, overpassVendor, wikimediaVendor] });
});
afterAll(() => mocks.close());

const now = () => Date.parse("2027-05-01T10:00:00Z");
const fixture = (name: string) => `${import.meta.dirname}/../__fixtures__/${name}.json`;
const search = { near: { lat: 48.86, lon: 2.33 }, radiusMeters: 3000, cityName: "Paris", limit: 10 };
const named: typeof globalThis.fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...Object(init?.headers), "user-agent": "TripSage/0.1 (a test)" } });

describe("Google's places", () => {
  const google = (apiKey = googleMapsTestKey) =>
    createGooglePlaces({ apiKey, baseUrl: mocks.urlOf(googleMaps), now });

  test("come without a position, because they may not be drawn on this map, and without closed ones", async () => {
    const places = await google().searchPlaces(search);
    expect(places).toHaveLength(1);
    expect(foundPlaceSchema.parse(places[0])).toMatchObject({
      id: "google:ChIJtest0001",
      name: "Café Exemple",
      position: null,
      rating: { stars: 4.4, count: 321 },
      evidence: { source: "Google Maps", url: "https://maps.google.com/?cid=1" },
    });
  });

  test("are not asked for a field that is dearer or may not be shown", async () => {
    await google().searchPlaces(search);
    const mask = String(mocks.requests.at(-1)?.headers["x-goog-fieldmask"]);
    expect(mask).not.toMatch(/location|reviews|editorial|\*/);
  });

  test("that are not there are none", async () => {
    expect(await google().searchPlaces({ ...search, cityName: "nothing" })).toEqual([]);
  });

  test.each([
    ["SYNTHETIC-searchText", [{ id: "google:ChIJtest0001" }]],
    ["SYNTHETIC-searchText-empty", []],
    ["SYNTHETIC-placeDetails", []],
  ])("are read from %s", async (name, expected) => {
    const fetch = answeringWith({ path: fixture(`google-${name}`) });
    expect(await createGooglePlaces({ apiKey: "k", fetch, now }).searchPlaces(search)).toMatchObject(
      expected,
    );
  });

  test.each([
    ["SYNTHETIC-error-429", 429, "rate_limited"],
    ["SYNTHETIC-error-fieldmask-400", 400, "bad_input"],
    ["SYNTHETIC-error-key-403", 403, "key_rejected"],
  ])("answered with %s fail in our words", async (name, status, code) => {
    const fetch = answeringWith({ path: fixture(`google-${name}`), status });
    const asking = createGooglePlaces({ apiKey: "k", fetch, now }).searchPlaces(search);
    await expect(asking).rejects.toMatchObject({ code });
  });

  test("prove a key with their cheapest call, and a wrong one appears in no error", async () => {
    const baseUrl = mocks.urlOf(googleMaps);
    await checkGoogleMapsKey({ apiKey: googleMapsTestKey, baseUrl });
    const error: unknown = await checkGoogleMapsKey({ apiKey: "AIzaPlanted", baseUrl }).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: "key_rejected" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("Planted");
  });
});

describe("Overpass", () => {
  const overpass = () =>
    createOverpass({ baseUrl: `${mocks.urlOf(overpassVendor)}/api/interpreter`, fetch: named, now });

  test("brings the notable places first, with what OpenStreetMap says of them", async () => {
    const places = await overpass().searchPlaces(search);
    expect(places.map((place) => foundPlaceSchema.parse(place).name)).toEqual([
      "Musée Exemple",
      "Jardin Exemple",
    ]);
    expect(places[0]).toMatchObject({
      id: "osm:node/1",
      category: "museum",
      position: { lat: 48.86, lon: 2.33 },
      address: "Rue de Test 1",
      hours: "Tu-Su 10:00-18:00",
      evidence: { kind: "live", source: "© OpenStreetMap contributors" },
    });
    expect(places[1]).toMatchObject({ id: "osm:way/2", category: "park", address: null, hours: null });
  });

  test("asks for one category by its tags", async () => {
    await overpass().searchPlaces({ ...search, category: "beach" });
    const query = String(Object(mocks.requests.at(-1)?.body).data);
    expect(query).toContain('nwr(around:3000,48.86000,2.33000)["natural"="beach"]["name"];');
    expect(query).not.toContain("tourism");
  });

  test("that ran out of time says so in a remark, which is a failure and not an empty list", async () => {
    const asking = overpass().searchPlaces({ ...search, near: { lat: 1, lon: 2 } });
    await expect(asking).rejects.toMatchObject({ code: "provider_timeout" });
  });

  test.each([["SYNTHETIC-overpass", [{ name: "Musée Exemple" }, { name: "Hôtel Exemple" }]]])(
    "is read from %s",
    async (name, expected) => {
      const fetch = answeringWith({ path: fixture(name) });
      expect(await createOverpass({ fetch, now }).searchPlaces(search)).toMatchObject(expected);
    },
  );

  test("of the recorded remark is a timeout", async () => {
    const fetch = answeringWith({ path: fixture("SYNTHETIC-overpass-timeout-remark") });
    await expect(createOverpass({ fetch, now }).searchPlaces(search)).rejects.toMatchObject({
      code: "provider_timeout",
    });
  });
});

describe("Wikipedia and Wikivoyage", () => {
  const wiki = (project: "Wikipedia" | "Wikivoyage", fetch = named) =>
    createWikimedia({
      project,
      baseUrl: `${mocks.urlOf(wikimediaVendor)}/${project.toLowerCase()}`,
      fetch,
      now,
    });

  test("sum a city up, with a link and the licence", async () => {
    const [summary] = await wiki("Wikivoyage").summaries({ title: "Lisbon" });
    expect(summarySchema.parse(summary)).toMatchObject({
      text: "Lisbon is the capital of Portugal.",
      evidence: { source: "Wikivoyage, CC BY-SA 4.0", url: "https://en.wikivoyage.org/wiki/Lisbon" },
    });
  });

  test.each(["Springfield", "No such town"])("have nothing to say of %s", async (title) => {
    expect(await wiki("Wikipedia").summaries({ title })).toEqual([]);
  });

  test("that do not know who asks refuse", async () => {
    const anonymous = wiki("Wikipedia", (input, init) => fetch(input, init)).summaries({ title: "Kyoto" });
    await expect(anonymous).rejects.toMatchObject({ code: "key_rejected" });
  });

  test("are read from a recorded summary, and a page of search results is none", async () => {
    const read = (name: string) =>
      createWikimedia({ project: "Wikipedia", fetch: answeringWith({ path: fixture(name) }), now }).summaries(
        {
          title: "Kyoto",
        },
      );
    expect(await read("SYNTHETIC-wikipedia-summary")).toMatchObject([{ text: "Kyoto is a city in Japan." }]);
    await expect(read("SYNTHETIC-mediawiki-search-page")).rejects.toMatchObject({ code: "provider_garbage" });
  });
});
