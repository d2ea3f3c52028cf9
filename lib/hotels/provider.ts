import type { City } from "../geo/schema.ts";
import type { HotelOffer, HotelRate, HotelSearch } from "./schema.ts";

/** What a provider is asked: the search, with the city it is in and its nights and rooms worked out. */
export type HotelQuestion = HotelSearch & { city: City; nights: number; roomCount: number };

/** What a source of stays can do for us. Made by a factory that keeps its key to itself. */
export type HotelProvider = {
  searchOffers: (question: HotelQuestion, signal?: AbortSignal) => Promise<HotelOffer[]>;
  /** Every rate of one stay, for providers that search with the cheapest alone. */
  loadRates?: (offerId: string, signal?: AbortSignal) => Promise<HotelRate[]>;
};
