import { z } from "zod";
import { evidenceSchema } from "../utils/evidence.ts";
import { categories } from "./schema.ts";

/** A place that a service found. What it does not say is null; nothing of it is checked by us. */
export const foundPlaceSchema = z.strictObject({
  /** "osm:node/1", "google:ChIJ…": the one thing that every provider lets us keep. */
  id: z.string().max(300),
  name: z.string().min(1).max(200),
  category: z.enum(categories).nullable(),
  /** Null where the provider's terms forbid to draw it on this map. */
  position: z.strictObject({ lat: z.number(), lon: z.number() }).nullable(),
  address: z.string().max(500).nullable(),
  /** In the OpenStreetMap syntax. */
  hours: z.string().max(500).nullable(),
  rating: z.strictObject({ stars: z.number(), count: z.number().int() }).nullable(),
  evidence: evidenceSchema,
});

export type FoundPlace = z.infer<typeof foundPlaceSchema>;
