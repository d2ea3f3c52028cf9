import { z } from "zod";
import { fetchJson } from "../../http/fetch-json.ts";
import type { WeatherProvider, WeatherProviderConfig } from "../provider.ts";
import type { DayWeather, Sky } from "../schema.ts";

export const openWeatherAddress = "https://api.openweathermap.org";

const answerSchema = z.object({
  timezone_offset: z.number(),
  daily: z
    .array(
      z.object({
        dt: z.number(),
        temp: z.object({ min: z.number(), max: z.number() }),
        pop: z.number().min(0).max(1).optional(),
        rain: z.number().min(0).optional(),
        snow: z.number().min(0).optional(),
        weather: z.array(z.object({ id: z.number() })).max(10),
      }),
    )
    .max(10),
});
type Daily = z.infer<typeof answerSchema>["daily"][number];

/** OpenWeather's condition codes, by their hundreds (https://openweathermap.org/weather-conditions). */
function toSky(code: number | undefined): Sky | null {
  if (code === undefined) return null;
  if (code === 800) return "clear";
  const skies: Record<number, Sky> = {
    2: "storm",
    3: "drizzle",
    5: "rain",
    6: "snow",
    7: "fog",
    8: "cloudy",
  };
  return skies[Math.floor(code / 100)] ?? null;
}

function toDay({
  daily,
  offset,
  fetchedAt,
}: {
  daily: Daily;
  offset: number;
  fetchedAt: string;
}): DayWeather {
  return {
    date: new Date((daily.dt + offset) * 1000).toISOString().slice(0, 10),
    highC: daily.temp.max,
    lowC: daily.temp.min,
    // Rain and snow are left out where there is none.
    rainMm: (daily.rain ?? 0) + (daily.snow ?? 0),
    rainChance: daily.pop === undefined ? null : Math.round(daily.pop * 100),
    sky: toSky(daily.weather[0]?.id),
    evidence: {
      kind: "live",
      source: "Weather data provided by OpenWeather",
      fetchedAt,
      url: "https://openweathermap.org/",
    },
  };
}

/** The next eight days from OpenWeather's One Call API 3.0; it knows no later ones. */
export function createOpenWeather({
  apiKey = "",
  baseUrl = openWeatherAddress,
  fetch,
  now,
}: WeatherProviderConfig): WeatherProvider {
  return {
    async dailyWeather({ lat, lon, startDate, endDate }, signal) {
      const query = new URLSearchParams({
        lat: String(lat),
        lon: String(lon),
        units: "metric",
        exclude: "current,minutely,hourly,alerts",
        // The only way that this API takes a key; the redactor blanks it wherever an address is logged.
        appid: apiKey,
      });
      const answer = await fetchJson({
        url: `${baseUrl}/data/3.0/onecall?${query}`,
        schema: answerSchema,
        timeoutMs: 8000,
        fetch,
        signal,
      });
      const fetchedAt = new Date(now()).toISOString();
      return answer.daily
        .map((daily) => toDay({ daily, offset: answer.timezone_offset, fetchedAt }))
        .filter(({ date }) => date >= startDate && date <= endDate);
    },
  };
}
