import "server-only";
import { serverEnv } from "@/lib/env/server";
import { type Searcher, searchAll } from "@/lib/search/search-all";
import { createSimulatedFlights } from "./providers/simulated";
import type { FlightOffer, FlightSearch } from "./schema";

type Input = { input: FlightSearch; signal?: AbortSignal | undefined };

/** The same flights under the same fare brand are the same offer, whoever sells it. */
function keyOf(offer: FlightOffer): string {
  const flights = offer.slices.flatMap(({ segments }) =>
    segments.map(({ flightNumber, departure }) => `${flightNumber} ${departure}`),
  );
  return [...flights, offer.fareBrand, offer.cabin].join("|");
}

/** The providers that this traveller's search asks. Simulated flights stand in only where no real provider is set up. */
function searchersFor({ input }: Input): Searcher<FlightOffer>[] {
  const { SIMULATED_PROVIDERS: simulated } = serverEnv();
  if (simulated === "off") return [];
  const provider = createSimulatedFlights({ now: Date.now });
  return [{ id: "simulated", search: (signal) => provider.searchOffers(input, signal) }];
}

/** The one way to search flights, for the page and for the assistant: events as the providers answer. */
export function searchFlights({ input, signal }: Input) {
  return searchAll({ operation: "search_flights", searchers: searchersFor({ input }), signal, keyOf });
}
