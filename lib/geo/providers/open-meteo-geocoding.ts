import { z } from "zod";
import { fetchJson } from "../../http/fetch-json.ts";
import type { AddressProvider, AddressProviderConfig } from "../found-address.ts";

export const openMeteoGeocodingAddress = "https://geocoding-api.open-meteo.com";

const text = z.string().max(200).optional();
// Nothing found is an answer without results.
const answerSchema = z.object({
  results: z
    .array(
      z.object({
        name: z.string().min(1).max(200),
        latitude: z.number(),
        longitude: z.number(),
        admin1: text,
        country: text,
      }),
    )
    .max(100)
    .optional(),
});

/** Open-Meteo's geocoding: towns, airports and the like in GeoNames; it knows no streets. */
export function createOpenMeteoGeocoding({
  baseUrl = openMeteoGeocodingAddress,
  fetch,
  now,
}: AddressProviderConfig): AddressProvider {
  return {
    async findAddresses({ text: name, limit }, signal) {
      const query = new URLSearchParams({ name, count: String(limit), language: "en", format: "json" });
      const { results } = await fetchJson({
        url: `${baseUrl}/v1/search?${query}`,
        schema: answerSchema,
        timeoutMs: 4000,
        fetch,
        signal,
      });
      const evidence = {
        kind: "live" as const,
        source: "Open-Meteo.com, GeoNames",
        fetchedAt: new Date(now()).toISOString(),
        url: "https://open-meteo.com/",
      };
      return (results ?? []).map(({ name: found, latitude, longitude, admin1, country }) => ({
        name: found,
        detail: [admin1, country].filter(Boolean).join(", "),
        lat: latitude,
        lon: longitude,
        evidence,
      }));
    },
  };
}
