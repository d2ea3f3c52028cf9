import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openMeteo } from "../../../e2e/mocks/open-meteo";
import { startVendor } from "../../../e2e/mocks/server";
import { dayWeatherSchema } from "../schema";
import { createOpenMeteoForecast, createOpenMeteoTypical } from "./open-meteo";
import { openMeteoSchema, toRows } from "./open-meteo-schema";
import { shiftYears, typicalOf } from "./typical-of";

let server: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  server = await startVendor(openMeteo);
  server.setNow(now());
});
afterAll(() => server.close());

const now = () => Date.parse("2027-05-01T10:00:00Z");
const query = { lat: 38.7, lon: -9.1, startDate: "2027-05-10", endDate: "2027-05-30" };
const fixture = (name: string) =>
  readFileSync(`${import.meta.dirname}/../__fixtures__/open-meteo-${name}.json`, "utf8");
const answering =
  (name: string, status = 200): typeof globalThis.fetch =>
  async () =>
    new Response(fixture(name), { status, headers: { "content-type": "application/json" } });

describe("a forecast of Open-Meteo", () => {
  test("reaches 16 days from today and no further", async () => {
    const days = await createOpenMeteoForecast({ baseUrl: server.url, now }).dailyWeather(query);
    expect(days.at(0)).toMatchObject({
      date: "2027-05-10",
      highC: 20,
      lowC: 11,
      rainChance: 70,
      sky: "rain",
    });
    expect(days.at(-1)?.date).toBe("2027-05-16");
    for (const day of days) expect(dayWeatherSchema.parse(day)).toEqual(day);
    expect(days[0]?.evidence).toMatchObject({ kind: "live", url: "https://open-meteo.com/" });
  });

  test("of days beyond its reach asks nobody", async () => {
    const before = server.requests.length;
    const late = { ...query, startDate: "2027-08-01", endDate: "2027-08-03" };
    expect(await createOpenMeteoForecast({ baseUrl: server.url, now }).dailyWeather(late)).toEqual([]);
    expect(server.requests).toHaveLength(before);
  });

  test("is read from a recorded answer, and one without days is no day", async () => {
    const read = (name: string) =>
      createOpenMeteoForecast({ fetch: answering(name), now }).dailyWeather(query);
    expect(await read("SYNTHETIC-forecast_daily_hourly")).toMatchObject([
      { date: "2027-01-10", highC: 8.2, lowC: 3.1, rainMm: 2.4, rainChance: 63, sky: "rain" },
      { date: "2027-01-11", sky: "cloudy" },
    ]);
    expect(await read("forecast_minimal")).toEqual([]);
    expect(await read("forecast_current")).toEqual([]);
  });

  test.each([
    ["SYNTHETIC-error-400", 400, "bad_input"],
    ["error-429", 429, "rate_limited"],
  ])("answered with %s fails in our words", async (name, status, code) => {
    const asking = createOpenMeteoForecast({ fetch: answering(name, status), now }).dailyWeather(query);
    await expect(asking).rejects.toMatchObject({ code });
  });
});

describe("typical weather", () => {
  test("is the mean of the last five years around each day, and says so", async () => {
    const days = await createOpenMeteoTypical({ baseUrl: server.url, now }).dailyWeather({
      ...query,
      startDate: "2027-12-30",
      endDate: "2028-01-02",
    });
    expect(days.map(({ date }) => date)).toEqual(["2027-12-30", "2027-12-31", "2028-01-01", "2028-01-02"]);
    for (const day of days) {
      expect(dayWeatherSchema.parse(day)).toEqual(day);
      expect(day.evidence).toMatchObject({
        kind: "typical",
        source: expect.stringContaining("2022 to 2026"),
      });
      expect(day.highC).toBeGreaterThanOrEqual(20);
      expect(day.highC).toBeLessThanOrEqual(24);
    }
    const years = server.requests.slice(-5).map((request) => request.query.end_date?.slice(0, 4));
    expect(new Set(years).size).toBe(5);
  });

  test("has no leap day to stumble over", () => {
    expect(shiftYears("2028-02-29", -1)).toBe("2027-02-28");
    expect(shiftYears("2027-12-31", -3)).toBe("2024-12-31");
  });

  test("counts wet days, and knows nothing of dates without any past day", () => {
    const evidence = { kind: "typical", source: "a test" } as const;
    const row = (date: string, rainMm: number | null) => ({
      date,
      highC: 20,
      lowC: 10,
      rainMm,
      rainChance: null,
      code: null,
    });
    const rows = [row("2025-05-10", 3), row("2024-05-11", 0.2), row("2023-05-09", null)];
    const days = typicalOf({ rows, query: { startDate: "2027-05-10", endDate: "2027-05-15" }, evidence });
    expect(days[0]).toMatchObject({ date: "2027-05-10", rainMm: 1.6, rainChance: 50 });
    expect(days.map(({ date }) => date).at(-1)).toBe("2027-05-14");
  });

  test.each(["climate", "historical_weather"])("reads the recorded answer %s", (name) => {
    const rows = toRows(openMeteoSchema.parse(JSON.parse(fixture(name))));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]?.rainMm).toEqual(expect.any(Number));
  });
});
