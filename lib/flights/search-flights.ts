import "server-only";
import { serverEnv } from "@/lib/env/server";
import { AppError } from "@/lib/errors/app-error";
import { callProvider } from "@/lib/http/call-provider";
import type { ReadKey } from "@/lib/keys/keys";
import { serverRedis } from "@/lib/redis/server";
import { createAnswerCache } from "@/lib/search/answer-cache";
import type { SearchEvent } from "@/lib/search/events";
import { type Searcher, searchAll } from "@/lib/search/search-all";
import { createDuffelFlights } from "./providers/duffel";
import { createLiteapiFlights } from "./providers/liteapi";
import { createSimulatedFlights } from "./providers/simulated";
import { type Cabin, type FlightOffer, type FlightSearch, flightOfferSchema } from "./schema";

type Asker = { userId: string; readKey: ReadKey; signal?: AbortSignal | undefined };
type Input = Asker & { input: FlightSearch };

let cache: ReturnType<typeof createAnswerCache<FlightOffer>> | undefined;
function answerCache() {
  cache ??= createAnswerCache({ redis: serverRedis(), schema: flightOfferSchema });
  return cache;
}

/** Duffel with the traveller's own key, else with the operator's; null without either. */
async function configuredDuffel({ userId, readKey }: Asker) {
  const { DUFFEL_ACCESS_TOKEN: operatorKey, DUFFEL_API_URL: baseUrl } = serverEnv();
  const ownKey = await readKey("duffel");
  const apiKey = ownKey ?? operatorKey;
  if (!apiKey) return null;
  const owner = ownKey ? (`user:${userId}` as const) : ("operator" as const);
  return { owner, provider: createDuffelFlights({ apiKey, baseUrl, now: Date.now }) };
}

async function configuredLiteapi({ userId, readKey }: Asker) {
  const { LITEAPI_API_KEY: operatorKey, LITEAPI_DATA_URL: baseUrl } = serverEnv();
  const ownKey = await readKey("liteapi");
  const apiKey = ownKey ?? operatorKey;
  if (!apiKey) return null;
  const owner = ownKey ? (`user:${userId}` as const) : ("operator" as const);
  return { owner, provider: createLiteapiFlights({ apiKey, baseUrl, now: Date.now }) };
}

/**
 * The providers that this traveller's search asks: Duffel and LiteAPI, each with their own key, else with the operator's. Simulated
 * flights stand in only where no real provider is set up, unless the operator switched them on or off.
 */
async function searchersFor({ input, ...asker }: Input): Promise<Searcher<FlightOffer>[]> {
  const { SIMULATED_PROVIDERS: simulated } = serverEnv();
  const [duffel, liteapi] = await Promise.all([
    configuredDuffel(asker),
    // Their legs know there and back, no third direction.
    input.slices.length <= 2 ? configuredLiteapi(asker) : null,
  ]);
  const searchers: Searcher<FlightOffer>[] = [];
  if (duffel) {
    const { owner, provider } = duffel;
    const call = { provider: "duffel", owner, deadlineMs: 20_000, isRead: true } as const;
    const load = (outer: AbortSignal) =>
      callProvider({ ...call, signal: outer }, (signal) => provider.searchOffers(input, signal));
    searchers.push({
      id: "duffel",
      search: () => answerCache()({ provider: "duffel", owner, input, load }),
    });
  }
  if (liteapi) {
    const { owner, provider } = liteapi;
    const load = (signal: AbortSignal) => provider.searchOffers(input, signal);
    searchers.push({
      id: "liteapi",
      search: () => answerCache()({ provider: "liteapi", owner, input, load }),
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

/**
 * One offer as it stands at its provider now, with what bags and seats cost on top. Throws `not_found` when it is gone
 * or its provider says everything at once.
 */
export async function refreshFlightOffer({
  offerId,
  cabin,
  ...asker
}: Asker & { offerId: string; cabin: Cabin }): Promise<FlightOffer> {
  const duffel = offerId.startsWith("duffel:") ? await configuredDuffel(asker) : null;
  if (!duffel?.provider.refreshOffer) throw new AppError("not_found");
  return duffel.provider.refreshOffer({ offerId, cabin }, asker.signal);
}
