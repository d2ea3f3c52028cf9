import { z } from "zod";
import { fetchJson } from "../http/fetch-json.ts";
import { openWeatherAddress } from "./providers/openweather.ts";

/**
 * Asks OpenWeather for the current weather by One Call 3.0, the subscription that a key needs here (one call of the free
 * thousand a day). Throws `key_rejected` also for a key without that subscription, and what fetchJson throws.
 */
export async function checkOpenWeatherKey({
  apiKey,
  baseUrl = openWeatherAddress,
  fetch,
}: {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
}): Promise<void> {
  const query = new URLSearchParams({
    lat: "52.5",
    lon: "13.4",
    exclude: "minutely,hourly,daily,alerts",
    appid: apiKey,
  });
  await fetchJson({
    url: `${baseUrl}/data/3.0/onecall?${query}`,
    schema: z.object({ timezone_offset: z.number() }),
    timeoutMs: 10_000,
    fetch,
  });
}
