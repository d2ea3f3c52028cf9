import { z } from "zod";
import { AppError } from "../../errors/app-error.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import type { FoundPlace } from "../found-place.ts";
import type { PlaceProvider, PlaceSearch } from "../provider.ts";
import { categoryOfTags, overpassFilters, overpassSights } from "./overpass-tags.ts";

export const overpassAddress = "https://overpass-api.de/api/interpreter";

type Config = {
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => number;
};

const point = z.object({ lat: z.number(), lon: z.number() });
const elementSchema = z.object({
  type: z.enum(["node", "way", "relation"]),
  id: z.number().int(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  /** Of ways and relations. */
  center: point.optional(),
  tags: z.record(z.string(), z.string()).optional(),
});
const answerSchema = z.object({ elements: z.array(elementSchema).max(2000), remark: z.string().optional() });
type Element = z.infer<typeof elementSchema>;

const serverSeconds = 8;
/** More than is shown, so that the notable ones are among them. */
const mostElements = 200;

function toOverpassQuery({ near, radiusMeters, category }: PlaceSearch): string {
  const filters = (category ? overpassFilters[category] : overpassSights) ?? [];
  const around = `(around:${Math.round(radiusMeters)},${near.lat.toFixed(5)},${near.lon.toFixed(5)})`;
  const parts = filters.map((filter) => `nwr${around}${filter}["name"];`).join("");
  return `[out:json][timeout:${serverSeconds}];(${parts});out center ${mostElements};`;
}

/** Places that other databases know are the notable ones; their number of tags says how well they are described. */
function notability({ tags = {} }: Element): number {
  return (tags.wikidata ? 100 : 0) + (tags.wikipedia ? 100 : 0) + Object.keys(tags).length;
}

function toFoundPlace({ element, fetchedAt }: { element: Element; fetchedAt: string }): FoundPlace[] {
  const { type, id, tags = {} } = element;
  const position = point.safeParse(element.center ?? element);
  const name = tags.name?.slice(0, 200);
  if (!position.success || !name) return [];
  const street = [tags["addr:street"], tags["addr:housenumber"]].filter(Boolean).join(" ");
  return [
    {
      id: `osm:${type}/${id}`,
      name,
      category: categoryOfTags(tags),
      position: position.data,
      address: [street, tags["addr:city"]].filter(Boolean).join(", ").slice(0, 500) || null,
      hours: tags.opening_hours && tags.opening_hours.length <= 500 ? tags.opening_hours : null,
      rating: null,
      evidence: {
        kind: "live",
        source: "© OpenStreetMap contributors",
        fetchedAt,
        url: `https://www.openstreetmap.org/${type}/${id}`,
      },
    },
  ];
}

/** OpenStreetMap through Overpass (https://wiki.openstreetmap.org/wiki/Overpass_API); ODbL, attribution asked for. */
export function createOverpass({ baseUrl = overpassAddress, fetch, now }: Config): PlaceProvider {
  return {
    async searchPlaces(search, signal) {
      if (search.category && !overpassFilters[search.category]) return [];
      const { elements, remark } = await fetchJson({
        url: baseUrl,
        schema: answerSchema,
        method: "POST",
        body: new URLSearchParams({ data: toOverpassQuery(search) }),
        timeoutMs: (serverSeconds + 2) * 1000,
        fetch,
        signal,
      });
      // A query that ran out of time or memory is answered with 200 and whatever was found so far.
      if (remark?.startsWith("runtime error")) throw new AppError("provider_timeout", { cause: "a remark" });
      const fetchedAt = new Date(now()).toISOString();
      return elements
        .toSorted((left, right) => notability(right) - notability(left))
        .flatMap((element) => toFoundPlace({ element, fetchedAt }))
        .slice(0, search.limit);
    },
  };
}
