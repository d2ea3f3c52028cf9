import "server-only";
import { serverEnv } from "@/lib/env/server";
import { publicService } from "@/lib/http/public-service";
import type { WeatherProvider } from "./provider";
import { createOpenMeteoForecast, createOpenMeteoTypical } from "./providers/open-meteo";
import { createOpenWeather } from "./providers/openweather";

export type WeatherSource = {
  id: string;
  owner: "operator" | `user:${string}`;
  provider: WeatherProvider;
  /** How long an answer is kept: as often as the source itself brings new ones. */
  keepSeconds: number;
};

/** Who forecasts for this traveller, in order: OpenWeather with their own key or the operator's, then Open-Meteo. */
export async function forecastSources({
  userId,
  readKey,
}: {
  userId: string;
  readKey: () => Promise<string | null>;
}): Promise<WeatherSource[]> {
  const env = serverEnv();
  const sources: WeatherSource[] = [];
  const ownKey = await readKey();
  const apiKey = ownKey ?? env.OPENWEATHER_API_KEY;
  if (apiKey) {
    sources.push({
      id: "openweather",
      owner: ownKey ? `user:${userId}` : "operator",
      provider: createOpenWeather({ apiKey, baseUrl: env.OPENWEATHER_URL, now: Date.now }),
      keepSeconds: 600,
    });
  }
  const openMeteo = publicService("open-meteo");
  if (openMeteo) {
    const { OPEN_METEO_API_KEY: key, OPEN_METEO_URL: baseUrl } = env;
    sources.push({
      id: "open-meteo",
      owner: "operator",
      provider: createOpenMeteoForecast({ ...openMeteo, apiKey: key, baseUrl, now: Date.now }),
      keepSeconds: 3600,
    });
  }
  return sources;
}

/** Who knows what such days were like in past years. */
export function typicalSources(): WeatherSource[] {
  const openMeteo = publicService("open-meteo");
  if (!openMeteo) return [];
  const { OPEN_METEO_API_KEY: apiKey, OPEN_METEO_ARCHIVE_URL: baseUrl } = serverEnv();
  const provider = createOpenMeteoTypical({ ...openMeteo, apiKey, baseUrl, now: Date.now });
  return [{ id: "open-meteo-archive", owner: "operator", provider, keepSeconds: 7 * 86_400 }];
}
