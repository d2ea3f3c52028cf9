import type { DayWeather } from "./schema.ts";

export type WeatherQuery = { lat: number; lon: number; startDate: string; endDate: string };

/** A source of weather. It answers the days it knows of those asked for, which may be none. */
export type WeatherProvider = {
  dailyWeather: (query: WeatherQuery, signal?: AbortSignal) => Promise<DayWeather[]>;
};

export type WeatherProviderConfig = {
  apiKey?: string | undefined;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => number;
};
