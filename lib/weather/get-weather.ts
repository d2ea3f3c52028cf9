import "server-only";
import { answerCacheOf, askProvider } from "@/lib/search/ask-provider";
import { type Failure, firstAnswer } from "@/lib/search/first-answer";
import { type DayWeather, dayWeatherSchema } from "./schema";
import { typicalWeather } from "./typical-weather";
import { forecastSources, typicalSources, type WeatherSource } from "./weather-sources";

/** Local dates, both included. */
type Days = { startDate: string; endDate: string };

type Input = Days & {
  place: { lat: number; lon: number; cityId?: string | undefined };
  userId: string;
  /** The traveller's own OpenWeather key, read when it is needed; null when they have none. */
  readKey: () => Promise<string | null>;
  signal?: AbortSignal | undefined;
};

const dayMs = 86_400_000;
const forecastDays = 16;
/** Who looks at a trip does not wait longer than this for the sky. */
const deadlineMs = 2500;

const cache = answerCacheOf(dayWeatherSchema);

function askerOf({ source, place, days }: { source: WeatherSource; place: Input["place"]; days: Days }) {
  const { id, owner, provider, keepSeconds } = source;
  // A hundredth of a degree is about a kilometre: neighbours share an answer.
  const [lat, lon] = [Math.round(place.lat * 100) / 100, Math.round(place.lon * 100) / 100];
  const query = { lat, lon, ...days };
  return askProvider({
    id,
    owner,
    deadlineMs,
    keep: { cache, input: query, seconds: keepSeconds },
    list: (signal) => provider.dailyWeather(query, signal),
  });
}

/** What the climate table knows of a month, for a day that nobody else knows. */
function fromClimateTable({ cityId, date }: { cityId: string | undefined; date: string }): DayWeather | null {
  const weather = cityId ? typicalWeather({ cityId, month: Number(date.slice(5, 7)) }) : null;
  if (!weather) return null;
  const { highC, lowC, evidence } = weather;
  return { date, highC, lowC, rainMm: null, rainChance: null, sky: null, evidence };
}

function datesBetween({ startDate, endDate }: Days): string[] {
  const count = Math.round((Date.parse(endDate) - Date.parse(startDate)) / dayMs) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    new Date(Date.parse(startDate) + index * dayMs).toISOString().slice(0, 10),
  );
}

/** Each day as the climate table that ships with the application has it; days of other cities are missing. */
export function knownWithoutAsking({
  place: { cityId },
  ...days
}: Days & Pick<Input, "place">): DayWeather[] {
  return datesBetween(days).flatMap((date) => fromClimateTable({ cityId, date }) ?? []);
}

/**
 * The weather of each day: a forecast where one reaches, else what such days were like, else the month of the climate
 * table; each day says which. Days that nobody knows are missing. `failed` names sources that could not answer.
 */
export async function getWeather(input: Input): Promise<{ days: DayWeather[]; failed: Failure[] }> {
  const dates = datesBetween(input);
  const known = new Map<string, DayWeather>();
  const failed: Failure[] = [];
  const fill = async (sources: WeatherSource[], wanted: string[]) => {
    const [startDate, endDate] = [wanted[0], wanted.at(-1)];
    if (!startDate || !endDate || sources.length === 0) return;
    for (const source of sources) {
      if (wanted.every((date) => known.has(date))) return;
      const askers = [askerOf({ source, place: input.place, days: { startDate, endDate } })];
      const found = await firstAnswer({ operation: "get_weather", askers, signal: input.signal });
      failed.push(...found.failed);
      for (const day of found.answer ?? []) if (!known.has(day.date)) known.set(day.date, day);
    }
  };
  const today = new Date().toISOString().slice(0, 10);
  const lastForecast = new Date(Date.now() + (forecastDays - 1) * dayMs).toISOString().slice(0, 10);
  const near = dates.filter((date) => date >= today && date <= lastForecast);
  if (near.length > 0) await fill(await forecastSources(input), near);
  await fill(
    typicalSources(),
    dates.filter((date) => !known.has(date)),
  );
  const days = dates.flatMap(
    (date) => known.get(date) ?? fromClimateTable({ cityId: input.place.cityId, date }) ?? [],
  );
  return { days, failed };
}
