import { type PricedOffer, stopsOf } from "./flight-rows.ts";
import { layoversOf } from "./layovers.ts";
import type { FlightSegment } from "./schema.ts";

/** From and to, both included: minutes after local midnight. */
export type TimeWindow = { from: number; to: number };

/** What a traveller wants to see of what was found. Null and an empty list leave everything in. */
export type FlightFilters = {
  /** At most so many on each slice. */
  stops: number | null;
  airlines: string[];
  /** When each slice may leave. */
  departures: (TimeWindow | null)[];
  /** Of the longest slice. */
  maxMinutes: number | null;
  /** In minor units of the page's currency. */
  maxAmount: number | null;
  bags: "cabin" | "checked" | null;
  /** Of the whole party; an offer that does not state it is left out. */
  maxKg: number | null;
  /** Airports nobody wants to change at. */
  avoided: string[];
};

export const noFilters: FlightFilters = {
  stops: null,
  airlines: [],
  departures: [],
  maxMinutes: null,
  maxAmount: null,
  bags: null,
  maxKg: null,
  avoided: [],
};

export const airlineOf = ({ marketingCarrier }: FlightSegment): string => marketingCarrier;

export const minuteOf = (local: string): number =>
  Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

type Test = (priced: PricedOffer, filters: FlightFilters) => boolean;

const tests: Record<keyof FlightFilters, Test> = {
  stops: ({ offer }, { stops }) => stops === null || offer.slices.every((slice) => stopsOf(slice) <= stops),
  airlines: ({ offer }, { airlines }) =>
    airlines.length === 0 ||
    offer.slices.every(({ segments }) => segments.every((segment) => airlines.includes(airlineOf(segment)))),
  departures: ({ offer }, { departures }) =>
    offer.slices.every(({ segments }, index) => {
      const window = departures[index];
      const minute = minuteOf(segments[0]?.departure ?? "");
      return !window || (minute >= window.from && minute <= window.to);
    }),
  maxMinutes: ({ offer }, { maxMinutes }) =>
    maxMinutes === null || offer.slices.every(({ durationMinutes }) => durationMinutes <= maxMinutes),
  maxAmount: ({ amount }, { maxAmount }) => maxAmount === null || amount <= maxAmount,
  // An allowance that is not stated is not an allowance.
  bags: ({ offer }, { bags }) => bags === null || (offer.bags[bags].pieces ?? 0) > 0,
  maxKg: ({ offer }, { maxKg }) =>
    maxKg === null || (offer.emissions !== null && offer.emissions.kg <= maxKg),
  avoided: ({ offer }, { avoided }) =>
    avoided.length === 0 ||
    offer.slices.every((slice) => layoversOf(slice).every(({ iata }) => !avoided.includes(iata))),
};

/** Offers that pass every filter but the one that is left out, for counting what it would show. */
export function filterFlights({
  offers,
  filters,
  except,
}: {
  offers: readonly PricedOffer[];
  filters: FlightFilters;
  except?: keyof FlightFilters;
}): PricedOffer[] {
  const asked = Object.entries(tests).flatMap(([name, test]) => (name === except ? [] : [test]));
  return offers.filter((priced) => asked.every((test) => test(priced, filters)));
}
