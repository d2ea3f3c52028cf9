import { z } from "zod";
import { fetchJson } from "../../http/fetch-json.ts";
import type { AddressProvider, AddressProviderConfig, FoundAddress } from "../found-address.ts";

export const photonAddress = "https://photon.komoot.io";

const text = z.string().max(200).optional();
const featureSchema = z.object({
  geometry: z.object({ coordinates: z.tuple([z.number(), z.number()]) }),
  properties: z.object({
    name: text,
    street: text,
    housenumber: text,
    postcode: text,
    city: text,
    state: text,
    country: text,
  }),
});
const answerSchema = z.object({ features: z.array(featureSchema).max(50) });

function toFoundAddress({
  feature: { geometry, properties },
  fetchedAt,
}: {
  feature: z.infer<typeof featureSchema>;
  fetchedAt: string;
}): FoundAddress[] {
  const [lon, lat] = geometry.coordinates;
  const street = [properties.street, properties.housenumber].filter(Boolean).join(" ");
  const name = properties.name ?? street;
  if (!name) return [];
  const parts = [properties.name ? street : "", properties.city, properties.state, properties.country];
  return [
    {
      name,
      detail: [...new Set(parts.filter(Boolean))].join(", "),
      lat,
      lon,
      evidence: {
        kind: "live",
        source: "Photon, © OpenStreetMap contributors",
        fetchedAt,
        url: "https://www.openstreetmap.org/copyright",
      },
    },
  ];
}

/** Komoot's Photon (https://photon.komoot.io): addresses and names in OpenStreetMap. */
export function createPhoton({
  baseUrl = photonAddress,
  fetch,
  now,
}: AddressProviderConfig): AddressProvider {
  return {
    async findAddresses({ text: q, near, limit }, signal) {
      const query = new URLSearchParams({
        q,
        lat: near.lat.toFixed(3),
        lon: near.lon.toFixed(3),
        limit: String(limit),
        lang: "en",
      });
      const url = `${baseUrl}/api?${query}`;
      const { features } = await fetchJson({ url, schema: answerSchema, timeoutMs: 4000, fetch, signal });
      const fetchedAt = new Date(now()).toISOString();
      return features.flatMap((feature) => toFoundAddress({ feature, fetchedAt }));
    },
  };
}
