import { formatMoney } from "@/lib/utils/money";
import type { City } from "../services";
import type { TripWish } from "./grammar";
import { examples, type Move } from "./move";
import type { Results } from "./read-prompt";
import {
  countDays,
  join,
  sayCost,
  sayDates,
  sayEvidence,
  sayFailures,
  sayFindings,
  sayParty,
  sayWeather,
} from "./sentences";
import type { ShortHotel, ShortTrip } from "./tool-outputs";

/** What is kept for the days themselves when a stay is chosen: meals, tickets, ways. */
const shareForDays = 0.3;
const mostTries = 3;

/** One short question with answers to click. */
export function askDestination(): Move {
  return {
    say: "Where would you like to go?",
    suggestions: ["Lisbon", "Rome", "Barcelona", "Tokyo"],
  };
}

export function explainYourself(): Move {
  return {
    say: `I plan trips: tell me where, when, with whom and for how much, and I make a plan with flights, a stay and every day. I also change a plan you have. For example: "${examples.join('", "')}".`,
    suggestions: examples.slice(0, 2),
  };
}

/** What the trip already says fills what the sentence leaves open; an assumption about it is then none. */
export function withTrip({
  wish,
  trip,
  cityById,
}: {
  wish: TripWish;
  trip: ShortTrip;
  cityById: (id: string) => City | null;
}): TripWish {
  const says = (field: TripWish["said"][number]) => wish.said.includes(field);
  const [cityId] = trip.destinationCityIds;
  const { startDate, endDate, budgetMinor, currency, itemCount } = trip;
  const hasDates = !says("dates") && startDate !== null && endDate !== null;
  const isPlanned = itemCount > 0;
  return {
    ...wish,
    destination: wish.destination ?? (cityId ? cityById(cityId) : null),
    origin: wish.origin ?? (trip.originCityId ? cityById(trip.originCityId) : null),
    ...(hasDates ? { startDate, endDate } : {}),
    party: isPlanned && !says("party") ? trip.party : wish.party,
    budget: wish.budget ?? (budgetMinor === null ? null : { amountMinor: budgetMinor, currency }),
    interests: says("interests") ? wish.interests : trip.interests,
    pace: isPlanned && !says("pace") ? trip.pace : wish.pace,
    assumptions: isPlanned ? [] : wish.assumptions,
  };
}

function search({ wish, city }: { wish: TripWish; city: NonNullable<TripWish["destination"]> }): Move {
  const { startDate, endDate, party, origin } = wish;
  const currency = wish.budget ? { currency: wish.budget.currency } : {};
  const from = origin?.airports[0];
  const to = city.airports[0];
  const calls: NonNullable<Move["calls"]> = [];
  if (from && to && origin.id !== city.id) {
    calls.push({ name: "search_flights", input: { from, to, date: startDate, party, ...currency } });
    calls.push({ name: "search_flights", input: { from: to, to: from, date: endDate, party, ...currency } });
  }
  if (startDate !== endDate) {
    calls.push({
      name: "search_hotels",
      input: { city: city.id, checkIn: startDate, checkOut: endDate, party },
    });
  }
  calls.push({ name: "find_places", input: { city: city.id, interests: wish.interests } });
  calls.push({ name: "get_weather", input: { city: city.id, month: Number(startDate.slice(5, 7)) } });
  const days = countDays(wish);
  const what =
    origin && from && to ? "flights, a place to stay and what to see" : "a place to stay and what to see";
  return {
    say: `${city.name} from ${sayDates(wish)}, ${days === 1 ? "one day" : `${days} days`} for ${sayParty(party)}. I am looking for ${what}.\n\n`,
    calls,
  };
}

type Choice = { outboundOfferId?: string; inboundOfferId?: string; flightsMinor: number };

/** Offers come best first: the cheapest with comfort counted in. */
function chooseFlights(results: Results): Choice {
  const [out, back] = results.flights.map((result) =>
    result.status === "ok" ? result.data.offers[0] : undefined,
  );
  return {
    ...(out ? { outboundOfferId: out.offerId } : {}),
    ...(back ? { inboundOfferId: back.offerId } : {}),
    flightsMinor: (out?.comparableMinor ?? 0) + (back?.comparableMinor ?? 0),
  };
}

/** Stars, less half of one for each kilometre beyond the first: a palace at the edge costs the days an hour of way each. */
const worthOf = ({ stars, kmFromCentre }: ShortHotel) =>
  (stars ?? 2) - 0.5 * Math.max(0, (kmFromCentre ?? 2) - 1);

/** The best stay that leaves enough for the days; without a budget a good middle one; the cheapest when nothing fits. */
export function chooseHotel({
  hotels,
  spendableMinor,
}: {
  hotels: ShortHotel[];
  spendableMinor: number | null;
}): ShortHotel | undefined {
  const byPrice = [...hotels].sort((left, right) => left.comparableMinor - right.comparableMinor);
  if (spendableMinor === null) return byPrice[Math.floor((byPrice.length - 1) / 2)];
  const fitting = byPrice.filter((hotel) => hotel.comparableMinor <= spendableMinor);
  const [best] = fitting.sort(
    (left, right) => worthOf(right) - worthOf(left) || left.comparableMinor - right.comparableMinor,
  );
  return best ?? byPrice[0];
}

/** What the stay may cost: the budget without flights and days, less what the last draft was over. */
function spendableOn({
  wish,
  results,
  flightsMinor,
}: {
  wish: TripWish;
  results: Results;
  flightsMinor: number;
}) {
  if (!wish.budget) return null;
  const last = results.drafts.at(-1);
  const over = last?.status === "ok" && last.data.cost.leftMinor !== null ? -last.data.cost.leftMinor : 0;
  const stay = last?.status === "ok" ? (last.data.cost.byKind.stay ?? 0) : 0;
  if (over > 0) return stay - over;
  return Math.round(wish.budget.amountMinor * (1 - shareForDays)) - flightsMinor;
}

function planDays({
  wish,
  city,
  results,
}: {
  wish: TripWish;
  city: NonNullable<TripWish["destination"]>;
  results: Results;
}): Move {
  const { flightsMinor, ...flights } = chooseFlights(results);
  const hotels = results.hotels?.status === "ok" ? results.hotels.data.offers : [];
  const hotel = chooseHotel({ hotels, spendableMinor: spendableOn({ wish, results, flightsMinor }) });
  const { origin, startDate, endDate, party, budget, interests, pace } = wish;
  return {
    say: "",
    calls: [
      {
        name: "plan_days",
        input: {
          city: city.id,
          ...(origin ? { origin: origin.id } : {}),
          startDate,
          endDate,
          party,
          budget,
          interests,
          pace,
          title: `${countDays(wish) === 1 ? "A day" : `${countDays(wish)} days`} in ${city.name}`,
          ...flights,
          ...(hotel ? { hotelOfferId: hotel.offerId } : {}),
        },
      },
    ],
  };
}

/** A draft over the budget is tried again with a cheaper stay, as long as there is one. */
function shouldTryAgain(results: Results): boolean {
  const last = results.drafts.at(-1);
  if (last?.status !== "ok" || results.drafts.length >= mostTries || results.hotels?.status !== "ok")
    return false;
  const { leftMinor, byKind } = last.data.cost;
  const cheapest = Math.min(...results.hotels.data.offers.map((offer) => offer.comparableMinor));
  return leftMinor !== null && leftMinor < 0 && cheapest < (byKind.stay ?? 0);
}

function finish({ wish, results, city }: { wish: TripWish; results: Results; city: string }): Move {
  const draft = results.drafts.at(-1);
  const { proposal } = results;
  if (proposal?.status === "error") {
    return {
      say: `The plan is made but could not be shown. ${proposal.message}`,
      suggestions: ["Try again"],
    };
  }
  const isAccepted = proposal?.status === "ok" && proposal.data.status === "accepted";
  const lead = isAccepted
    ? `Your plan for ${city} is in the trip, from ${sayDates(wish)}.`
    : `Here is a plan for ${city} from ${sayDates(wish)}. Look at it and accept all or some of it.`;
  const origin =
    wish.origin === null
      ? "I do not know where you set out from, so the plan has no flights. Tell me your city and I add them."
      : "";
  const further =
    wish.furtherDestinations.length > 0
      ? `I plan one city at a time, so ${wish.furtherDestinations.join(" and ")} is not in it yet.`
      : "";
  const cost = draft?.status === "ok" ? draft.data.cost : null;
  const isOver = (cost?.leftMinor ?? 0) < 0;
  return {
    say: join([
      lead,
      ...wish.assumptions,
      cost ? sayCost({ cost }) : "",
      sayEvidence(results),
      origin,
      further,
      ...sayFailures(results),
      draft?.status === "ok" && draft.data.visits === 0
        ? `I know no places to visit in ${city} yet, so the days are empty; add your own.`
        : "",
      sayFindings(results),
      sayWeather(results),
      isAccepted ? "You can undo it with one click." : "",
    ]),
    suggestions: [
      isOver ? "Find a cheaper hotel" : "Make day 2 slower",
      ...(wish.origin === null ? ["We start from Berlin"] : ["Swap day 2 and 3"]),
      "Start later in the morning",
    ],
  };
}

/** The next move towards a plan for an empty trip, or for one that is to be planned anew. */
export function planTrip({ wish, results }: { wish: TripWish; results: Results }): Move {
  const city = wish.destination;
  if (!city) return wish.isUnderstood ? askDestination() : explainYourself();
  const searched = results.hotels ?? results.places ?? results.weather ?? results.flights[0];
  if (!searched) return search({ wish, city });
  const draft = results.drafts.at(-1);
  if (!draft || (draft.status === "ok" && !results.check && shouldTryAgain(results))) {
    return planDays({ wish, city, results });
  }
  if (draft.status === "error") {
    return {
      say: join([`I could not make a plan for ${city.name}. ${draft.message}`, ...sayFailures(results)]),
      suggestions: ["Try again"],
    };
  }
  const { draftId } = draft.data;
  if (!results.check) return { say: "", calls: [{ name: "check_trip", input: { draftId } }] };
  if (!results.proposal) {
    const budget = wish.budget ? ` within ${formatMoney({ money: wish.budget })}` : "";
    const days = countDays(wish);
    const isOver = (draft.data.cost.leftMinor ?? 0) < 0;
    const summary = `${days === 1 ? "A day" : `${days} days`} in ${city.name} for ${sayParty(wish.party)}${isOver ? "" : budget}`;
    return { say: "", calls: [{ name: "propose_changes", input: { draftId, summary } }] };
  }
  return finish({ wish, results, city: city.name });
}
