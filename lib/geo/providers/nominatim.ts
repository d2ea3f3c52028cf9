import { z } from "zod";
import { fetchJson } from "../../http/fetch-json.ts";
import type { AddressProvider, AddressProviderConfig } from "../found-address.ts";

export const nominatimAddress = "https://nominatim.openstreetmap.org";

const coordinate = z.string().regex(/^-?\d{1,3}(?:\.\d+)?$/);
const answerSchema = z
  .array(
    z.object({
      lat: coordinate,
      lon: coordinate,
      name: z.string().max(300).optional(),
      display_name: z.string().max(1000),
    }),
  )
  .max(50);

/** Half the side of the box in which results are preferred, in degrees: about a city. */
const reach = 0.3;

/**
 * Nominatim under its usage policy (https://operations.osmfoundation.org/policies/nominatim/): who calls it keeps to
 * one request a second, names itself, keeps the answers, and never completes what is being typed.
 */
export function createNominatim({
  baseUrl = nominatimAddress,
  fetch,
  now,
}: AddressProviderConfig): AddressProvider {
  return {
    async findAddresses({ text, near, limit }, signal) {
      const box = [near.lon - reach, near.lat + reach, near.lon + reach, near.lat - reach];
      const query = new URLSearchParams({
        q: text,
        format: "jsonv2",
        limit: String(limit),
        viewbox: box.map((degrees) => degrees.toFixed(3)).join(","),
        "accept-language": "en",
      });
      const url = `${baseUrl}/search?${query}`;
      const found = await fetchJson({ url, schema: answerSchema, timeoutMs: 5000, fetch, signal });
      const evidence = {
        kind: "live" as const,
        source: "Nominatim, © OpenStreetMap contributors",
        fetchedAt: new Date(now()).toISOString(),
        url: "https://www.openstreetmap.org/copyright",
      };
      return found.map(({ lat, lon, name, display_name: whole }) => {
        const [first = "", ...rest] = whole.split(", ");
        return {
          name: (name || first).slice(0, 200),
          detail: rest.join(", ").slice(0, 500),
          lat: Number(lat),
          lon: Number(lon),
          evidence,
        };
      });
    },
  };
}
