import { z } from "zod";
import { AppError } from "../../errors/app-error.ts";
import { distanceKm } from "../../geo/distance.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import type { HotelProvider } from "../provider.ts";
import type { HotelOffer } from "../schema.ts";

type Config = { baseUrl: string; fetch?: typeof globalThis.fetch; now: () => number };

// Overpass API (https://wiki.openstreetmap.org/wiki/Overpass_API): only the fields that are read here.
const point = { lat: z.number(), lon: z.number() };
const elementSchema = z.object({
  type: z.enum(["node", "way", "relation"]),
  id: z.number().int(),
  lat: point.lat.optional(),
  lon: point.lon.optional(),
  center: z.object(point).optional(),
  tags: z.record(z.string(), z.string()).optional(),
});
const answerSchema = z.object({
  elements: z.array(elementSchema).max(2000),
  /** A time-out on their side comes with HTTP 200 and this. */
  remark: z.string().optional(),
});

export const overpassAddress = "https://overpass-api.de/api/interpreter";

const radiusMetres = 3000;
const most = 80;
const timeoutSeconds = 15;

/** Stars as mappers write them: "4", "4S", "3.5". */
function starsOf(text: string | undefined): number | null {
  const stars = Number.parseFloat(text ?? "");
  return stars >= 1 && stars <= 5 ? stars : null;
}

/**
 * Hotels around the middle of a city as OpenStreetMap knows them: names and places, never a price.
 * Throws as `fetchJson` does, and `provider_timeout` when their server says that it ran out of time.
 */
export function createOpenStreetMapHotels({ baseUrl, fetch, now }: Config): HotelProvider {
  return {
    searchOffers: async ({ city, nights, roomCount }, signal) => {
      const around = `(around:${radiusMetres},${city.lat},${city.lon})`;
      const query = `[out:json][timeout:${timeoutSeconds}];nwr${around}[tourism~"^(hotel|guest_house|hostel|apartment)$"][name];out center ${most};`;
      const url = new URL(baseUrl);
      url.searchParams.set("data", query);
      const { elements, remark } = await fetchJson({
        url,
        schema: answerSchema,
        timeoutMs: (timeoutSeconds + 3) * 1000,
        signal,
        ...(fetch ? { fetch } : {}),
      });
      if (remark && elements.length === 0) throw new AppError("provider_timeout", { cause: "a remark" });
      return elements.flatMap((element): HotelOffer[] => {
        const { tags = {}, type, id } = element;
        const lat = element.center?.lat ?? element.lat;
        const lon = element.center?.lon ?? element.lon;
        if (!tags.name || lat === undefined || lon === undefined) return [];
        return [
          {
            id: `openstreetmap:${type}/${id}`,
            provider: "openstreetmap",
            name: tags.name.slice(0, 300),
            stars: starsOf(tags.stars),
            review: null,
            district: tags["addr:suburb"]?.slice(0, 100) ?? null,
            lat,
            lon,
            zone: city.zone,
            distanceKm: Math.round(distanceKm({ from: city, to: { lat, lon } }) * 10) / 10,
            rooms: roomCount,
            nights,
            rates: [],
            hasMoreRates: false,
            expiresAt: null,
            evidence: {
              kind: "live",
              source: "© OpenStreetMap contributors (ODbL)",
              fetchedAt: new Date(now()).toISOString(),
              url: `https://www.openstreetmap.org/${type}/${id}`,
            },
          },
        ];
      });
    },
  };
}
