import type { Change } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";

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
  acceptIntoEmpty(input: { changeSetId: string }): Promise<{ revision: number }>;
};

/** What one answer works on: the trip as loaded, and what its tools have found so far. Lives as long as the request. */
export type Workbench<Flight, Hotel> = {
  trip: Trip;
  flights: Map<string, Flight>;
  hotels: Map<string, Hotel>;
  drafts: Map<string, Draft>;
};

export type ToolContext = {
  bench: Workbench<unknown, unknown>;
  store: ChangeSetStore;
  acceptIntoEmptyTrip: boolean;
};
