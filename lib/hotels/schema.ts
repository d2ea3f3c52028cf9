import { z } from "zod";
import { partySchema } from "../trips/schema.ts";
import { evidenceSchema } from "../utils/evidence.ts";
import { moneySchema } from "../utils/money-schema.ts";

export const hotelProviderIds = ["simulated"] as const;

export const hotelSearchSchema = z
  .strictObject({
    cityId: z.string().min(1).max(100),
    checkIn: z.iso.date(),
    checkOut: z.iso.date(),
    party: partySchema,
    rooms: z.int().min(1).max(5).optional(),
  })
  .refine(({ checkIn, checkOut }) => checkOut > checkIn, {
    path: ["checkOut"],
    message: "Check-out is after check-in.",
  })
  .refine(({ checkIn, checkOut }) => Date.parse(checkOut) - Date.parse(checkIn) <= 60 * 86_400_000, {
    path: ["checkOut"],
    message: "A stay has at most 60 nights.",
  });

export const boards = ["room only", "breakfast", "half board", "full board"] as const;

export const hotelOfferSchema = z.object({
  id: z.string(),
  provider: z.enum(hotelProviderIds),
  name: z.string(),
  stars: z.number().nullable(),
  district: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  /** From the middle of the city. */
  distanceKm: z.number(),
  room: z.string(),
  rooms: z.int().positive(),
  board: z.enum(boards),
  nights: z.int().positive(),
  /** All rooms and nights, taxes in. */
  price: moneySchema,
  /** Free until this local day; `null`: not at all; `unknown`: the provider does not say. */
  freeCancellationUntil: z.union([z.iso.date(), z.literal("unknown")]).nullable(),
  expiresAt: z.iso.datetime().nullable(),
  evidence: evidenceSchema,
});

export type HotelSearch = z.output<typeof hotelSearchSchema>;
export type HotelOffer = z.infer<typeof hotelOfferSchema>;
