import type { Trip } from "@/lib/trips/schema";
import type { Services } from "../services";
import { type ChangeSetStore, createBench } from "../tools/context";
import { createToolset } from "../toolset";
import { testServices } from "./test-services";

/** The toolset over a store in memory and the embedded data. */
export function testToolset(
  store: ChangeSetStore,
  {
    acceptIntoEmptyTrip = false,
    services = testServices(),
  }: { acceptIntoEmptyTrip?: boolean; services?: Services } = {},
) {
  return (trip: Trip) => createToolset({ services, bench: createBench(trip), store, acceptIntoEmptyTrip });
}
