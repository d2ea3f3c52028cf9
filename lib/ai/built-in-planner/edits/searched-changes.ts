import { join, sayFailures } from "../sentences";
import { type Editing, type EditOf, type Item, type Outcome, placesOn, sayLocked } from "./days";

const refused = (say: string): Outcome => ({ kind: "refused", say });

export function changeHotel({ edit, trip, results }: Editing<EditOf<"hotel">>): Outcome {
  const stays = trip.items.filter(({ kind }) => kind === "stay");
  // In a trip through several cities the dearest stay is where it helps most; each has its own city and nights.
  const [stay]: Item[] = [...stays].sort((left, right) => (right.costMinor ?? 0) - (left.costMinor ?? 0));
  if (stay?.locked) return sayLocked(stay.title);
  const { startDate, endDate, party, destinationCityIds } = trip;
  const city =
    destinationCityIds[stay && stays.length === destinationCityIds.length ? stays.indexOf(stay) : 0];
  const checkIn = stay?.day ?? startDate;
  const next = stays.find(({ day }) => day !== null && checkIn !== null && day > checkIn);
  const checkOut = next?.day ?? endDate;
  if (!checkIn || !checkOut || !city)
    return refused("The trip has no dates or no city yet, so I cannot look for a hotel.");
  const { hotels } = results;
  if (!hotels) {
    const input = { city, checkIn, checkOut, party };
    return {
      kind: "ask",
      move: { say: `I am looking for a ${edit.wish} hotel.\n\n`, calls: [{ name: "search_hotels", input }] },
    };
  }
  if (hotels.status === "error") return refused(`The hotel search failed. ${hotels.message}`);
  const now = stay?.costMinor ?? null;
  const offers = hotels.data.offers.filter(({ name }) => name !== stay?.title);
  // The next step down or up, not the extreme: cheaper means less money, not the least comfort.
  const fitting = offers.filter(
    ({ comparableMinor }) =>
      now === null || (edit.wish === "cheaper" ? comparableMinor < now * 0.95 : comparableMinor > now),
  );
  const [choice] = fitting.sort(
    (left, right) => (right.stars ?? 0) - (left.stars ?? 0) || left.comparableMinor - right.comparableMinor,
  );
  if (!choice) return refused(`I found no ${edit.wish} hotel for these nights.`);
  const change = {
    kind: "use_offer",
    offerId: choice.offerId,
    ...(stay ? { replaces: stay.id } : {}),
    reason: `${choice.name} is ${edit.wish} for the same nights.`.slice(0, 500),
  };
  const summary = `Stay at ${choice.name}${stay ? ` instead of ${stay.title}` : ""}`.slice(0, 300);
  return { kind: "changes", changes: [change], trip, summary, what: `${summary}.` };
}

/** Flights for a plan that has none: the first and the last day are planned around them. */
export function addFlights({ edit, trip, results }: Editing<EditOf<"origin">>): Outcome {
  const { startDate, endDate, party, destinationCityIds } = trip;
  const [city, last] = [destinationCityIds[0], destinationCityIds.at(-1)];
  if (!startDate || !endDate || !city || !last)
    return refused("The trip has no dates or no city yet. Tell me where and when.");
  const { origin } = edit;
  if (results.flights.length === 0) {
    return {
      kind: "ask",
      move: {
        say: `I am looking for flights from ${origin.name}.\n\n`,
        calls: [
          { name: "search_flights", input: { from: origin.id, to: city, date: startDate, party } },
          { name: "search_flights", input: { from: last, to: origin.id, date: endDate, party } },
        ],
      },
    };
  }
  const [out, back] = results.flights.map((result) =>
    result.status === "ok" ? result.data.offers[0] : undefined,
  );
  if (!out && !back) return refused(join(sayFailures(results)) || `I found no flights from ${origin.name}.`);
  const days = [...new Set([startDate, endDate])];
  return {
    kind: "plan",
    input: {
      origin: origin.id,
      days,
      wantedPlaceIds: days.flatMap((date) => placesOn({ trip, date })),
      withoutPlaceIds: [],
      ...(out ? { outboundOfferId: out.offerId } : {}),
      ...(back ? { inboundOfferId: back.offerId } : {}),
    },
    summary: `Add flights from ${origin.name}`,
  };
}
