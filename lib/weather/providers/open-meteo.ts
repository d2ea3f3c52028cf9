import { AppError } from "../../errors/app-error.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import type { WeatherProvider, WeatherProviderConfig, WeatherQuery } from "../provider.ts";
import type { DayWeather } from "../schema.ts";
import { openMeteoSchema, skyOfWmoCode, toRows } from "./open-meteo-schema.ts";
import { shiftYears, typicalOf } from "./typical-of.ts";

export const openMeteoAddress = "https://api.open-meteo.com";
export const openMeteoArchiveAddress = "https://archive-api.open-meteo.com";

const link = "https://open-meteo.com/";
const forecastDays = 16;
const pastYears = 5;
const dayMs = 86_400_000;
const dateOf = (time: number) => new Date(time).toISOString().slice(0, 10);
const shiftDays = (date: string, days: number) => dateOf(Date.parse(date) + days * dayMs);

function ask({
  address,
  query,
  variables,
  config,
  signal,
}: {
  address: string;
  query: WeatherQuery;
  variables: string;
  config: WeatherProviderConfig;
  signal?: AbortSignal | undefined;
}) {
  const parameters = new URLSearchParams({
    latitude: String(query.lat),
    longitude: String(query.lon),
    start_date: query.startDate,
    end_date: query.endDate,
    daily: variables,
    timezone: "auto",
    ...(config.apiKey ? { apikey: config.apiKey } : {}),
  });
  return fetchJson({
    url: `${address}?${parameters}`,
    schema: openMeteoSchema,
    timeoutMs: 6000,
    fetch: config.fetch,
    signal,
    // 429 has no Retry-After: the words name the window, of which the shortest is a minute.
    readFailure: ({ status }) =>
      status === 429
        ? new AppError("rate_limited", { message: "The provider asks to slow down.", retryAfter: 60 })
        : undefined,
  });
}

/** The forecast for up to 16 days from today. */
export function createOpenMeteoForecast(config: WeatherProviderConfig): WeatherProvider {
  const { baseUrl = openMeteoAddress, now } = config;
  return {
    async dailyWeather(query, signal) {
      // A day of reserve on either side: it is already tomorrow in Auckland.
      const first = shiftDays(dateOf(now()), -1);
      const last = shiftDays(dateOf(now()), forecastDays - 1);
      const startDate = query.startDate > first ? query.startDate : first;
      const endDate = query.endDate < last ? query.endDate : last;
      if (startDate > endDate) return [];
      const answer = await ask({
        address: `${baseUrl}/v1/forecast`,
        query: { ...query, startDate, endDate },
        variables:
          "weather_code,temperature_2m_max,temperature_2m_min,precipitation_sum,precipitation_probability_max",
        config,
        signal,
      });
      const fetchedAt = new Date(now()).toISOString();
      return toRows(answer).flatMap(({ date, highC, lowC, rainMm, rainChance, code }): DayWeather[] =>
        highC === null || lowC === null
          ? []
          : [
              {
                date,
                highC,
                lowC,
                rainMm,
                rainChance,
                sky: skyOfWmoCode(code),
                evidence: { kind: "live", source: "Weather data by Open-Meteo.com", fetchedAt, url: link },
              },
            ],
      );
    },
  };
}

/** What such days were like in the last five years, from the reanalysis that Open-Meteo keeps since 1940. */
export function createOpenMeteoTypical(config: WeatherProviderConfig): WeatherProvider {
  const { baseUrl = openMeteoArchiveAddress, now } = config;
  return {
    async dailyWeather(query, signal) {
      const lastFullYear = new Date(now()).getUTCFullYear() - 1;
      const years = Array.from({ length: pastYears }, (_, index) => lastFullYear - index);
      const answers = await Promise.all(
        years.map((year) => {
          const shift = year - Number(query.endDate.slice(0, 4));
          return ask({
            address: `${baseUrl}/v1/archive`,
            query: {
              ...query,
              startDate: shiftYears(shiftDays(query.startDate, -3), shift),
              endDate: shiftYears(shiftDays(query.endDate, 3), shift),
            },
            variables: "temperature_2m_max,temperature_2m_min,precipitation_sum",
            config,
            signal,
          });
        }),
      );
      const evidence = {
        kind: "typical" as const,
        source: `Mean of ${years.at(-1)} to ${years[0]}, weather data by Open-Meteo.com`,
        fetchedAt: new Date(now()).toISOString(),
        url: link,
      };
      return typicalOf({ rows: answers.flatMap(toRows), query, evidence });
    },
  };
}
