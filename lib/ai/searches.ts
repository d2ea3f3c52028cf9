import "server-only";
import { convert, isKnownCurrency } from "@/lib/currency/convert";
import { mergeOffers } from "@/lib/flights/merge-offers";
import { type FlightOffer, flightSearchSchema } from "@/lib/flights/schema";
import { searchFlights } from "@/lib/flights/search-flights";
import { cheapestRate, totalOf } from "@/lib/hotels/rates";
import { type HotelOffer, type HotelSearch, hotelSearchSchema } from "@/lib/hotels/schema";
import { searchHotels } from "@/lib/hotels/search-hotels";
import type { ReadKey } from "@/lib/keys/keys";
import { collect } from "@/lib/search/search-all";
import type { Place } from "@/lib/trips/schema";
import type { Money } from "@/lib/utils/money";
import type { FlightOption, HotelOption, Services } from "./services";

/** For comparing sellers; null for a currency of which no rate is known. */
const amountInEuro = (money: Money) =>
  isKnownCurrency(money.currency) ? convert({ money, to: "EUR" }).money.amountMinor : null;

const cut = (text: string, longest: number) => text.slice(0, longest);

/** One direction of an offer; an offer without segments cannot be planned with. */
export function toFlightOption(offer: FlightOffer): FlightOption | null {
  const slice = offer.slices[0];
  const first = slice?.segments[0];
  const last = slice?.segments.at(-1);
  if (!slice || !first || !last) return null;
  const placeOf = ({ city, iata, lat, lon }: (typeof first)["origin"]): Place => ({
    name: cut(`${city} airport (${iata})`, 200),
    lat,
    lon,
  });
  return {
    offerId: offer.id,
    provider: offer.provider,
    price: offer.price,
    evidence: offer.evidence,
    stops: slice.segments.length - 1,
    durationMinutes: slice.durationMinutes,
    segments: slice.segments.slice(0, 12).map((segment) => ({
      carrier: cut(segment.marketingCarrier, 100),
      flightNumber: cut(segment.flightNumber, 20),
      origin: segment.origin.iata,
      destination: segment.destination.iata,
      departure: segment.departure,
      arrival: segment.arrival,
    })),
    origin: placeOf(first.origin),
    originZone: first.origin.zone,
    destination: placeOf(last.destination),
    destinationZone: last.destination.zone,
    fareBrand: offer.fareBrand,
    emissionsKg: offer.emissions?.kg ?? null,
    expiresAt: offer.expiresAt,
  };
}

/** A stay with its cheapest rate; one of which nobody says what it costs cannot be planned with. */
function toHotelOption({ offer, search }: { offer: HotelOffer; search: HotelSearch }): HotelOption[] {
  const { id, provider, name, stars, lat, lon, distanceKm, evidence, expiresAt } = offer;
  const rate = cheapestRate(offer);
  if (!rate) return [];
  return [
    {
      offerId: id,
      provider,
      name,
      stars,
      place: { name: cut(name, 200), lat, lon, cityId: search.cityId },
      distanceKm,
      checkIn: search.checkIn,
      checkOut: search.checkOut,
      price: totalOf(rate) ?? rate.price,
      evidence,
      rate: cut(rate.room, 200),
      board: rate.board,
      expiresAt,
    },
  ];
}

type Searches = Pick<Services, "searchFlights" | "searchHotels">;

/** The very searches that the pages use, in the assistant's few words. */
export function realSearches({ userId, readKey }: { userId: string; readKey: ReadKey }): Searches {
  return {
    searchFlights: async ({ from, to, date, party }, signal) => {
      const input = flightSearchSchema.parse({ slices: [{ origin: from, destination: to, date }], party });
      const { offers, failed } = await collect(searchFlights({ input, userId, readKey, signal }));
      const merged = mergeOffers({ offers, amountOf: ({ price }) => amountInEuro(price) });
      return { options: merged.offers.flatMap((offer) => toFlightOption(offer) ?? []), failed };
    },
    searchHotels: async ({ cityId, checkIn, checkOut, party }, signal) => {
      const input = hotelSearchSchema.parse({ cityId, checkIn, checkOut, party });
      const { offers, failed } = await collect(searchHotels({ input, userId, readKey, signal }));
      return { options: offers.flatMap((offer) => toHotelOption({ offer, search: input })), failed };
    },
  };
}
