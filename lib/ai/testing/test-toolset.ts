import type { Trip } from "@/lib/trips/schema";
import type { ChangeSetStore } from "../tools/context";
import { createToolset } from "../toolset";

/** The toolset over a store in memory. */
export function testToolset(store: ChangeSetStore, { acceptIntoEmptyTrip = false } = {}) {
  return (trip: Trip) =>
    createToolset({
      bench: { trip, flights: new Map(), hotels: new Map(), drafts: new Map() },
      store,
      acceptIntoEmptyTrip,
    });
}
