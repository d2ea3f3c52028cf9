import { chooseTrip, type TripRoute } from "@/lib/itinerary/trip-choice/choose-trip";
import type { TripWish } from "./grammar";
import type { PlannedRoute } from "./plan-route";
import type { Results } from "./read-prompt";
import { flightsOf } from "./search-offers";
import type { ShortFlight, ShortHotel } from "./tool-outputs";

/** What is kept for the days themselves before they are planned: meals, tickets, ways. */
const shareForDays = 0.3;
const mostMinor = 1_000_000_000_000;

export type OfferChoice = {
  /** By flight in the order of travel and by stop of the route; undefined where nothing was found. */
  flightIds: (string | undefined)[];
  hotelIds: (string | undefined)[];
  /** All of them together; 0 without a budget. */
  offersMinor: number;
  /** What could be given up instead of more money when the budget cannot be kept; null when it can, or nothing could. */
  explanation: string | null;
};

/** Stars, less half of one for each kilometre beyond the first: a palace at the edge costs the days an hour of way each. */
const starsWorth = ({ stars, kmFromCentre }: ShortHotel) =>
  (stars ?? 2) - 0.5 * Math.max(0, (kmFromCentre ?? 2) - 1);

/** 0 to 100 for the longest stay; a night somewhere counts as much as a night elsewhere. */
const stayWorth = ({
  hotel,
  nights,
  mostNights,
}: {
  hotel: ShortHotel;
  nights: number;
  mostNights: number;
}) => Math.round((Math.min(5, Math.max(0, starsWorth(hotel))) * 20 * nights) / Math.max(1, mostNights));

const isPriced = ({ comparableMinor }: { comparableMinor: number }) => comparableMinor <= mostMinor;

/** Without a budget a good middle one is a fair guess. */
function middleOf(hotels: readonly ShortHotel[]): ShortHotel | undefined {
  const byPrice = [...hotels].sort((left, right) => left.comparableMinor - right.comparableMinor);
  return byPrice[Math.floor((byPrice.length - 1) / 2)];
}

/** What the days cost: as the last draft planned them, or a share of the budget before there is one. */
function costOfDays({ wish, results }: { wish: TripWish; results: Results }): number {
  const last = results.drafts.at(-1);
  if (last?.status === "ok") {
    const { totalMinor, byKind } = last.data.cost;
    return Math.max(0, totalMinor - (byKind.stay ?? 0) - (byKind.flight ?? 0));
  }
  return Math.round((wish.budget?.amountMinor ?? 0) * shareForDays);
}

function toTripRoute({
  wish,
  route,
  flights,
  hotels,
  certainMinor,
}: {
  wish: TripWish;
  route: PlannedRoute;
  flights: readonly ShortFlight[][];
  hotels: readonly ShortHotel[][];
  certainMinor: number;
}): TripRoute {
  const mostNights = Math.max(...route.stops.map(({ nights }) => nights));
  const plain = { seats: 1, breaks: [] };
  return {
    id: "route",
    certainMinor,
    // What was not found is missing in the plan, and said; it must not make the rest impossible.
    legs: flightsOf({ wish, route }).flatMap(({ from, to }, index) => {
      const offers = flights[index]?.filter(isPriced) ?? [];
      if (offers.length === 0) return [];
      const options = offers.map(({ offerId, comparableMinor }, rank) => ({
        ...plain,
        id: offerId,
        mode: "flight",
        amountMinor: comparableMinor,
        per: "party" as const,
        // They come best first, price and comfort weighed.
        worth: 5 * (offers.length - rank),
      }));
      return [{ id: `flight ${index}`, name: `the way from ${from.name} to ${to.name}`, options }];
    }),
    stays: route.stops.flatMap(({ city, nights }, index) => {
      const offers = hotels[index]?.filter(isPriced) ?? [];
      if (offers.length === 0) return [];
      const options = offers.map((hotel) => ({
        id: hotel.offerId,
        amountMinor: hotel.comparableMinor,
        per: "stay" as const,
        capacity: 1,
        minNights: 0,
        worth: stayWorth({ hotel, nights, mostNights }),
        breaks: [],
      }));
      return [{ id: `stay ${index}`, name: `the nights in ${city.name}`, nights, options }];
    }),
  };
}

const mostWishes = 8;

/** The same with one night less in some cities as something that could be given up. */
function withShorterStays({
  tripRoute,
  long,
  dayMinor,
}: {
  tripRoute: TripRoute;
  /** The city by the id of its stay. */
  long: ReadonlyMap<string, string>;
  /** What a day costs besides the bed. */
  dayMinor: number;
}): TripRoute {
  const stays = tripRoute.stays.map((stay) => {
    const cityId = long.get(stay.id);
    if (!cityId) return stay;
    const shorter = stay.options.map((option) => ({
      ...option,
      id: `${option.id} shorter`,
      // To whole units: a guess of what a night saves is no exact sum.
      amountMinor:
        Math.ceil(Math.max(0, (option.amountMinor * (stay.nights - 1)) / stay.nights - dayMinor) / 100) * 100,
      breaks: [cityId],
    }));
    return { ...stay, options: [...stay.options, ...shorter] };
  });
  return { ...tripRoute, stays };
}

/**
 * Flights and stays of the whole route under one budget for the whole party. When nothing fits, the cheapest of all
 * are taken, and the explanation says what is cheapest to give up: money or a night somewhere.
 */
export function chooseOffers({
  wish,
  route,
  results,
}: {
  wish: TripWish;
  route: PlannedRoute;
  results: Results;
}): OfferChoice {
  const flights = results.flights.map((result) => (result.status === "ok" ? result.data.offers : []));
  const found = results.allHotels.map((result) => (result.status === "ok" ? result.data.offers : []));
  // Searched for the stops with a night, in their order.
  const hotels = route.stops.map(({ nights }) => (nights > 0 ? (found.shift() ?? []) : []));
  if (!wish.budget) {
    return {
      flightIds: flights.map(([best]) => best?.offerId),
      hotelIds: hotels.map((offers) => middleOf(offers)?.offerId),
      offersMinor: 0,
      explanation: null,
    };
  }
  const { amountMinor, currency } = wish.budget;
  const certainMinor = costOfDays({ wish, results });
  const tripRoute = toTripRoute({ wish, route, flights, hotels, certainMinor });
  const problem = { people: 1, budgetMinor: amountMinor, currency, conflicts: [] };
  const choice = chooseTrip({ ...problem, routes: [tripRoute], wishes: [] });
  const picked = new Map(choice.picks.map(({ groupId, optionId }) => [groupId, optionId]));
  const nights = route.stops.reduce((sum, stop) => sum + stop.nights, 0);
  const long = route.stops
    .map(({ city, nights: own }, index) => ({ city, own, stayId: `stay ${index}` }))
    .filter(({ own }) => own > 1)
    .slice(0, mostWishes);
  const advice = choice.fits
    ? null
    : chooseTrip({
        ...problem,
        routes: [
          withShorterStays({
            tripRoute,
            long: new Map(long.map(({ stayId, city }) => [stayId, city.id])),
            dayMinor: Math.floor(certainMinor / Math.max(1, nights)),
          }),
        ],
        wishes: long.map(({ city }) => ({
          id: city.id,
          what: `a night in ${city.name}`,
          weightMinor: Math.round(amountMinor / Math.max(1, nights)),
        })),
      });
  const helps = advice?.alternatives.some((parts) => parts.some(({ kind }) => kind === "wish"));
  return {
    flightIds: flights.map((_, index) => picked.get(`flight ${index}`)),
    hotelIds: hotels.map((_, index) => picked.get(`stay ${index}`)),
    offersMinor: choice.costMinor - certainMinor,
    explanation: helps ? (advice?.explanation ?? null) : null,
  };
}
