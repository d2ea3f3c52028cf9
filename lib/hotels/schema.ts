import { z } from "zod";
import { partySchema } from "../trips/schema.ts";
import { evidenceSchema } from "../utils/evidence.ts";
import { moneySchema } from "../utils/money-schema.ts";
import { boards } from "./kinds.ts";

export const hotelProviderIds = ["liteapi", "duffel_stays", "openstreetmap", "simulated"] as const;

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

/** Until when it costs nothing to cancel, and what it costs after. `unknown` is not "free". */
const cancellationSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("free_until"),
    /** An instant; shown on the clocks of the stay. */
    until: z.iso.datetime(),
    /** What it costs from then on; null where the provider does not say. */
    feeAfter: moneySchema.nullable(),
  }),
  z.object({ kind: z.literal("not_refundable") }),
  z.object({ kind: z.literal("unknown") }),
]);

export const hotelRateSchema = z.object({
  id: z.string(),
  room: z.string(),
  /** Null where the provider does not say. */
  board: z.enum(boards).nullable(),
  /** Paid to the provider for all rooms and nights, its taxes in. */
  price: moneySchema,
  /** Paid at the stay on top: city tax, fees. Null where the provider does not say. */
  dueAtStay: moneySchema.nullable(),
  /** When the price is paid; null where the provider does not say. */
  payment: z.enum(["now", "deposit", "at_stay"]).nullable(),
  cancellation: cancellationSchema,
  /** What the provider wants to be read before booking. */
  conditions: z.array(z.string()),
});

export const hotelOfferSchema = z.object({
  id: z.string(),
  provider: z.enum(hotelProviderIds),
  name: z.string(),
  stars: z.number().nullable(),
  /** Out of ten, from so many. */
  review: z.object({ score: z.number(), count: z.int().nullable() }).nullable(),
  district: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  zone: z.string(),
  /** From the middle of the city. */
  distanceKm: z.number(),
  rooms: z.int().positive(),
  nights: z.int().positive(),
  /** The cheapest first. None: nobody says what it costs. */
  rates: z.array(hotelRateSchema),
  /** Whether the provider has more rates than these, to be asked for one stay at a time. */
  hasMoreRates: z.boolean(),
  expiresAt: z.iso.datetime().nullable(),
  evidence: evidenceSchema,
});

export type HotelProviderId = (typeof hotelProviderIds)[number];
export type HotelSearch = z.output<typeof hotelSearchSchema>;
export type HotelRate = z.infer<typeof hotelRateSchema>;
export type HotelOffer = z.infer<typeof hotelOfferSchema>;
