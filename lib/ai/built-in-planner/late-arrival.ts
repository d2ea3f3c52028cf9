import { dayOf, daysBetween } from "@/lib/itinerary/time";
import { chooseOffers } from "./choose-offers";
import type { TripWish } from "./grammar";
import type { Move } from "./move";
import type { PlannedRoute } from "./plan-route";
import type { Results } from "./read-prompt";
import { flightsOf, searchHotels } from "./search-offers";

type Planning = { wish: TripWish; route: PlannedRoute; results: Results };

/** The flight there in the order of travel; -1 when there is none. */
const thereOf = ({ wish, route }: Planning) =>
  flightsOf({ wish, route }).findIndex(({ to }) => to.id === route.stops[0]?.city.id);

/** The day on which the best flight there lands, if that is after the first night was to begin and before it ends. */
function lateDay({ there, planning }: { there: number; planning: Planning }): string | null {
  const [first] = planning.route.stops;
  const found = planning.results.flights[there];
  if (!first || found?.status !== "ok") return null;
  const isLate = ({ arrival }: { arrival: string }) =>
    dayOf(arrival) > first.checkIn && dayOf(arrival) < first.checkOut;
  // Most trips end here: choosing among all offers takes its time.
  if (!found.data.offers.some(isLate)) return null;
  const id = chooseOffers(planning).flightIds[there];
  const best = found.data.offers.find(({ offerId }) => offerId === id);
  return best && isLate(best) ? dayOf(best.arrival) : null;
}

/**
 * Who lands a day after setting out sleeps in the air: the first city's nights begin with the landing, and its beds are
 * searched for once more. Answers what is to be searched for, or the planning with what was found.
 */
export function withLateArrival(planning: Planning): { search: Move } | Planning {
  const { wish, route, results } = planning;
  const asked = route.stops.filter(({ nights }) => nights > 0).length;
  const firstRound = { ...results, allHotels: results.allHotels.slice(0, asked) };
  const there = thereOf(planning);
  const day = lateDay({ there, planning: { ...planning, results: firstRound } });
  const [first, ...further] = route.stops;
  if (!day || !first) return planning;
  const stop = { ...first, checkIn: day, nights: daysBetween({ from: day, to: first.checkOut }) };
  const again = results.allHotels[asked];
  if (!again) return { search: { say: "", calls: [searchHotels({ wish, stop })] } };
  const flights = results.flights.map((found, index) =>
    index === there && found.status === "ok"
      ? {
          ...found,
          data: { ...found.data, offers: found.data.offers.filter((offer) => dayOf(offer.arrival) === day) },
        }
      : found,
  );
  return {
    wish,
    route: { ...route, stops: [stop, ...further] },
    results: { ...results, flights, allHotels: [again, ...firstRound.allHotels.slice(1)] },
  };
}
