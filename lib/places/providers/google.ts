import { z } from "zod";
import { fetchJson } from "../../http/fetch-json.ts";
import { readGoogleFailure } from "../../http/google-failure.ts";
import type { FoundPlace } from "../found-place.ts";
import type { PlaceProvider } from "../provider.ts";

export const googlePlacesAddress = "https://places.googleapis.com";

type Config = {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => number;
};

/** Google bills by the dearest field in the mask: rating makes it "Enterprise". No position: it may not be drawn here. */
const fieldMask = [
  "places.id",
  "places.displayName",
  "places.formattedAddress",
  "places.rating",
  "places.userRatingCount",
  "places.googleMapsUri",
  "places.businessStatus",
].join(",");

// No hit at all is an empty object.
const answerSchema = z.object({
  places: z
    .array(
      z.object({
        id: z.string().max(290),
        displayName: z.object({ text: z.string().max(200) }).optional(),
        formattedAddress: z.string().max(500).optional(),
        rating: z.number().optional(),
        userRatingCount: z.number().int().optional(),
        googleMapsUri: z.url({ protocol: /^https$/ }).optional(),
        businessStatus: z.string().optional(),
      }),
    )
    .max(20)
    .optional(),
});
type GooglePlace = NonNullable<z.infer<typeof answerSchema>["places"]>[number];

function toFoundPlace({ place, fetchedAt }: { place: GooglePlace; fetchedAt: string }): FoundPlace[] {
  const { id, displayName, formattedAddress, rating, userRatingCount, googleMapsUri } = place;
  if (!displayName || (place.businessStatus ?? "OPERATIONAL") !== "OPERATIONAL") return [];
  const url = googleMapsUri ?? "https://www.google.com/maps";
  return [
    {
      id: `google:${id}`,
      name: displayName.text,
      category: null,
      position: null,
      address: formattedAddress ?? null,
      hours: null,
      rating: rating === undefined ? null : { stars: rating, count: userRatingCount ?? 0 },
      evidence: { kind: "live", source: "Google Maps", fetchedAt, url },
    },
  ];
}

/** Google's Places API (New), text search. Its answers may be shown with its name, but not kept and on no other map. */
export function createGooglePlaces({
  apiKey,
  baseUrl = googlePlacesAddress,
  fetch,
  now,
}: Config): PlaceProvider {
  return {
    async searchPlaces({ near, radiusMeters, cityName, category, limit }, signal) {
      const { places } = await fetchJson({
        url: `${baseUrl}/v1/places:searchText`,
        schema: answerSchema,
        method: "POST",
        headers: { "x-goog-api-key": apiKey, "x-goog-fieldmask": fieldMask },
        body: {
          textQuery: `${category?.replace("-", " ") ?? "tourist attractions"} in ${cityName}`,
          pageSize: Math.min(limit, 20),
          locationBias: {
            circle: { center: { latitude: near.lat, longitude: near.lon }, radius: radiusMeters },
          },
        },
        timeoutMs: 6000,
        readFailure: readGoogleFailure,
        fetch,
        signal,
      });
      const fetchedAt = new Date(now()).toISOString();
      return (places ?? []).flatMap((place) => toFoundPlace({ place, fetchedAt })).slice(0, limit);
    },
  };
}
