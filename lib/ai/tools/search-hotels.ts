import { tool, zodSchema } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { currencySchema } from "@/lib/utils/money-schema";
import { toOffered, toStayItem } from "../drafts/offer-items";
import type { Services } from "../services";
import { toToolResult, withoutItems } from "../tool-result";
import type { Bench } from "./context";
import { cityField, cityOf, dayField, partyField } from "./fields";
import { amountIn } from "./search-flights";

const mostShown = 12;

const inputSchema = zodSchema(
  z.strictObject({
    city: cityField,
    checkIn: dayField,
    checkOut: dayField,
    party: partyField,
    currency: currencySchema.optional().describe("To compare prices in. Default: the trip's."),
  }),
);

export function searchHotelsTool({ services, bench }: { services: Services; bench: Bench }) {
  return tool({
    description:
      "Find a place to stay for all nights and the whole party. Prices are totals. Use the offerId of the chosen one in plan_days; never invent a hotel or a price.",
    inputSchema,
    execute: ({ city, checkIn, checkOut, party, currency = bench.trip.currency }, { abortSignal }) =>
      toToolResult({
        tool: "search_hotels",
        signal: abortSignal,
        work: async () => {
          const { id: cityId, name, zone } = cityOf({ services, text: city });
          const { options, failed } = await services.searchHotels(
            { cityId, checkIn, checkOut, party, currency },
            abortSignal,
          );
          if (options.length === 0 && failed.length > 0) {
            throw new AppError("provider_unavailable", {
              message: `No hotel search answered: ${failed.map(({ provider }) => provider).join(", ")}.`,
            });
          }
          for (const option of options) bench.hotels.set(option.offerId, option);
          const priced = options
            .map((option) => ({ option, amount: amountIn({ services, price: option.price, currency }) }))
            .sort((left, right) => left.amount - right.amount);
          // The cheapest and a fair sample of the rest: a model that sees only the cheapest cannot choose.
          const step = Math.max(1, priced.length / mostShown);
          const shown = Array.from(
            { length: Math.min(mostShown, priced.length) },
            (_, index) => priced[Math.floor(index * step)],
          );
          return {
            city: name,
            checkIn,
            checkOut,
            found: options.length,
            offers: shown.flatMap((entry) =>
              entry
                ? [
                    {
                      offerId: entry.option.offerId,
                      name: entry.option.name,
                      stars: entry.option.stars,
                      kmFromCentre: entry.option.distanceKm,
                      totalPrice: entry.option.price,
                      comparableMinor: entry.amount,
                      evidence: entry.option.evidence.kind,
                      item: toOffered(toStayItem({ option: entry.option, zone })),
                    },
                  ]
                : [],
            ),
            failed,
          };
        },
      }),
    toModelOutput: ({ output }) => withoutItems(output),
  });
}
