import { ai } from "./ai.ts";
import { duffel } from "./duffel.ts";
import type { Vendor } from "./vendor.ts";

/** Every vendor that has a stand-in: one file each. */
export const vendors: readonly Vendor[] = [ai, duffel];
