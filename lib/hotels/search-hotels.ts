import "server-only";
import { serverEnv } from "@/lib/env/server";
import { AppError } from "@/lib/errors/app-error";
import { cityById } from "@/lib/geo/gazetteer";
import { callProvider } from "@/lib/http/call-provider";
import { publicService } from "@/lib/http/public-service";
import type { ReadKey } from "@/lib/keys/keys";
import { serverRedis } from "@/lib/redis/server";
import { createAnswerCache } from "@/lib/search/answer-cache";
import type { SearchEvent } from "@/lib/search/events";
import { type Searcher, searchAll } from "@/lib/search/search-all";
import type { HotelProvider, HotelQuestion } from "./provider";
import { createDuffelStays } from "./providers/duffel-stays";
import { createLiteapiHotels } from "./providers/liteapi";
import { createOpenStreetMapHotels, overpassAddress } from "./providers/openstreetmap";
import { createSimulatedHotels } from "./providers/simulated";
import { roomsFor } from "./rooms-for";
import {
  type HotelOffer,
  type HotelProviderId,
  type HotelRate,
  type HotelSearch,
  hotelOfferSchema,
} from "./schema";

type Asker = { userId: string; readKey: ReadKey };
type Input = Asker & { input: HotelSearch; signal?: AbortSignal | undefined };
type Configured = { id: HotelProviderId; owner: "operator" | `user:${string}`; provider: HotelProvider };

const deadlineMs = 20_000;

let cache: ReturnType<typeof createAnswerCache<HotelOffer>> | undefined;
function answerCache() {
  cache ??= createAnswerCache({ redis: serverRedis(), schema: hotelOfferSchema });
  return cache;
}

/** The real providers that this traveller's search asks, each with their own key, else with the operator's. */
async function configuredProviders({ userId, readKey }: Asker): Promise<Configured[]> {
  const env = serverEnv();
  const [ownDuffel, ownLiteapi] = await Promise.all([readKey("duffel"), readKey("liteapi")]);
  const ownerOf = (own: string | null) => (own ? (`user:${userId}` as const) : "operator");
  const [duffelKey, liteapiKey] = [ownDuffel ?? env.DUFFEL_ACCESS_TOKEN, ownLiteapi ?? env.LITEAPI_API_KEY];
  const found: Configured[] = [];
  if (liteapiKey) {
    const provider = createLiteapiHotels({
      apiKey: liteapiKey,
      baseUrl: env.LITEAPI_DATA_URL,
      now: Date.now,
    });
    found.push({ id: "liteapi", owner: ownerOf(ownLiteapi), provider });
  }
  if (duffelKey) {
    const provider = createDuffelStays({ apiKey: duffelKey, baseUrl: env.DUFFEL_API_URL, now: Date.now });
    found.push({ id: "duffel_stays", owner: ownerOf(ownDuffel), provider });
  }
  return found;
}

function toQuestion(input: HotelSearch): HotelQuestion {
  const city = cityById(input.cityId);
  if (!city) throw new AppError("not_found", { message: "This city is not known here." });
  const nights = Math.round((Date.parse(input.checkOut) - Date.parse(input.checkIn)) / 86_400_000);
  return { ...input, city, nights, roomCount: input.rooms ?? roomsFor(input.party) };
}

async function searchersFor({ input, userId, readKey }: Input): Promise<Searcher<HotelOffer>[]> {
  const { SIMULATED_PROVIDERS: simulated, OVERPASS_URL: baseUrl = overpassAddress } = serverEnv();
  const question = toQuestion(input);
  const configured = await configuredProviders({ userId, readKey });
  const searchers: Searcher<HotelOffer>[] = configured.map(({ id, owner, provider }) => ({
    id,
    search: () =>
      answerCache()({
        provider: id,
        owner,
        input,
        load: (outer) =>
          callProvider({ provider: id, owner, deadlineMs, isRead: true, signal: outer }, (signal) =>
            provider.searchOffers(question, signal),
          ),
      }),
  }));
  const overpass = publicService("overpass");
  if (overpass) {
    const provider = createOpenStreetMapHotels({ ...overpass, baseUrl, now: Date.now });
    // Names and places, the same whatever the dates are: one question a city.
    const call = { provider: "overpass", owner: "operator", deadlineMs, isRead: true } as const;
    const load = (outer: AbortSignal) =>
      callProvider({ ...call, signal: outer }, (signal) => provider.searchOffers(question, signal));
    searchers.push({
      id: "openstreetmap",
      search: () => answerCache()({ provider: "openstreetmap", owner: "operator", input, load }),
    });
  }
  if (simulated === "on" || (simulated === "auto" && configured.length === 0)) {
    const provider = createSimulatedHotels({ now: Date.now });
    searchers.push({ id: "simulated", search: (signal) => provider.searchOffers(question, signal) });
  }
  return searchers;
}

/** The one way to search stays, for the page and for the assistant: events as the providers answer. */
export async function* searchHotels(input: Input): AsyncGenerator<SearchEvent<HotelOffer>> {
  const searchers = await searchersFor(input);
  yield* searchAll({
    operation: "search_hotels",
    searchers,
    signal: input.signal,
    keyOf: ({ id }) => id,
  });
}

/**
 * Every rate of one stay that a search showed with its cheapest alone. Throws `not_found` for a stay of a provider that
 * has no more, and what the provider throws.
 */
export async function loadHotelRates({
  offerId,
  signal,
  ...asker
}: Asker & { offerId: string; signal?: AbortSignal | undefined }): Promise<HotelRate[]> {
  const configured = await configuredProviders(asker);
  const load = configured.find(({ id }) => offerId.startsWith(`${id}:`))?.provider.loadRates;
  if (!load) throw new AppError("not_found");
  return load(offerId, signal);
}
