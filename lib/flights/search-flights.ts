import "server-only";
import { serverEnv } from "@/lib/env/server";
import type { SearchEvent } from "@/lib/search/events";
import { type Searcher, searchAll } from "@/lib/search/search-all";
import { createDuffelFlights } from "./providers/duffel";
import { createSimulatedFlights } from "./providers/simulated";
import type { FlightOffer, FlightSearch } from "./schema";

type Input = {
  input: FlightSearch /** The traveller's own Duffel key, read once per request; null when they have none. */;
  readKey: () => Promise<string | null>;
  signal?: AbortSignal | undefined;
};

/** The same flights under the same fare brand are the same offer, whoever sells it. */
function keyOf(offer: FlightOffer): string {
  const flights = offer.slices.flatMap(({ segments }) =>
    segments.map(({ flightNumber, departure }) => `${flightNumber} ${departure}`),
  );
  return [...flights, offer.fareBrand, offer.cabin].join("|");
}

/**
 * The providers that this traveller's search asks: Duffel with their own key, else with the operator's. Simulated
 * flights stand in only where no real provider is set up, unless the operator switched them on or off.
 */
async function searchersFor({ input, readKey }: Input): Promise<Searcher<FlightOffer>[]> {
  const {
    SIMULATED_PROVIDERS: simulated,
    DUFFEL_ACCESS_TOKEN: operatorKey,
    DUFFEL_API_URL: baseUrl,
  } = serverEnv();
  const apiKey = (await readKey()) ?? operatorKey;
  const searchers: Searcher<FlightOffer>[] = [];
  if (apiKey) {
    const duffel = createDuffelFlights({ apiKey, baseUrl, now: Date.now });
    searchers.push({ id: "duffel", search: (signal) => duffel.searchOffers(input, signal) });
  }
  if (simulated === "on" || (simulated === "auto" && searchers.length === 0)) {
    const provider = createSimulatedFlights({ now: Date.now });
    searchers.push({ id: "simulated", search: (signal) => provider.searchOffers(input, signal) });
  }
  return searchers;
}

/** The one way to search flights, for the page and for the assistant: events as the providers answer. */
export async function* searchFlights({
  input,
  readKey,
  signal,
}: Input): AsyncGenerator<SearchEvent<FlightOffer>> {
  const searchers = await searchersFor({ input, readKey });
  yield* searchAll({ operation: "search_flights", searchers, signal, keyOf });
}
