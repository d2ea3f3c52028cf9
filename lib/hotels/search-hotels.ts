import "server-only";
import { serverEnv } from "@/lib/env/server";
import { type Searcher, searchAll } from "@/lib/search/search-all";
import { createSimulatedHotels } from "./providers/simulated";
import type { HotelOffer, HotelSearch } from "./schema";

type Input = { input: HotelSearch; signal?: AbortSignal | undefined };

const keyOf = ({ provider, name, room, board, price }: HotelOffer) =>
  [provider, name, room, board, price.amountMinor].join("|");

function searchersFor({ input }: Input): Searcher<HotelOffer>[] {
  if (serverEnv().SIMULATED_PROVIDERS === "off") return [];
  const provider = createSimulatedHotels({ now: Date.now });
  return [{ id: "simulated", search: () => provider.searchOffers(input) }];
}

/** The one way to search stays, for the page and for the assistant: events as the providers answer. */
export function searchHotels({ input, signal }: Input) {
  return searchAll({ operation: "search_hotels", searchers: searchersFor({ input }), signal, keyOf });
}
