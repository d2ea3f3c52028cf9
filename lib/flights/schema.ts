import { z } from "zod";
import { localTimeSchema, partySchema } from "../trips/schema.ts";
import { evidenceSchema } from "../utils/evidence.ts";
import { moneySchema } from "../utils/money-schema.ts";
import { cabins, mostSlices } from "./kinds.ts";

export const flightProviderIds = ["duffel", "liteapi", "simulated"] as const;

/** An IATA code of an airport or of a metro area ("LON"). */
export const iataSchema = z.string().regex(/^[A-Z]{3}$/, "An airport is a three-letter code, like LIS.");

const askedSliceSchema = z
  .strictObject({ origin: iataSchema, destination: iataSchema, date: z.iso.date() })
  .refine(({ origin, destination }) => origin !== destination, {
    path: ["destination"],
    message: "Choose another destination than the origin.",
  });

/** What is asked: one slice is one way, there and back are two, up to six make a journey; for a whole party. */
export const flightSearchSchema = z
  .strictObject({
    slices: z.array(askedSliceSchema).min(1).max(mostSlices),
    party: partySchema,
    cabin: z.enum(cabins).default("economy"),
    maxConnections: z.int().min(0).max(2).default(1),
  })
  .refine(
    ({ slices }) => slices.every(({ date }, index) => index === 0 || date >= (slices[index - 1]?.date ?? "")),
    { path: ["slices"], message: "A flight leaves before the one ahead of it." },
  )
  // A child under two flies on an adult's lap, one each.
  .refine(({ party }) => party.childAges.filter((age) => age < 2).length <= party.adults, {
    path: ["party"],
    message: "Each child under two needs an adult's lap.",
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
  /** The seller's code; null where the provider does not say. */
  carrierCode: z.string().nullable(),
  flightNumber: z.string(),
  origin: endpointSchema,
  destination: endpointSchema,
  /** Local times at the airports. */
  departure: localTimeSchema,
  arrival: localTimeSchema,
  durationMinutes: z.int().positive(),
  aircraft: z.string().nullable(),
  /** Airports where it lands on the way without a change of flight. */
  landings: z.array(iataSchema),
  /** On board; null where the provider does not say. */
  wifi: z.enum(["free", "paid", "none"]).nullable(),
  seatPitchCm: z.int().positive().nullable(),
});

export const sliceSchema = z.object({
  segments: z.array(segmentSchema).min(1),
  /** From the first departure to the last arrival, layovers included. */
  durationMinutes: z.int().positive(),
});

/** Whether something is allowed and what it costs the party; `unknown` is never "free". */
const conditionSchema = z.object({
  allowed: z.enum(["yes", "no", "unknown"]),
  penalty: moneySchema.nullable(),
});

/** Bags of one sort. Null is what the provider does not say. */
const bagSchema = z.object({
  /** Included for each traveller. */
  pieces: z.int().nullable(),
  /** One more, for one traveller, on all slices. */
  oneMore: moneySchema.nullable(),
});

export const flightOfferSchema = z.object({
  id: z.string(),
  provider: z.enum(flightProviderIds),
  slices: z.array(sliceSchema).min(1).max(mostSlices),
  cabin: z.enum(cabins),
  fareBrand: z.string().nullable(),
  /** For the whole party, all slices, taxes in, in the provider's currency. */
  price: moneySchema,
  bags: z.object({ cabin: bagSchema, checked: bagSchema }),
  /** Seats chosen together, for the whole party on all slices: a price of zero is included, null is not stated. */
  seatsTogether: moneySchema.nullable(),
  changeable: conditionSchema,
  refundable: conditionSchema,
  /** Kilograms CO2e for the whole party, and whose figure it is. */
  emissions: z.object({ kg: z.number(), method: z.enum(["provider", "estimate"]) }).nullable(),
  expiresAt: z.iso.datetime().nullable(),
  evidence: evidenceSchema,
});

export type { Cabin } from "./kinds.ts";
export type FlightSearch = z.output<typeof flightSearchSchema>;
export type FlightEndpoint = z.infer<typeof endpointSchema>;
export type FlightSegment = z.infer<typeof segmentSchema>;
export type FlightSlice = z.infer<typeof sliceSchema>;
export type FlightOffer = z.infer<typeof flightOfferSchema>;
