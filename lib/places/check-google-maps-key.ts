import { z } from "zod";
import { fetchJson } from "../http/fetch-json.ts";
import { readGoogleFailure } from "../http/google-failure.ts";
import { googlePlacesAddress } from "./providers/google.ts";

/**
 * Asks Google's Places API for the ids around a point, the cheapest call that proves a key. Throws `key_rejected` also
 * where the API is not enabled for the key, and what fetchJson throws.
 */
export async function checkGoogleMapsKey({
  apiKey,
  baseUrl = googlePlacesAddress,
  fetch,
}: {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
}): Promise<void> {
  await fetchJson({
    url: `${baseUrl}/v1/places:searchText`,
    schema: z.object({}),
    method: "POST",
    headers: { "x-goog-api-key": apiKey, "x-goog-fieldmask": "places.id" },
    body: { textQuery: "Brandenburg Gate, Berlin", pageSize: 1 },
    timeoutMs: 10_000,
    readFailure: readGoogleFailure,
    fetch,
  });
}
