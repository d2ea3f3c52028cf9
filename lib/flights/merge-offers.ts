import type { FlightOffer, FlightSlice } from "./schema.ts";

/** Which flights a slice is made of: the numbers they are sold under, with their local departures. */
export function flightsOf({ segments }: FlightSlice): string {
  return segments.map(({ flightNumber, departure }) => `${flightNumber} ${departure}`).join("+");
}

function keyOf(offer: FlightOffer): string {
  const brand = offer.fareBrand?.trim().toLowerCase() ?? "";
  return [...offer.slices.map(flightsOf), brand, offer.cabin].join("|");
}

export type MergedOffers = { offers: FlightOffer[]; duplicates: number };

/**
 * The same flights under the same fare brand are one offer, whoever sells it: the cheaper one stays, the first of
 * equals. `amountOf` makes currencies comparable; null is an amount that nothing is known of and loses.
 */
export function mergeOffers({
  offers,
  amountOf,
}: {
  offers: readonly FlightOffer[];
  amountOf: (offer: FlightOffer) => number | null;
}): MergedOffers {
  const cheapest = new Map<string, { offer: FlightOffer; amount: number }>();
  for (const offer of offers) {
    const key = keyOf(offer);
    const amount = amountOf(offer) ?? Number.POSITIVE_INFINITY;
    const known = cheapest.get(key);
    if (!known || amount < known.amount) cheapest.set(key, { offer, amount });
  }
  const merged = [...cheapest.values()].map(({ offer }) => offer);
  return { offers: merged, duplicates: offers.length - merged.length };
}
