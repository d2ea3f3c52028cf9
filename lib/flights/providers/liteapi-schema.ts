import { z } from "zod";

// LiteAPI Flights v3 (https://docs.liteapi.travel): only the fields that are read here. Amounts are numbers.
const amount = z.number().min(0).max(1e9);
const currency = z.string().regex(/^[A-Z]{3}$/);
const minutes = z.object({ minutes: z.number().int().positive() });
const liteapiSegmentSchema = z.object({
  segmentKey: z.string().max(100),
  originCode: z.string().max(3),
  destinationCode: z.string().max(3),
  departureTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/),
  arrivalTime: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/),
  direction: z.string().max(20),
  duration: minutes,
  flight: z.object({ marketingNumber: z.string().max(10) }),
  carrier: z.object({
    marketingCode: z.string().max(3),
    marketingName: z.string().max(200),
    operatingName: z.string().max(200).nullish(),
  }),
});
const liteapiOfferSchema = z.object({
  offerId: z.string().max(2000),
  expiration: z.iso.datetime().nullish(),
  pricing: z.object({ display: z.object({ total: amount, currency }) }),
  fare: z.object({ family: z.string().max(100).nullish() }).nullish(),
  baggage: z
    .object({
      hasCarryOnBag: z.boolean().nullish(),
      hasCheckedBag: z.boolean().nullish(),
      included: z
        .array(
          z.object({
            bagType: z.string(),
            passengerType: z.string().nullish(),
            pieces: z.number().int().nullish(),
          }),
        )
        .nullish(),
    })
    .nullish(),
  terms: z
    .object({
      changeable: z.boolean().nullish(),
      refundable: z.boolean().nullish(),
      changeFee: z
        .object({ pricing: z.object({ display: z.object({ amount, currency }) }).nullish() })
        .nullish(),
      refundFee: z
        .object({ pricing: z.object({ display: z.object({ amount, currency }) }).nullish() })
        .nullish(),
    })
    .nullish(),
});
export const liteapiJourneySchema = z.object({
  legDurations: z.array(z.object({ direction: z.string(), duration: minutes })).nullish(),
  segments: z.array(liteapiSegmentSchema).min(1).max(12),
  offers: z.array(liteapiOfferSchema).max(50),
});
export const liteapiFlightsSchema = z.object({
  data: z
    .array(z.object({ journeys: z.array(z.unknown()).max(1000).nullish() }))
    .max(20)
    .nullish(),
});

export type LiteapiSegment = z.infer<typeof liteapiSegmentSchema>;
export type LiteapiOffer = z.infer<typeof liteapiOfferSchema>;
export type LiteapiJourney = z.infer<typeof liteapiJourneySchema>;
