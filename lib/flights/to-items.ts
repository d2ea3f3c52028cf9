import type { Item } from "../trips/schema.ts";
import type { FlightOffer } from "./schema.ts";

type NewItem = Omit<Item, "id" | "position">;

/** An offer as items of a trip, one for each direction. Its price is one for both: it stands on the way there. */
export function toItems(offer: FlightOffer): NewItem[] {
  return offer.slices.flatMap((slice, index): NewItem[] => {
    const first = slice.segments[0];
    const last = slice.segments.at(-1);
    if (!first || !last) return [];
    const isReturn = index > 0;
    const placeOf = ({ city, iata, lat, lon }: typeof first.origin) => ({
      name: `${city} airport (${iata})`.slice(0, 200),
      lat,
      lon,
    });
    return [
      {
        kind: "flight",
        title: `${first.origin.city} to ${last.destination.city}`.slice(0, 200),
        day: first.departure.slice(0, 10),
        start: first.departure,
        startZone: first.origin.zone,
        end: last.arrival,
        endZone: last.destination.zone,
        place: placeOf(first.origin),
        endPlace: placeOf(last.destination),
        cost: {
          amountMinor: isReturn ? 0 : offer.price.amountMinor,
          currency: offer.price.currency,
          evidence: offer.evidence,
        },
        locked: false,
        note: isReturn ? "The price of both ways stands on the way there." : "",
        details: {
          segments: slice.segments.slice(0, 12).map((segment) => ({
            carrier: segment.marketingCarrier.slice(0, 100),
            flightNumber: segment.flightNumber.slice(0, 20),
            origin: segment.origin.iata,
            destination: segment.destination.iata,
            departure: segment.departure,
            arrival: segment.arrival,
          })),
          direction: isReturn ? "inbound" : "outbound",
          durationMinutes: slice.durationMinutes,
          provider: offer.provider,
          offerId: offer.id.slice(0, 200),
          ...(offer.fareBrand ? { fareBrand: offer.fareBrand.slice(0, 100) } : {}),
          ...(offer.expiresAt ? { offerExpiresAt: offer.expiresAt } : {}),
        },
      },
    ];
  });
}
