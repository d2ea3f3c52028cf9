import type { Cabin, FlightOffer, FlightSearch } from "./schema.ts";

/** What a source of flights can do for us. Made by a factory that keeps its key to itself. */
export type FlightProvider = {
  searchOffers: (input: FlightSearch, signal?: AbortSignal) => Promise<FlightOffer[]>;
  /**
   * One offer as it stands now, with what bags and seats cost on top. Throws `not_found` for one that is gone.
   * Missing where offers say everything at once.
   */
  refreshOffer?: (input: { offerId: string; cabin: Cabin }, signal?: AbortSignal) => Promise<FlightOffer>;
};
