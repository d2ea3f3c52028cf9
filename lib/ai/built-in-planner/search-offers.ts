import type { City } from "../services";
import type { TripWish } from "./grammar";
import type { Move } from "./move";
import type { PlannedRoute, RouteStop } from "./plan-route";
import { countDays, sayDates, sayParty, sayRoute } from "./sentences";

type Call = NonNullable<Move["calls"]>[number];
type Flight = { from: City; to: City; date: string };

/** The flights that a route needs, in the order of travel: there, between the cities that are far apart, and home. */
export function flightsOf({ wish, route }: { wish: TripWish; route: PlannedRoute }): Flight[] {
  const { origin, startDate, endDate } = wish;
  const [first, last] = [route.stops[0], route.stops.at(-1)];
  const canFly = (from: City | undefined, to: City | undefined) =>
    from && to && from.id !== to.id && from.airports[0] && to.airports[0];
  const between = route.stops.flatMap(({ city, from, checkIn }) =>
    from?.isFlight ? { from: from.city, to: city, date: checkIn } : [],
  );
  return [
    ...(origin && first && canFly(origin, first.city)
      ? [{ from: origin, to: first.city, date: startDate }]
      : []),
    ...between,
    ...(origin && last && canFly(last.city, origin) ? [{ from: last.city, to: origin, date: endDate }] : []),
  ];
}

const currencyOf = ({ budget }: TripWish) => (budget ? { currency: budget.currency } : {});

/** A bed for the nights of a stop. */
export function searchHotels({ wish, stop }: { wish: TripWish; stop: RouteStop }): Call {
  const { city, checkIn, checkOut } = stop;
  const input = { city: city.id, checkIn, checkOut, party: wish.party, ...currencyOf(wish) };
  return { name: "search_hotels", input };
}

/** Everything that has to be looked for, at once. */
export function searchOffers({ wish, route }: { wish: TripWish; route: PlannedRoute }): Move {
  const { startDate, party, interests } = wish;
  const flights = flightsOf({ wish, route });
  const calls: Call[] = [
    ...flights.map(({ from, to, date }) => ({
      name: "search_flights",
      input: { from: from.airports[0], to: to.airports[0], date, party, ...currencyOf(wish) },
    })),
    ...route.stops.filter(({ nights }) => nights > 0).map((stop) => searchHotels({ wish, stop })),
    ...route.stops.map(({ city }) => ({ name: "find_places", input: { city: city.id, interests } })),
    ...route.stops.slice(0, 1).map(({ city, checkIn, checkOut }) => ({
      name: "get_weather",
      input: {
        city: city.id,
        month: Number(startDate.slice(5, 7)),
        startDate: checkIn,
        endDate: checkOut,
      },
    })),
  ];
  const days = countDays(wish);
  const stays = route.stops.length > 1 ? "places to stay" : "a place to stay";
  const what = flights.length > 0 ? `flights, ${stays} and what to see` : `${stays} and what to see`;
  return {
    say: `${sayRoute(route)} from ${sayDates(wish)}, ${days === 1 ? "one day" : `${days} days`} for ${sayParty(party)}. I am looking for ${what}.\n\n`,
    calls,
  };
}
