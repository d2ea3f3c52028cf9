import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openMeteo } from "../../e2e/mocks/open-meteo";
import { openWeather, openWeatherTestKey } from "../../e2e/mocks/openweather";
import { startMocks } from "../../e2e/mocks/server";
import { stubEnvironment } from "../ai/testing/test-environment";

let mocks: Awaited<ReturnType<typeof startMocks>>;
beforeAll(async () => {
  mocks = await startMocks({ vendors: [openMeteo, openWeather] });
});
afterAll(() => mocks.close());
beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.resetModules();
  vi.unstubAllEnvs();
  stubEnvironment();
  for (const [name, value] of Object.entries(mocks.environment())) vi.stubEnv(name, value);
  mocks.requests.length = 0;
  mocks.setFault("open-meteo", "reset", 0);
});

const lisbon = { lat: 38.7167, lon: -9.1333, cityId: "lisbon" };
const inDays = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);

async function weather({
  from,
  to,
  key = null,
  place = lisbon,
}: {
  from: number;
  to: number;
  key?: string | null;
  place?: { lat: number; lon: number; cityId?: string };
}) {
  const { getWeather } = await import("./get-weather");
  const readKey = async () => key;
  return getWeather({ place, startDate: inDays(from), endDate: inDays(to), userId: "ana", readKey });
}
const kinds = (days: { evidence: { kind: string } }[]) => days.map(({ evidence }) => evidence.kind);

describe("the weather of a trip", () => {
  test("without a key and without public services is the climate table's, and nobody is asked", async () => {
    const { days, failed } = await weather({ from: 1, to: 3 });
    expect(kinds(days)).toEqual(["typical", "typical", "typical"]);
    expect(failed).toEqual([]);
    expect(mocks.requests).toEqual([]);
  });

  test("of a place that nobody knows is left out, not made up", async () => {
    expect((await weather({ from: 1, to: 3, place: { lat: 1, lon: 1 } })).days).toEqual([]);
  });

  test("with Open-Meteo is a forecast as far as one reaches, then what such days were like", async () => {
    vi.stubEnv("PUBLIC_SERVICES", "open-meteo");
    vi.stubEnv("PUBLIC_SERVICES_CONTACT", "us@example.com");
    const { days } = await weather({ from: 13, to: 18 });
    expect(kinds(days)).toEqual(["live", "live", "live", "typical", "typical", "typical"]);
    expect(days.at(-1)?.evidence.source).toContain("Open-Meteo");
    expect(mocks.requests[0]?.headers["user-agent"]).toBe("TripSage/0.1 (us@example.com)");
  });

  test("with the traveller's own key is OpenWeather's first, and Open-Meteo fills what it does not know", async () => {
    vi.stubEnv("PUBLIC_SERVICES", "open-meteo");
    const { days } = await weather({ from: 1, to: 10, key: openWeatherTestKey });
    expect(days[0]?.evidence.source).toContain("OpenWeather");
    expect(days.at(-1)?.evidence.source).toContain("Open-Meteo");
    expect(kinds(days)).toEqual(days.map(() => "live"));
  });

  test.each([
    ["too-many", "The provider asks to slow down."],
    ["invalid-json", "The provider sent an answer that could not be read."],
    ["reset", "The provider is not reachable right now."],
  ] as const)(
    "with a provider that fails (%s) is typical, and says who could not answer",
    async (fault, message) => {
      vi.stubEnv("PUBLIC_SERVICES", "open-meteo");
      mocks.setFault("open-meteo", fault, 20);
      const { days, failed } = await weather({ from: 1, to: 2 });
      expect(kinds(days)).toEqual(["typical", "typical"]);
      expect(failed[0]).toEqual({ provider: "open-meteo", message });
    },
  );

  test("with a wrong key says that it was rejected and is typical", async () => {
    const { days, failed } = await weather({ from: 1, to: 2, key: "planted-wrong-key" });
    expect(kinds(days)).toEqual(["typical", "typical"]);
    expect(failed).toEqual([{ provider: "openweather", message: "The provider rejected the key." }]);
  });
});

describe("a page", () => {
  const soon = async (key: string | null = null) => {
    const { weatherSoon } = await import("./weather-soon");
    const readKey = async () => key;
    return weatherSoon({ place: lisbon, startDate: inDays(1), endDate: inDays(2), userId: "ana", readKey });
  };

  test("shows the forecast when it comes soon", async () => {
    vi.stubEnv("PUBLIC_SERVICES", "open-meteo");
    expect(kinds(await soon())).toEqual(["live", "live"]);
  });

  test("does not wait for a slow provider", async () => {
    vi.stubEnv("PUBLIC_SERVICES", "open-meteo");
    mocks.setFault("open-meteo", "slow", 5);
    expect(kinds(await soon())).toEqual(["typical", "typical"]);
  });

  test("stands without the key store", async () => {
    const { weatherSoon } = await import("./weather-soon");
    const readKey = () => Promise.reject(new Error("The database is away."));
    const days = await weatherSoon({
      place: lisbon,
      startDate: inDays(1),
      endDate: inDays(1),
      userId: "ana",
      readKey,
    });
    expect(kinds(days)).toEqual(["typical"]);
  });
});
