import { tool, zodSchema } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { currencySchema } from "@/lib/utils/money-schema";
import { toFlightItem, toOffered } from "../drafts/offer-items";
import type { FlightOption, Services } from "../services";
import { toToolResult, withoutItems } from "../tool-result";
import type { Bench } from "./context";
import { dayField, partyField } from "./fields";

const mostShown = 8;
const endpoint = z.string().trim().min(2).max(100);

const inputSchema = zodSchema(
  z.strictObject({
    from: endpoint.describe("City or IATA airport code, like Berlin or BER."),
    to: endpoint.describe("City or IATA airport code."),
    date: dayField,
    party: partyField,
    currency: currencySchema.optional().describe("To compare prices in. Default: the trip's."),
  }),
);

/** A three-letter code stays what it is; a city becomes its usual airport. */
function airportOf({ services, text }: { services: Pick<Services, "findCity">; text: string }): string {
  if (/^[A-Z]{3}$/.test(text)) return text;
  const [airport] = services.findCity(text)?.airports ?? [];
  if (!airport) throw new AppError("not_found", { message: "No airport is known for this place." });
  return airport;
}

/** Cheapest first, with a stop or a long way weighing like money: nobody saves ten euros for a night in transit. */
export function byComfortablePrice(left: FlightOption, right: FlightOption): number {
  const weight = (option: FlightOption) =>
    option.price.amountMinor * (1 + 0.25 * option.stops + Math.max(0, option.durationMinutes - 240) / 2400);
  return weight(left) - weight(right);
}

function toShortFlight({ option, shownIn }: { option: FlightOption; shownIn: number }) {
  const first = option.segments[0];
  const last = option.segments.at(-1);
  return {
    offerId: option.offerId,
    carrier: first?.carrier ?? "",
    departure: first?.departure ?? "",
    arrival: last?.arrival ?? "",
    stops: option.stops,
    durationMinutes: option.durationMinutes,
    price: option.price,
    comparableMinor: shownIn,
    evidence: option.evidence.kind,
    item: toOffered(toFlightItem({ option, direction: null })),
  };
}

/** The offer's price in the trip's currency, for comparing; an unknown rate sorts last. */
export function amountIn({
  services,
  price,
  currency,
}: {
  services: Pick<Services, "convert">;
  price: FlightOption["price"];
  currency: string;
}): number {
  if (price.currency === currency) return price.amountMinor;
  return services.convert({ money: price, to: currency })?.money.amountMinor ?? Number.MAX_SAFE_INTEGER;
}

export function searchFlightsTool({ services, bench }: { services: Services; bench: Bench }) {
  return tool({
    description:
      "Find flights one way on one date for the whole party. Call it once per direction, both in parallel. Use the offerId of the chosen one in plan_days; never invent a flight or a price.",
    inputSchema,
    execute: ({ from, to, date, party, currency = bench.trip.currency }, { abortSignal }) =>
      toToolResult({
        tool: "search_flights",
        signal: abortSignal,
        work: async () => {
          const query = {
            from: airportOf({ services, text: from }),
            to: airportOf({ services, text: to }),
            date,
            party,
            currency,
          };
          const { options, failed } = await services.searchFlights(query, abortSignal);
          if (options.length === 0 && failed.length > 0) {
            throw new AppError("provider_unavailable", {
              message: `No flight search answered: ${failed.map(({ provider }) => provider).join(", ")}.`,
            });
          }
          for (const option of options) bench.flights.set(option.offerId, option);
          const shown = [...options].sort(byComfortablePrice).slice(0, mostShown);
          return {
            from: query.from,
            to: query.to,
            date,
            found: options.length,
            offers: shown.map((option) =>
              toShortFlight({ option, shownIn: amountIn({ services, price: option.price, currency }) }),
            ),
            failed,
          };
        },
      }),
    toModelOutput: ({ output }) => withoutItems(output),
  });
}
