import { z } from "zod";
import { evidenceSchema } from "../utils/evidence.ts";
import type { Point } from "./distance.ts";

/** What a name or an address was found to be. */
export const foundAddressSchema = z.strictObject({
  name: z.string().min(1).max(200),
  /** What tells it apart: street, city, country. */
  detail: z.string().max(500),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  evidence: evidenceSchema,
});

export type FoundAddress = z.infer<typeof foundAddressSchema>;

export type AddressSearch = {
  text: string;
  /** Results around here come first. */
  near: Point;
  limit: number;
};

/** A source of addresses, the best match first. */
export type AddressProvider = {
  findAddresses: (search: AddressSearch, signal?: AbortSignal) => Promise<FoundAddress[]>;
};

export type AddressProviderConfig = {
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
  now: () => number;
};
