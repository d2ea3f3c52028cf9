import type { Money } from "../utils/money.ts";
import { flightsOf } from "./merge-offers.ts";
import type { FlightOffer, FlightSlice } from "./schema.ts";

/** An offer with what comparing needs: its price in the one currency of the page, and its flights slice by slice. */
export type PricedOffer = {
  offer: FlightOffer;
  /** Minor units of the page's currency; Infinity where no rate is known. */
  amount: number;
  flights: string[];
};

/** The same flights of one slice, with every fare that contains them. */
export type FlightRow = {
  key: string;
  slice: FlightSlice;
  /** One for each fare brand, the cheapest first. */
  offers: PricedOffer[];
  cheapest: PricedOffer;
  stops: number;
};

export function toPricedOffers({
  offers,
  amountOf,
}: {
  offers: readonly FlightOffer[];
  amountOf: (money: Money) => number | null;
}): PricedOffer[] {
  return offers.map((offer) => ({
    offer,
    amount: amountOf(offer.price) ?? Number.POSITIVE_INFINITY,
    flights: offer.slices.map(flightsOf),
  }));
}

export const stopsOf = ({ segments }: FlightSlice): number =>
  segments.length - 1 + segments.reduce((sum, { landings }) => sum + landings.length, 0);

/** Offers that contain the slices chosen so far, grouped by the flights of the next one. */
export function rowsOf({
  offers,
  chosen,
}: {
  offers: readonly PricedOffer[];
  chosen: readonly string[];
}): FlightRow[] {
  const index = chosen.length;
  const open = offers.filter(({ flights }) => chosen.every((key, place) => flights[place] === key));
  const groups = Map.groupBy(open, ({ flights }) => flights[index] ?? "");
  return [...groups].flatMap(([key, members]) => {
    const sorted = members.toSorted((left, right) => left.amount - right.amount);
    const cheapest = sorted[0];
    const slice = cheapest?.offer.slices[index];
    if (!cheapest || !slice) return [];
    const brands = new Map<string, PricedOffer>();
    for (const priced of sorted) {
      const brand = `${priced.offer.fareBrand}|${priced.offer.cabin}`;
      if (!brands.has(brand)) brands.set(brand, priced);
    }
    return [{ key, slice, cheapest, offers: [...brands.values()], stops: stopsOf(slice) }];
  });
}
