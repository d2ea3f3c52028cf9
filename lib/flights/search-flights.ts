import "server-only";
import { serverEnv } from "@/lib/env/server";
import { serverRedis } from "@/lib/redis/server";
import { createAnswerCache } from "@/lib/search/answer-cache";
import type { SearchEvent } from "@/lib/search/events";
import type { ReadKey } from "@/lib/search/read-key";
import { type Searcher, searchAll } from "@/lib/search/search-all";
import { createDuffelFlights } from "./providers/duffel";
import { createSimulatedFlights } from "./providers/simulated";
import { type FlightOffer, type FlightSearch, flightOfferSchema } from "./schema";

type Input = {
  input: FlightSearch;
  userId: string;
  readKey: ReadKey;
  signal?: AbortSignal | undefined;
};

let cache: ReturnType<typeof createAnswerCache<FlightOffer>> | undefined;
function answerCache() {
  cache ??= createAnswerCache({ redis: serverRedis(), schema: flightOfferSchema });
  return cache;
}

/**
 * The providers that this traveller's search asks: Duffel with their own key, else with the operator's. Simulated
 * flights stand in only where no real provider is set up, unless the operator switched them on or off.
 */
async function searchersFor({ input, userId, readKey }: Input): Promise<Searcher<FlightOffer>[]> {
  const {
    SIMULATED_PROVIDERS: simulated,
    DUFFEL_ACCESS_TOKEN: operatorKey,
    DUFFEL_API_URL: baseUrl,
  } = serverEnv();
  const ownKey = await readKey("duffel");
  const apiKey = ownKey ?? operatorKey;
  const searchers: Searcher<FlightOffer>[] = [];
  if (apiKey) {
    const duffel = createDuffelFlights({ apiKey, baseUrl, now: Date.now });
    const load = (signal: AbortSignal) => duffel.searchOffers(input, signal);
    const owner = ownKey ? (`user:${userId}` as const) : "operator";
    searchers.push({
      id: "duffel",
      search: () => answerCache()({ provider: "duffel", owner, input, load }),
    });
  }
  if (simulated === "on" || (simulated === "auto" && searchers.length === 0)) {
    const provider = createSimulatedFlights({ now: Date.now });
    searchers.push({ id: "simulated", search: (signal) => provider.searchOffers(input, signal) });
  }
  return searchers;
}

/** The one way to search flights, for the page and for the assistant: events as the providers answer. */
export async function* searchFlights(input: Input): AsyncGenerator<SearchEvent<FlightOffer>> {
  const searchers = await searchersFor(input);
  // The same flights of two sellers both go out: whoever shows them merges them, and sees who asks less.
  yield* searchAll({
    operation: "search_flights",
    searchers,
    signal: input.signal,
    keyOf: ({ id }) => id,
  });
}
