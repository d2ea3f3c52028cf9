import { zodSchema } from "ai";
import { z } from "zod";
import { paces } from "@/lib/trips/kinds";
import { moneySchema } from "@/lib/utils/money-schema";
import { cityField, dayField, partyField } from "./fields";

const placeIds = z.array(z.string().max(200)).max(50).optional();
const offerId = z.string().max(200).optional();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const planDaysInput = zodSchema(
  z.strictObject({
    city: cityField.optional().describe("Default: the trip's destination."),
    origin: z.string().trim().min(1).max(100).optional().describe("Where the party sets out from."),
    startDate: dayField.optional(),
    endDate: dayField.optional(),
    party: partyField.optional(),
    budget: moneySchema.nullable().optional().describe("For the whole trip, in minor units."),
    interests: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
    pace: z.enum(paces).optional(),
    title: z.string().trim().min(1).max(120).optional(),
    outboundOfferId: offerId.describe("From search_flights."),
    inboundOfferId: offerId.describe("From search_flights."),
    hotelOfferId: offerId.describe("From search_hotels."),
    days: z
      .array(dayField)
      .min(1)
      .max(60)
      .optional()
      .describe("Plan only these days anew. Default: the whole trip."),
    stops: z
      .array(
        z.strictObject({
          city: cityField,
          checkIn: dayField,
          checkOut: dayField,
          hotelOfferId: offerId.describe("From search_hotels for these nights."),
          flightOfferId: offerId.describe("From the city before. Without it the way is on the ground."),
        }),
      )
      .min(2)
      .max(10)
      .optional()
      .describe(
        "A trip through several cities, in order; each begins on the day on which the one before ends.",
      ),
    onDraftId: z.string().max(60).optional().describe("Plan on top of this draft of the same answer."),
    dayStart: timeOfDay.optional().describe("Nothing before this time of day, like 10:30."),
    withoutPlaceIds: placeIds.describe("Places that must not be in the plan."),
    wantedPlaceIds: placeIds.describe("Places that must be in the plan, if they fit."),
  }),
);
