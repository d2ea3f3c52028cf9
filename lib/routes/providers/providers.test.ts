import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { googleMaps, googleMapsTestKey } from "../../../e2e/mocks/google-maps";
import { osrm as osrmVendor } from "../../../e2e/mocks/openstreetmap";
import { startMocks } from "../../../e2e/mocks/server";
import { answeringWith } from "../../http/testing/answering";
import { travelSchema } from "../schema";
import { createGoogleRoutes } from "./google";
import { createOsrm } from "./osrm";

let mocks: Awaited<ReturnType<typeof startMocks>>;
beforeAll(async () => {
  mocks = await startMocks({ vendors: [googleMaps, osrmVendor] });
});
afterAll(() => mocks.close());

const now = () => Date.parse("2027-05-01T10:00:00Z");
const berlin = { lat: 52.517, lon: 13.389 };
const north = { lat: 52.529, lon: 13.398 };
const walk = { from: berlin, to: north, mode: "walk" } as const;
const fixture = (name: string) => `${import.meta.dirname}/../__fixtures__/${name}.json`;

describe("Google's routes", () => {
  const google = (apiKey = googleMapsTestKey) =>
    createGoogleRoutes({ apiKey, baseUrl: mocks.urlOf(googleMaps), now });

  test.each(["walk", "transit", "drive"] as const)("say how long a %s takes", async (mode) => {
    const [travel] = await google().travel({ ...walk, mode });
    expect(travelSchema.parse(travel)).toMatchObject({
      mode,
      minutes: 3,
      meters: 772,
      evidence: { kind: "live", source: "Google Maps" },
    });
  });

  test("know no way where Google names none", async () => {
    expect(await google().travel({ ...walk, to: { lat: 0, lon: 1 } })).toEqual([]);
  });

  test("with a wrong key say so, though Google calls it a bad request, and show it nowhere", async () => {
    const error: unknown = await google("AIzaPlanted")
      .travel(walk)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "key_rejected" });
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/Planted|would say/);
  });

  test("over the limit keep the wait that Google puts into the body", async () => {
    mocks.setFault("google-maps", "too-many");
    await expect(google().travel(walk)).rejects.toMatchObject({ code: "rate_limited", retryAfter: 30 });
  });

  test.each([
    ["SYNTHETIC-computeRoutes", 200, [{ minutes: 3, meters: 772 }]],
    ["SYNTHETIC-no-route", 200, []],
  ])("are read from %s", async (name, status, expected) => {
    const fetch = answeringWith({ path: fixture(`google-${name}`), status });
    expect(await createGoogleRoutes({ apiKey: "k", fetch, now }).travel(walk)).toMatchObject(expected);
  });

  test.each([
    ["SYNTHETIC-error-429", 429, "rate_limited"],
    ["SYNTHETIC-error-fieldmask-400", 400, "bad_input"],
    ["SYNTHETIC-error-key-403", 403, "key_rejected"],
  ])("answered with %s fail in our words", async (name, status, code) => {
    const fetch = answeringWith({ path: fixture(`google-${name}`), status });
    await expect(createGoogleRoutes({ apiKey: "k", fetch, now }).travel(walk)).rejects.toMatchObject({
      code,
    });
  });
});

describe("OSRM", () => {
  const osrm = () => {
    const url = mocks.urlOf(osrmVendor);
    return createOsrm({ driveUrl: url, walkUrl: `${url}/foot`, now });
  };

  test("asks the server for cars or the one for people on foot", async () => {
    expect(await osrm().travel({ ...walk, mode: "drive" })).toMatchObject([{ minutes: 5, meters: 1887 }]);
    const [travel] = await osrm().travel(walk);
    expect(travelSchema.parse(travel)).toMatchObject({ mode: "walk", minutes: 22 });
  });

  test("knows no timetable and asks nobody for one", async () => {
    const before = mocks.requests.length;
    expect(await osrm().travel({ ...walk, mode: "transit" })).toEqual([]);
    expect(mocks.requests).toHaveLength(before);
  });

  test("knows no way where there is none", async () => {
    expect(await osrm().travel({ ...walk, to: { lat: 1, lon: 0 } })).toEqual([]);
  });

  test.each([
    ["SYNTHETIC-osrm-route", 200, [{ minutes: 5, meters: 1887 }]],
    ["SYNTHETIC-osrm-error-400", 400, []],
  ])("is read from %s", async (name, status, expected) => {
    const fetch = answeringWith({ path: fixture(name), status });
    expect(await createOsrm({ fetch, now }).travel({ ...walk, mode: "drive" })).toMatchObject(expected);
  });

  test("takes a table, which was not asked for, for no answer", async () => {
    const fetch = answeringWith({ path: fixture("SYNTHETIC-osrm-table") });
    await expect(createOsrm({ fetch, now }).travel(walk)).rejects.toMatchObject({ code: "provider_garbage" });
  });
});
