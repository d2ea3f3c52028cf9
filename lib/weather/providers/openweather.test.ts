import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWeatherTestKey, openWeather as vendor } from "../../../e2e/mocks/openweather";
import { startVendor } from "../../../e2e/mocks/server";
import { checkOpenWeatherKey } from "../check-openweather-key";
import { dayWeatherSchema } from "../schema";
import { createOpenWeather } from "./openweather";

let server: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  server = await startVendor(vendor);
  server.setNow(now());
});
afterAll(() => server.close());

const now = () => Date.parse("2027-05-01T10:00:00Z");
const fortnight = { lat: 38.7, lon: -9.1, startDate: "2027-05-01", endDate: "2027-05-14" };
const ask = (apiKey = openWeatherTestKey, query: object = {}) =>
  createOpenWeather({ apiKey, baseUrl: server.url, now }).dailyWeather({ ...fortnight, ...query });
const recorded = (name: string, status = 200) => {
  const text = readFileSync(`${import.meta.dirname}/../__fixtures__/openweather-${name}.json`, "utf8");
  const answer = new Response(text, { status, headers: { "content-type": "application/json" } });
  const query = { ...fortnight, startDate: "2024-01-01", endDate: "2024-12-31" };
  return createOpenWeather({ apiKey: "k", fetch: async () => answer, now }).dailyWeather(query);
};

describe("a forecast of OpenWeather", () => {
  test("is eight local days, with what each day says and where it comes from", async () => {
    const days = await ask();
    expect(days.map(({ date }) => date)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2027-05-0${day}`));
    for (const day of days) expect(dayWeatherSchema.parse(day)).toEqual(day);
    expect(days[2]).toMatchObject({ highC: 20, lowC: 10, rainMm: 4.2, rainChance: 90, sky: "snow" });
    expect(days[0]).toMatchObject({ rainMm: 0, sky: "clear", evidence: { kind: "live" } });
  });

  test("has no day that was not asked for", async () => {
    expect(await ask(openWeatherTestKey, { startDate: "2027-06-01", endDate: "2027-06-03" })).toEqual([]);
  });

  test("is read from a whole answer", async () => {
    expect(await recorded("SYNTHETIC-onecall")).toMatchObject([
      { date: "2024-04-25", highC: 300.35, lowC: 290.69, rainMm: 0.15, sky: "rain" },
    ]);
  });

  test.each([
    ["SYNTHETIC-error-400", 400, "bad_input"],
    ["SYNTHETIC-error-401", 401, "key_rejected"],
    ["SYNTHETIC-error-429", 429, "rate_limited"],
    ["free_current", 200, "provider_garbage"],
    ["free_forecast_item", 200, "provider_garbage"],
    ["onecall_current", 200, "provider_garbage"],
    ["onecall_hourly", 200, "provider_garbage"],
    ["onecall_minutely", 200, "provider_garbage"],
  ])("from %s (%i), which is none, is %s", async (name, status, code) => {
    await expect(recorded(name, status)).rejects.toMatchObject({ code });
  });
});

test("a key is checked with one call, and a wrong one appears in no error", async () => {
  await checkOpenWeatherKey({ apiKey: openWeatherTestKey, baseUrl: server.url });
  const error: unknown = await checkOpenWeatherKey({ apiKey: "planted-key", baseUrl: server.url }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ code: "key_rejected" });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("planted");
});
