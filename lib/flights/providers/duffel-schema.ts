import { z } from "zod";

// Duffel's API v2 (https://duffel.com/docs/api): only the fields that are read here.

const decimal = z.string().regex(/^\d{1,12}(?:\.\d{1,6})?$/);

const airport = z.object({
  iata_code: z.string().regex(/^[A-Z]{3}$/),
  name: z.string().max(200),
  city_name: z.string().max(200).nullish(),
  latitude: z.number(),
  longitude: z.number(),
  time_zone: z.string().max(64),
});
const carrier = z.object({ iata_code: z.string().max(3).nullish(), name: z.string().max(200) });
const condition = z
  .object({
    allowed: z.boolean().nullish(),
    penalty_amount: decimal.nullish(),
    penalty_currency: z.string().nullish(),
  })
  .nullish();
const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/);
const duration = z.string().regex(/^P[\dDTHMS.]+$/);

/** On board, as far as the airline tells. Wi-Fi costs "free", "paid" or an unknown price. */
const amenities = z
  .object({
    wifi: z.object({ available: z.boolean().nullish(), cost: z.string().nullish() }).nullish(),
    seat: z.object({ pitch: z.union([z.string(), z.number()]).nullish() }).nullish(),
  })
  .nullish();

const segment = z.object({
  id: z.string().max(100).nullish(),
  origin: airport,
  destination: airport,
  origin_terminal: z.string().max(20).nullish(),
  destination_terminal: z.string().max(20).nullish(),
  departing_at: localTime,
  arriving_at: localTime,
  duration: duration.nullish(),
  aircraft: z.object({ name: z.string().max(200) }).nullish(),
  stops: z
    .array(z.object({ airport: z.object({ iata_code: airport.shape.iata_code }) }))
    .max(6)
    .nullish(),
  marketing_carrier: carrier,
  marketing_carrier_flight_number: z.string().max(10),
  operating_carrier: carrier,
  passengers: z
    .array(
      z.object({
        cabin: z.object({ amenities }).nullish(),
        baggages: z.array(z.object({ type: z.string(), quantity: z.number().int() })).nullish(),
      }),
    )
    .nullish(),
});

export const duffelOfferSchema = z.object({
  id: z.string().max(100),
  total_amount: decimal,
  total_currency: z.string().regex(/^[A-Z]{3}$/),
  total_emissions_kg: decimal.nullish(),
  expires_at: z.iso.datetime().nullish(),
  passengers: z
    .array(z.object({ id: z.string().max(100), type: z.string().max(40).nullish() }))
    .max(20)
    .nullish(),
  /** Only with an offer that is asked for alone. */
  available_services: z.array(z.unknown()).max(500).nullish(),
  conditions: z.object({ change_before_departure: condition, refund_before_departure: condition }).nullish(),
  slices: z
    .array(
      z.object({
        duration: duration.nullish(),
        fare_brand_name: z.string().max(100).nullish(),
        segments: z.array(segment).min(1).max(8),
      }),
    )
    .min(1)
    .max(6),
});

export const duffelOneOfferSchema = z.object({ data: duffelOfferSchema });
export const duffelRequestSchema = z.object({ data: z.object({ id: z.string().max(100) }) });
export const duffelOffersSchema = z.object({
  data: z.array(z.unknown()).max(200),
  meta: z.object({ after: z.string().max(2000).nullish() }).nullish(),
});

export type DuffelOffer = z.infer<typeof duffelOfferSchema>;
export type DuffelSegment = z.infer<typeof segment>;
export type DuffelAirport = z.infer<typeof airport>;
export type DuffelCondition = z.infer<typeof condition>;
