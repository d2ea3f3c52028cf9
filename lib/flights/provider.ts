import type { FlightOffer, FlightSearch } from "./schema.ts";

/** What a source of flights can do for us. Made by a factory that keeps its key to itself. */
export type FlightProvider = {
  searchOffers: (input: FlightSearch, signal?: AbortSignal) => Promise<FlightOffer[]>;
};
