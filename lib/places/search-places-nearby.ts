import "server-only";
import { serverEnv } from "@/lib/env/server";
import { publicService } from "@/lib/http/public-service";
import { answerCacheOf, askProvider } from "@/lib/search/ask-provider";
import { type Asker, type Failure, firstAnswer } from "@/lib/search/first-answer";
import { type FoundPlace, foundPlaceSchema } from "./found-place";
import type { PlaceSearch } from "./provider";
import { createGooglePlaces } from "./providers/google";
import { createOverpass } from "./providers/overpass";

type Input = {
  search: PlaceSearch;
  userId: string;
  /** The traveller's own Google Maps key; null when they have none. */
  readKey: () => Promise<string | null>;
  signal?: AbortSignal | undefined;
};

const cache = answerCacheOf(foundPlaceSchema);
/** Overpass asks applications to keep answers and to send few queries: two at once are its limit for an address. */
const overpassSeconds = 7 * 86_400;
const overpassLimits = { concurrency: 2 };

/** Google with the traveller's own key or the operator's; nothing of its answers is kept. */
async function askGoogle({ search, userId, readKey }: Input): Promise<Asker<FoundPlace[]>[]> {
  const { GOOGLE_MAPS_API_KEY: operatorKey, GOOGLE_PLACES_URL: baseUrl } = serverEnv();
  const ownKey = await readKey();
  const apiKey = ownKey ?? operatorKey;
  if (!apiKey) return [];
  const google = createGooglePlaces({ apiKey, baseUrl, now: Date.now });
  const owner = ownKey ? (`user:${userId}` as const) : "operator";
  const list = (signal: AbortSignal) => google.searchPlaces(search, signal);
  return [askProvider({ id: "google-places", owner, deadlineMs: 6000, list })];
}

function askOverpass(search: PlaceSearch): Asker<FoundPlace[]>[] {
  const service = publicService("overpass");
  if (!service) return [];
  const overpass = createOverpass({ ...service, baseUrl: serverEnv().OVERPASS_URL, now: Date.now });
  return [
    askProvider({
      id: "overpass",
      owner: "operator",
      deadlineMs: 10_000,
      limits: overpassLimits,
      keep: { cache, input: search, seconds: overpassSeconds },
      list: (signal) => overpass.searchPlaces(search, signal),
    }),
  ];
}

/**
 * Places around a point beyond the embedded list: from Google with a key, else from OpenStreetMap where the operator
 * has switched it on. Empty where nothing is set up; `failed` names services that could not answer.
 */
export async function searchPlacesNearby(input: Input): Promise<{ places: FoundPlace[]; failed: Failure[] }> {
  const askers = [...(await askGoogle(input)), ...askOverpass(input.search)];
  const { answer, failed } = await firstAnswer({ operation: "find_places", askers, signal: input.signal });
  return { places: answer ?? [], failed };
}
