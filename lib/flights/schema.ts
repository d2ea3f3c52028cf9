import { z } from "zod";
import { localTimeSchema, partySchema } from "../trips/schema.ts";
import { evidenceSchema } from "../utils/evidence.ts";
import { moneySchema } from "../utils/money-schema.ts";

export const cabins = ["economy", "premium_economy", "business", "first"] as const;
export const flightProviderIds = ["duffel", "simulated"] as const;

/** An IATA code of an airport or of a metro area ("LON"). */
export const iataSchema = z.string().regex(/^[A-Z]{3}$/, "An airport is a three-letter code, like LIS.");

/** What is asked: there on a date and, with `returnDate`, back; for a whole party. */
export const flightSearchSchema = z
  .strictObject({
    origin: iataSchema,
    destination: iataSchema,
    departureDate: z.iso.date(),
    returnDate: z.iso.date().nullable().default(null),
    party: partySchema,
    cabin: z.enum(cabins).default("economy"),
    maxConnections: z.int().min(0).max(2).default(1),
  })
  .refine(({ origin, destination }) => origin !== destination, {
    path: ["destination"],
    message: "Choose another destination than the origin.",
  })
  .refine(({ departureDate, returnDate }) => !returnDate || returnDate >= departureDate, {
    path: ["returnDate"],
    message: "The way back is before the way there.",
  });

const endpointSchema = z.object({
  iata: iataSchema,
  name: z.string(),
  city: z.string(),
  terminal: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  zone: z.string(),
});

export const segmentSchema = z.object({
  /** Who sells it, and who flies it (to be named in full). */
  marketingCarrier: z.string(),
  operatingCarrier: z.string(),
  flightNumber: z.string(),
  origin: endpointSchema,
  destination: endpointSchema,
  /** Local times at the airports. */
  departure: localTimeSchema,
  arrival: localTimeSchema,
  durationMinutes: z.int().positive(),
  aircraft: z.string().nullable(),
});

export const sliceSchema = z.object({
  segments: z.array(segmentSchema).min(1),
  /** From the first departure to the last arrival, layovers included. */
  durationMinutes: z.int().positive(),
});

/** Whether something is allowed and what it costs; `unknown` is never "free". */
const conditionSchema = z.object({
  allowed: z.enum(["yes", "no", "unknown"]),
  penalty: moneySchema.nullable(),
});

export const flightOfferSchema = z.object({
  id: z.string(),
  provider: z.enum(flightProviderIds),
  slices: z.array(sliceSchema).min(1).max(2),
  cabin: z.enum(cabins),
  fareBrand: z.string().nullable(),
  /** For the whole party, all slices, taxes in, in the provider's currency. */
  price: moneySchema,
  /** Pieces for each traveller; null where the provider does not say. */
  baggage: z.object({ cabin: z.int().nullable(), checked: z.int().nullable() }),
  changeable: conditionSchema,
  refundable: conditionSchema,
  /** Kilograms CO2e for the whole party, and whose figure it is. */
  emissions: z.object({ kg: z.number(), method: z.enum(["provider", "estimate"]) }).nullable(),
  expiresAt: z.iso.datetime().nullable(),
  evidence: evidenceSchema,
});

export type Cabin = (typeof cabins)[number];
export type FlightSearch = z.output<typeof flightSearchSchema>;
export type FlightEndpoint = z.infer<typeof endpointSchema>;
export type FlightSegment = z.infer<typeof segmentSchema>;
export type FlightSlice = z.infer<typeof sliceSchema>;
export type FlightOffer = z.infer<typeof flightOfferSchema>;
