import { addDays, daysBetween } from "@/lib/itinerary/time";
import { orderCities, type Route } from "@/lib/itinerary/trip-choice/order-cities";
import { type Leg, mostCities, mostDays } from "@/lib/itinerary/trip-choice/route-problem";
import { estimateIntercity } from "@/lib/routes/estimate-intercity";
import type { City } from "../services";
import type { TripWish } from "./grammar";

/** On the ground up to this long; farther apart a flight is looked for. */
const longestGroundMinutes = 330;

export type RouteStop = {
  city: City;
  checkIn: string;
  checkOut: string;
  nights: number;
  /** How one comes from the stop before; null for the first. */
  from: { city: City; isFlight: boolean } | null;
};
export type PlannedRoute = {
  stops: RouteStop[];
  /** Later than wished when the cities need more days than there are. */
  endDate: string;
  /** What had to give way so that the cities fit; null when nothing had to. */
  explanation: string | null;
};

const flies = (from: City, to: City) =>
  estimateIntercity({ from, to }).groundMinutes > longestGroundMinutes &&
  from.airports.length > 0 &&
  to.airports.length > 0;

function legBetween({ from, to }: { from: City; to: City }): Leg {
  const { groundMinutes, flightMinutes } = estimateIntercity({ from, to });
  const minutes = flies(from, to) ? flightMinutes : groundMinutes;
  return { from: from.id, to: to.id, costMinor: 0, minutes: Math.min(minutes, 10_000) };
}

/** Which cities the wish names, each once; not where it starts. */
export function citiesOf({ destination, furtherDestinations, origin }: TripWish): City[] {
  const all = [...(destination ? [destination] : []), ...furtherDestinations];
  const cities = all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
  const abroad = cities.filter(({ id }) => id !== origin?.id);
  return (abroad.length > 0 ? abroad : cities).slice(0, mostCities);
}

/** Nights as the traveller said; what is left is shared out evenly among the rest. */
function nightsFor({ wish, cities, total }: { wish: TripWish; cities: City[]; total: number }) {
  const said = cities.flatMap(({ id }) => wish.nightsByCity[id] ?? []);
  const left = Math.max(0, total - said.reduce((sum, nights) => sum + nights, 0));
  const open = cities.filter(({ id }) => wish.nightsByCity[id] === undefined);
  return (city: City) => {
    const fixed = wish.nightsByCity[city.id];
    // The dates of the trip stand: nights that do not fill them are a wish.
    if (fixed !== undefined)
      return { min: Math.min(1, fixed), wished: Math.min(fixed, total), max: Math.max(total, 1) };
    const share = Math.floor(left / open.length) + (open.indexOf(city) < left % open.length ? 1 : 0);
    return { min: Math.min(1, total), wished: Math.max(share, Math.min(1, total)), max: Math.max(total, 1) };
  };
}

/** The order of the cities and the nights in each, exactly; times between them are estimated by distance. */
export function planRoute(wish: TripWish): PlannedRoute {
  const cities = citiesOf(wish);
  const total = Math.max(0, daysBetween({ from: wish.startDate, to: wish.endDate }));
  const nightsOf = nightsFor({ wish, cities, total: Math.min(total, mostDays - 1) });
  const home = wish.origin && !cities.some(({ id }) => id === wish.origin?.id) ? wish.origin : null;
  const around = [...cities, ...(home ? [home] : [])];
  // What is longer than the engine plans is refused in words by the tool that would plan it.
  const days = Math.min(total + 1, mostDays);
  const route: Route = orderCities({
    cities: cities.map((city) => ({ id: city.id, name: city.name, nights: nightsOf(city), windows: [] })),
    days,
    legs: around.flatMap((from) => around.filter((to) => to !== from).map((to) => legBetween({ from, to }))),
    start: home?.id ?? null,
    end: home?.id ?? null,
    keepsOrder: wish.keepsOrder,
    minuteMinor: 1,
  });
  const stops = route.stops.flatMap(({ cityId, arriveDay, leaveDay, nights }, index): RouteStop[] => {
    const city = cities.find(({ id }) => id === cityId);
    const before = cities.find(({ id }) => id === route.stops[index - 1]?.cityId);
    if (!city) return [];
    return [
      {
        city,
        checkIn: addDays({ day: wish.startDate, count: arriveDay - 1 }),
        checkOut: addDays({ day: wish.startDate, count: leaveDay - 1 }),
        nights,
        from: before ? { city: before, isFlight: flies(before, city) } : null,
      },
    ];
  });
  const leaves = stops.at(-1)?.checkOut ?? wish.endDate;
  return { stops, endDate: leaves > wish.endDate ? leaves : wish.endDate, explanation: route.explanation };
}
