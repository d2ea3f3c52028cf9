import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nominatim as nominatimVendor, photon as photonVendor } from "../../../e2e/mocks/geocoders";
import { openMeteo } from "../../../e2e/mocks/open-meteo";
import { startMocks } from "../../../e2e/mocks/server";
import { answeringWith } from "../../http/testing/answering";
import { foundAddressSchema } from "../found-address";
import { createNominatim } from "./nominatim";
import { createOpenMeteoGeocoding } from "./open-meteo-geocoding";
import { createPhoton } from "./photon";

let mocks: Awaited<ReturnType<typeof startMocks>>;
beforeAll(async () => {
  mocks = await startMocks({ vendors: [photonVendor, nominatimVendor, openMeteo] });
});
afterAll(() => mocks.close());

const now = () => Date.parse("2027-05-01T10:00:00Z");
const search = { text: "Lisbon", near: { lat: 38.72, lon: -9.14 }, limit: 5 };
const named: typeof globalThis.fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...Object(init?.headers), "user-agent": "TripSage/0.1 (a test)" } });
const recorded = (name: string, status = 200) =>
  answeringWith({ path: `${import.meta.dirname}/../__fixtures__/${name}.json`, status });

test("Photon finds names and addresses", async () => {
  const photon = createPhoton({ baseUrl: mocks.urlOf(photonVendor), fetch: named, now });
  const [found] = await photon.findAddresses(search);
  expect(foundAddressSchema.parse(found)).toMatchObject({ name: "Lisbon", detail: "Portugal" });
  const recordedAnswer = createPhoton({ fetch: recorded("photon-search"), now });
  expect(await recordedAnswer.findAddresses(search)).toMatchObject([
    { name: "Berlin", detail: "Berlin, Germany", lat: 52.5170365, lon: 13.3888599 },
    { name: "Berlin Olympic Stadium", detail: "Olympischer Platz 3, Berlin, Germany" },
  ]);
});

describe("Nominatim", () => {
  test("finds names, whose coordinates come as text", async () => {
    const nominatim = createNominatim({ baseUrl: mocks.urlOf(nominatimVendor), fetch: named, now });
    const [found] = await nominatim.findAddresses(search);
    expect(foundAddressSchema.parse(found)).toMatchObject({ name: "Lisbon", lat: 38.7077507 });
    const answer = createNominatim({ fetch: recorded("SYNTHETIC-nominatim-search.jsonv2"), now });
    expect(await answer.findAddresses(search)).toMatchObject([
      { name: "London", detail: "Greater London, England, United Kingdom" },
    ]);
  });

  test("refuses who does not say who they are", async () => {
    const anonymous = createNominatim({ baseUrl: mocks.urlOf(nominatimVendor), now });
    await expect(anonymous.findAddresses(search)).rejects.toMatchObject({ code: "key_rejected" });
  });

  test.each([
    ["SYNTHETIC-nominatim-error-400", 400, "bad_input"],
    ["SYNTHETIC-nominatim-reverse-error", 200, "provider_garbage"],
  ])("answered with %s fails in our words", async (name, status, code) => {
    const asking = createNominatim({ fetch: recorded(name, status), now }).findAddresses(search);
    await expect(asking).rejects.toMatchObject({ code });
  });
});

test("Open-Meteo finds towns, and nothing found is an empty list", async () => {
  const geocoding = createOpenMeteoGeocoding({ baseUrl: mocks.urlOf(openMeteo), now });
  expect(foundAddressSchema.parse((await geocoding.findAddresses(search))[0])).toMatchObject({
    name: "Lisbon",
  });
  expect(await geocoding.findAddresses({ ...search, text: "Xqzyw" })).toEqual([]);
  const read = (name: string) =>
    createOpenMeteoGeocoding({ fetch: recorded(name), now }).findAddresses(search);
  expect(await read("open-meteo-geocoding")).toMatchObject([{ name: "Enschede" }, { lat: 52.27 }]);
  expect(await read("open-meteo-geocoding_empty")).toEqual([]);
});
