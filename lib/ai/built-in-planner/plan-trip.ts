import { formatMoney } from "@/lib/utils/money";
import { chooseOffers } from "./choose-offers";
import type { TripWish } from "./grammar";
import { withLateArrival } from "./late-arrival";
import { examples, type Move } from "./move";
import { citiesOf, type PlannedRoute, planRoute } from "./plan-route";
import type { Results } from "./read-prompt";
import { flightsOf, searchOffers } from "./search-offers";
import {
  countDays,
  join,
  sayCost,
  sayDates,
  sayEvidence,
  sayFailures,
  sayFindings,
  sayParty,
  sayWays,
  sayWeather,
} from "./sentences";

type Planning = { wish: TripWish; route: PlannedRoute; results: Results };

const mostTries = 3;

/** What stands where a place would stand and is none that is known: "in Xanadu", "to Middle Earth". */
const unknownPlace = /\b(?:in|to|visit|around)\s+((?:\p{Lu}[\p{L}'’-]+)(?:\s\p{Lu}[\p{L}'’-]+){0,3})/u;
const timeWord =
  /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Easter|Christmas|I\b|The\b)/;

/** One short question with answers to click. */
export function askDestination(text: string): Move {
  const name = unknownPlace.exec(text)?.[1];
  const unknown =
    name && !timeWord.test(name)
      ? `I do not know a place called ${name.slice(0, 60)}. Name the nearest larger town, or another place.`
      : null;
  return {
    say: unknown ?? "Where would you like to go?",
    suggestions: ["Lisbon", "Rome", "Barcelona", "Tokyo"],
  };
}

export function explainYourself(): Move {
  return {
    say: `I plan trips: tell me where, when, with whom and for how much, and I make a plan with flights, a stay and every day. I also change a plan you have. For example: "${examples.join('", "')}".`,
    suggestions: examples.slice(0, 2),
  };
}

function planDays({ wish, route, results }: Planning): Move {
  const { flightIds, hotelIds } = chooseOffers({ wish, route, results });
  const flights = flightsOf({ wish, route });
  const idOf = (isMeant: (flight: (typeof flights)[number]) => boolean) =>
    flightIds[flights.findIndex(isMeant)];
  const { origin, startDate, endDate, party, budget, interests, pace } = wish;
  const [first, ...further] = route.stops;
  const outbound = idOf(({ to }) => to.id === first?.city.id);
  const inbound = idOf(({ to }) => to.id === origin?.id);
  const names = new Intl.ListFormat("en-GB").format(route.stops.map(({ city }) => city.name));
  const stops = route.stops.map(({ city, checkIn, checkOut }, index) => {
    const flight = index > 0 ? idOf(({ to }) => to.id === city.id) : undefined;
    return {
      city: city.id,
      checkIn,
      checkOut,
      ...(hotelIds[index] ? { hotelOfferId: hotelIds[index] } : {}),
      ...(flight ? { flightOfferId: flight } : {}),
    };
  });
  return {
    say: "",
    calls: [
      {
        name: "plan_days",
        input: {
          city: first?.city.id,
          ...(origin ? { origin: origin.id } : {}),
          startDate,
          endDate,
          party,
          budget,
          interests,
          pace,
          title: `${countDays(wish) === 1 ? "A day" : `${countDays(wish)} days`} in ${names}`.slice(0, 120),
          ...(outbound ? { outboundOfferId: outbound } : {}),
          ...(inbound ? { inboundOfferId: inbound } : {}),
          ...(further.length > 0 ? { stops } : hotelIds[0] ? { hotelOfferId: hotelIds[0] } : {}),
        },
      },
    ],
  };
}

/** A draft over the budget is tried again with cheaper flights and stays, as long as there are any. */
function shouldTryAgain({ wish, route, results }: Planning): boolean {
  const last = results.drafts.at(-1);
  if (last?.status !== "ok" || results.drafts.length >= mostTries) return false;
  const { leftMinor, byKind } = last.data.cost;
  const offersMinor = (byKind.stay ?? 0) + (byKind.flight ?? 0);
  return (
    leftMinor !== null && leftMinor < 0 && chooseOffers({ wish, route, results }).offersMinor < offersMinor
  );
}

function finish({ wish, route, results }: Planning): Move {
  const city = new Intl.ListFormat("en-GB").format(route.stops.map((stop) => stop.city.name));
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
  const cost = draft?.status === "ok" ? draft.data.cost : null;
  const isOver = (cost?.leftMinor ?? 0) < 0;
  return {
    say: join([
      lead,
      ...wish.assumptions,
      route.explanation ?? "",
      cost
        ? sayCost({ cost, advice: isOver ? chooseOffers({ wish, route, results }).explanation : null })
        : "",
      sayEvidence(results),
      origin,
      sayWays(route),
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
export function planTrip({
  wish: asked,
  results: found,
  text,
}: {
  wish: TripWish;
  results: Results;
  /** What the traveller wrote. */
  text: string;
}): Move {
  if (citiesOf(asked).length === 0) return asked.isUnderstood ? askDestination(text) : explainYourself();
  const planned = planRoute(asked);
  const wish = { ...asked, endDate: planned.endDate };
  const searched = found.hotels ?? found.places ?? found.weather ?? found.flights[0];
  if (!searched) return searchOffers({ wish, route: planned });
  const planning = withLateArrival({ wish, route: planned, results: found });
  if ("search" in planning) return planning.search;
  const { route, results } = planning;
  const draft = results.drafts.at(-1);
  if (!draft || (!results.check && shouldTryAgain(planning))) return planDays(planning);
  const names = new Intl.ListFormat("en-GB").format(route.stops.map(({ city }) => city.name));
  if (draft.status === "error") {
    return {
      say: join([`I could not make a plan for ${names}. ${draft.message}`, ...sayFailures(results)]),
      suggestions: ["Try again"],
    };
  }
  const { draftId } = draft.data;
  if (!results.check) return { say: "", calls: [{ name: "check_trip", input: { draftId } }] };
  if (!results.proposal) {
    const budget = wish.budget ? ` within ${formatMoney({ money: wish.budget })}` : "";
    const days = countDays(wish);
    const isOver = (draft.data.cost.leftMinor ?? 0) < 0;
    const summary = `${days === 1 ? "A day" : `${days} days`} in ${names} for ${sayParty(wish.party)}${isOver ? "" : budget}`;
    return {
      say: "",
      calls: [{ name: "propose_changes", input: { draftId, summary: summary.slice(0, 500) } }],
    };
  }
  return finish(planning);
}
