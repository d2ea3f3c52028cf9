import type { Change } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import type { FlightOption, HotelOption, Services } from "../services";

/** A plan that the engine made and that waits to be proposed: kept on the server, named by its id. */
export type Draft = {
  id: string;
  changes: Change[];
  /** The trip as it would be with every change accepted. */
  trip: Trip;
};

/** Stores and accepts proposals; the database in the product, memory in a test. */
export type ChangeSetStore = {
  propose(input: { trip: Trip; changes: Change[]; summary: string }): Promise<string>;
  /** Throws `conflict` when the trip is no longer empty. */
  acceptIntoEmpty(input: { changeSetId: string }): Promise<{ revision: number }>;
};

/**
 * What one answer works on: the trip as loaded, and what its tools have found so far. It lives as long as the request,
 * so that a model names offers and drafts by id instead of copying them.
 */
export type Bench = {
  trip: Trip;
  flights: Map<string, FlightOption>;
  hotels: Map<string, HotelOption>;
  drafts: Map<string, Draft>;
};

export type ToolContext = {
  services: Services;
  bench: Bench;
  store: ChangeSetStore;
  /** The traveller pressed "Plan it": the first plan of an empty trip is accepted in their name (decision 004). */
  acceptIntoEmptyTrip: boolean;
};

export function createBench(trip: Trip): Bench {
  return { trip, flights: new Map(), hotels: new Map(), drafts: new Map() };
}
