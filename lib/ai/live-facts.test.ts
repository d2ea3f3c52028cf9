import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { googleMapsTestKey } from "../../e2e/mocks/google-maps";
import { startMocks } from "../../e2e/mocks/server";
import { vendors } from "../../e2e/mocks/vendors";
import { stubEnvironment } from "./testing/test-environment";

let mocks: Awaited<ReturnType<typeof startMocks>>;
beforeAll(async () => {
  mocks = await startMocks({ vendors });
});
afterAll(() => mocks.close());
beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.resetModules();
  vi.unstubAllEnvs();
  stubEnvironment();
  for (const [name, value] of Object.entries(mocks.environment())) vi.stubEnv(name, value);
  mocks.requests.length = 0;
});

const lisbon = {
  id: "lisbon",
  name: "Lisbon",
  country: "Portugal",
  lat: 38.7167,
  lon: -9.1333,
  zone: "Europe/Lisbon",
  airports: ["LIS"],
};
const belem = { name: "Belém", lat: 38.6977, lon: -9.2063 };
const rossio = { name: "Rossio", lat: 38.7139, lon: -9.1394 };
const hundred = { money: { amountMinor: 10_000, currency: "EUR" }, to: "USD" };

async function facts({ services, googleKey = null }: { services?: string; googleKey?: string | null }) {
  if (services) {
    vi.stubEnv("PUBLIC_SERVICES", services);
    vi.stubEnv("PUBLIC_SERVICES_CONTACT", "us@example.com");
  }
  const { liveFacts } = await import("./live-facts");
  const readKey = vi.fn(async (provider: string) => (provider === "google_maps" ? googleKey : null));
  return { ...liveFacts({ userId: "ana", readKey }), readKey };
}
const askedVendors = () => [...new Set(mocks.requests.map(({ vendor }) => vendor))];

describe("with nothing set up", () => {
  test("everything is answered from what ships with the application, and nobody is asked", async () => {
    const live = await facts({});
    const travel = await live.travelTime({ from: rossio, to: belem });
    expect(travel).toMatchObject({ evidence: { kind: "estimated" }, failed: [] });
    const { converted } = await live.convertToday(hundred);
    expect(converted).toMatchObject({ money: { currency: "USD" }, evidence: { kind: "cached" } });
    expect(await live.placesNearby({ city: lisbon })).toEqual({ places: [], failed: [] });
    expect(await live.findAddress({ city: lisbon, text: "Rua Augusta 1" })).toEqual({
      found: [],
      failed: [],
    });
    expect(await live.describeCity({ name: "Lisbon" })).toBeNull();
    expect(mocks.requests).toEqual([]);
  });
});

describe("with public services switched on", () => {
  test("each answers with its name, and is told who asks", async () => {
    const live = await facts({ services: "all" });
    const travel = await live.travelTime({ from: rossio, to: belem, mode: "drive" });
    expect(travel).toMatchObject({
      minutes: 5,
      evidence: { kind: "live", source: expect.stringMatching(/OSRM/) },
    });
    const { converted } = await live.convertToday(hundred);
    expect(converted).toMatchObject({ money: { amountMinor: 11_443, currency: "USD" } });
    const { places } = await live.placesNearby({ city: lisbon });
    expect(places[0]).toMatchObject({
      name: "Musée Exemple",
      evidence: { source: expect.stringMatching(/OpenStreetMap/) },
    });
    const { found } = await live.findAddress({ city: lisbon, text: "Lisbon" });
    expect(found[0]).toMatchObject({ name: "Lisbon", evidence: { source: expect.stringMatching(/Photon/) } });
    expect(await live.describeCity({ name: "Lisbon" })).toMatchObject({
      evidence: { source: expect.stringMatching(/Wikivoyage/) },
    });
    expect(askedVendors()).toEqual(["osrm", "frankfurter", "overpass", "photon", "wikimedia"]);
    for (const { headers } of mocks.requests)
      expect(headers["user-agent"]).toBe("TripSage/0.1 (us@example.com)");
  });

  test("only those that the operator named are asked", async () => {
    const live = await facts({ services: "frankfurter" });
    await live.convertToday(hundred);
    await live.placesNearby({ city: lisbon });
    await live.describeCity({ name: "Lisbon" });
    expect(askedVendors()).toEqual(["frankfurter"]);
  });

  test.each(["reset", "truncated", "invalid-json", "wrong-type", "error-inside", "unavailable"] as const)(
    "one that fails (%s) is replaced by the estimate or the snapshot, and named",
    async (fault) => {
      const live = await facts({ services: "osrm,frankfurter" });
      mocks.setFault("osrm", fault, 5);
      mocks.setFault("frankfurter", fault, 5);
      const travel = await live.travelTime({ from: rossio, to: belem, mode: "drive" });
      expect(travel).toMatchObject({ evidence: { kind: "estimated" }, failed: [{ provider: "osrm" }] });
      const { converted, failed } = await live.convertToday(hundred);
      expect(converted).toMatchObject({
        evidence: { kind: "cached", source: expect.stringMatching(/snapshot/) },
      });
      expect(failed).toMatchObject([
        { provider: "frankfurter", message: expect.stringMatching(/provider/i) },
      ]);
      for (const vendor of ["osrm", "frankfurter"]) mocks.setFault(vendor, fault, 0);
    },
  );

  test("an address that one does not know is asked of the next", async () => {
    const live = await facts({ services: "photon,open-meteo,nominatim" });
    expect(await live.findAddress({ city: lisbon, text: "Xqzyw" })).toEqual({ found: [], failed: [] });
    expect(askedVendors()).toEqual(["photon", "open-meteo", "nominatim"]);
  });

  test("Nominatim is asked once a second however many want to know", async () => {
    const live = await facts({ services: "nominatim" });
    const texts = ["Lisboa", "Lissabon"];
    const answers = await Promise.all(texts.map((text) => live.findAddress({ city: lisbon, text })));
    expect(answers.map(({ found }) => found.length)).toEqual([1, 1]);
  });

  test("one that blocks this address is an outage, not a rejected key", async () => {
    const live = await facts({ services: "overpass" });
    mocks.setFault("overpass", "forbidden", 3);
    const { places, failed } = await live.placesNearby({ city: lisbon });
    expect(places).toEqual([]);
    expect(failed).toEqual([{ provider: "overpass", message: "The provider is not reachable right now." }]);
  });
});

describe("with a Google Maps key", () => {
  test("Google is asked first, its places have no position", async () => {
    const live = await facts({ services: "all", googleKey: googleMapsTestKey });
    const travel = await live.travelTime({ from: rossio, to: belem, mode: "transit" });
    expect(travel).toMatchObject({ mode: "transit", minutes: 3, evidence: { source: "Google Maps" } });
    const { places } = await live.placesNearby({ city: lisbon });
    expect(places).toMatchObject([{ id: "google:ChIJtest0001", position: null }]);
    expect(askedVendors()).toEqual(["google-maps"]);
  });

  test("that is wrong OpenStreetMap answers instead, and the reason is said without the key", async () => {
    const live = await facts({ services: "overpass", googleKey: "AIzaPlanted" });
    const answer = await live.placesNearby({ city: lisbon });
    expect(answer.places[0]?.name).toBe("Musée Exemple");
    expect(answer.failed).toEqual([{ provider: "google-places", message: "The provider rejected the key." }]);
    expect(JSON.stringify(answer)).not.toContain("Planted");
  });
});
