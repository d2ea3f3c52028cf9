import { z } from "zod";

// LiteAPI v3 (https://docs.liteapi.travel): only the fields that are read here. Amounts are numbers.

const currency = z.string().regex(/^[A-Z]{3}$/);
const amount = z.number().min(0).max(1e9);
const money = z.object({ amount, currency });

export const liteapiHotelsSchema = z.object({
  data: z
    .array(
      z.object({
        id: z.string().max(100),
        name: z.string().max(300),
        latitude: z.number(),
        longitude: z.number(),
        stars: z.number().nullish(),
        /** Out of ten. */
        rating: z.number().nullish(),
        reviewCount: z.number().int().nullish(),
      }),
    )
    .max(500)
    .nullish(),
});

export const liteapiRateSchema = z.object({
  rateId: z.string().max(5000),
  occupancyNumber: z.number().int().nullish(),
  name: z.string().max(300),
  boardType: z.string().max(20).nullish(),
  retailRate: z.object({
    total: z.array(money).min(1),
    taxesAndFees: z.array(money.extend({ included: z.boolean() })).nullish(),
  }),
  cancellationPolicies: z
    .object({
      refundableTag: z.string().max(10).nullish(),
      cancelPolicyInfos: z
        .array(z.object({ cancelTime: z.string().max(40), amount, currency, timezone: z.string().nullish() }))
        .nullish(),
    })
    .nullish(),
  paymentTypes: z.array(z.string()).nullish(),
  remarks: z.string().nullish(),
});

export const liteapiRoomSchema = z.object({
  offerId: z.string().max(5000),
  rates: z.array(liteapiRateSchema).min(1).max(50),
});

/** Nothing available is no failure: an error 2001, in a body of its own or as the whole answer. */
export const liteapiRatesSchema = z.union([
  z.object({ data: z.array(z.object({ hotelId: z.string(), roomTypes: z.array(z.unknown()) })).max(1000) }),
  z.object({ error: z.object({ code: z.number() }) }),
]);

export type LiteapiRoom = z.infer<typeof liteapiRoomSchema>;
export type LiteapiRate = z.infer<typeof liteapiRateSchema>;
