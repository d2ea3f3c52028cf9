import { z } from "zod";

// Duffel Stays, API v2 (https://duffel.com/docs/api/stays): only the fields that are read here.
const decimal = z.string().regex(/^\d{1,12}(?:\.\d{1,6})?$/);
const currency = z.string().regex(/^[A-Z]{3}$/);

export const staysRateSchema = z.object({
  id: z.string().max(100),
  name: z.string().max(300).nullish(),
  total_amount: decimal,
  total_currency: currency,
  due_at_accommodation_amount: decimal.nullish(),
  due_at_accommodation_currency: currency.nullish(),
  board_type: z.string().max(40).nullish(),
  payment_type: z.string().max(40).nullish(),
  cancellation_timeline: z
    .array(z.object({ before: z.iso.datetime({ offset: true }), refund_amount: decimal, currency }))
    .nullish(),
  conditions: z
    .array(z.object({ title: z.string().max(300), description: z.string().max(5000).nullish() }))
    .nullish(),
});
const roomSchema = z.object({ name: z.string().max(300), rates: z.array(z.unknown()).nullish() });
const staysAccommodationSchema = z.object({
  name: z.string().max(300),
  rating: z.number().nullish(),
  review_score: z.number().nullish(),
  review_count: z.number().int().nullish(),
  location: z.object({
    geographic_coordinates: z.object({ latitude: z.number(), longitude: z.number() }),
    address: z.object({ city_name: z.string().max(200).nullish() }).nullish(),
  }),
  rooms: z.array(roomSchema).nullish(),
});
export const staysResultSchema = z.object({
  id: z.string().max(100),
  expires_at: z.iso.datetime().nullish(),
  cheapest_rate_total_amount: decimal.nullish(),
  cheapest_rate_currency: currency.nullish(),
  cheapest_rate_total_currency: currency.nullish(),
  cheapest_rate_due_at_accommodation_amount: decimal.nullish(),
  cheapest_rate_due_at_accommodation_currency: currency.nullish(),
  accommodation: staysAccommodationSchema,
});
export const staysResultsSchema = z.object({ data: z.object({ results: z.array(z.unknown()).max(1000) }) });
export const staysRatesSchema = z.object({ data: z.object({ accommodation: staysAccommodationSchema }) });

export type StaysRate = z.infer<typeof staysRateSchema>;
export type StaysAccommodation = z.infer<typeof staysAccommodationSchema>;
export type StaysResult = z.infer<typeof staysResultSchema>;
