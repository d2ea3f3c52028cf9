import type { TripEdit } from "./grammar";
import type { Move } from "./move";
import { explainYourself } from "./plan-trip";
import type { Results } from "./read-prompt";
import { join, sayCost, sayFailures, sayFindings } from "./sentences";
import type { ShortTrip } from "./tool-outputs";

type Item = ShortTrip["items"][number];
type Editing<Edit> = { edit: Edit; trip: ShortTrip; results: Results };
type EditOf<Kind extends TripEdit["kind"]> = Extract<TripEdit, { kind: Kind }>;

const dayMs = 86_400_000;
const planned = new Set(["activity", "meal", "transport"]);

/** The date of day n, or null when the trip has no such day. */
function dateOfDay({ trip, day }: { trip: ShortTrip; day: number }): string | null {
  if (!trip.startDate || !trip.endDate) return null;
  const date = new Date(Date.parse(trip.startDate) + (day - 1) * dayMs).toISOString().slice(0, 10);
  return day >= 1 && date <= trip.endDate ? date : null;
}

const daysOf = (trip: ShortTrip) =>
  [...new Set(trip.items.filter(({ kind }) => kind === "activity").flatMap(({ day }) => day ?? []))].sort();

function noSuchDay({ trip, day }: { trip: ShortTrip; day: number }): Move {
  const days =
    trip.startDate && trip.endDate ? (Date.parse(trip.endDate) - Date.parse(trip.startDate)) / dayMs + 1 : 0;
  return { say: `The trip has no day ${day}; it has ${days} days.`, suggestions: ["Make day 2 slower"] };
}

const placesOn = ({ trip, date }: { trip: ShortTrip; date: string }) =>
  trip.items
    .filter(({ day, kind }) => day === date && kind === "activity")
    .flatMap(({ placeId }) => placeId ?? []);

/** One call, unless it was made: then null. */
const propose = ({ results, input }: { results: Results; input: Record<string, unknown> }): Move | null =>
  results.proposal ? null : { say: "", calls: [{ name: "propose_changes", input }] };

function finish({ results, what }: { results: Results; what: string }): Move {
  const { proposal } = results;
  if (proposal?.status === "error") {
    return { say: `I could not propose this. ${proposal.message}`, suggestions: ["Make day 2 slower"] };
  }
  const draft = results.drafts.at(-1);
  return {
    say: join([
      `${what} Look at the difference and accept what you like.`,
      draft?.status === "ok" ? sayCost({ cost: draft.data.cost }) : "",
      results.check ? sayFindings(results) : "",
    ]),
  };
}

/** Plans days anew, checks and proposes: the road of every edit that the engine has to carry out. */
function replan({
  results,
  input,
  summary,
}: {
  results: Results;
  input: Record<string, unknown>;
  summary: string;
}): Move {
  const draft = results.drafts.at(-1);
  if (!draft) return { say: "", calls: [{ name: "plan_days", input }] };
  if (draft.status === "error") return { say: `I could not do this. ${draft.message}` };
  const { draftId } = draft.data;
  if (!results.check) return { say: "", calls: [{ name: "check_trip", input: { draftId } }] };
  return propose({ results, input: { draftId, summary } }) ?? finish({ results, what: `${summary}.` });
}

function swapDays({ edit, trip, results }: Editing<EditOf<"swap_days">>): Move {
  const [first, second] = [dateOfDay({ trip, day: edit.first }), dateOfDay({ trip, day: edit.second })];
  if (!first) return noSuchDay({ trip, day: edit.first });
  if (!second) return noSuchDay({ trip, day: edit.second });
  const move = ({ from, to }: { from: string; to: string }) =>
    trip.items
      .filter((item) => item.day === from && planned.has(item.kind) && !item.locked)
      .map(({ id, start, end }) => ({
        kind: "move",
        id,
        day: to,
        start: start && `${to}T${start}`,
        end: end && `${to}T${end}`,
        reason: `Days ${edit.first} and ${edit.second} change places.`,
      }));
  const changes = [...move({ from: first, to: second }), ...move({ from: second, to: first })];
  if (changes.length === 0) return { say: "There is nothing on these days that I could move." };
  const summary = `Swap day ${edit.first} and day ${edit.second}`;
  return (
    propose({ results, input: { summary, changes } }) ??
    finish({
      results,
      what: `Day ${edit.first} and day ${edit.second} change places; flights and stay remain.`,
    })
  );
}

function changePace({ edit, trip, results }: Editing<EditOf<"pace">>): Move {
  const date = edit.day === null ? null : dateOfDay({ trip, day: edit.day });
  if (edit.day !== null && !date) return noSuchDay({ trip, day: edit.day });
  const days = date ? [date] : daysOf(trip);
  // A slower day keeps its places but the last; the engine decides what still fits.
  const wantedPlaceIds = days.flatMap((day) => {
    const places = placesOn({ trip, date: day });
    return edit.pace === "slow" && places.length > 1 ? places.slice(0, -1) : places;
  });
  const word = edit.pace === "slow" ? "slower" : edit.pace === "fast" ? "fuller" : "more balanced";
  const where = edit.day === null ? "the days" : `day ${edit.day}`;
  const input = { days, pace: edit.pace, wantedPlaceIds: wantedPlaceIds.slice(0, 50) };
  return replan({ results, input, summary: `Make ${where} ${word}` });
}

function changeStart({ edit, trip, results }: Editing<EditOf<"start">>): Move {
  const date = edit.day === null ? null : dateOfDay({ trip, day: edit.day });
  if (edit.day !== null && !date) return noSuchDay({ trip, day: edit.day });
  const days = date ? [date] : daysOf(trip);
  const wantedPlaceIds = days.flatMap((day) => placesOn({ trip, date: day })).slice(0, 50);
  const where = edit.day === null ? "every day" : `day ${edit.day}`;
  return replan({
    results,
    input: { days, dayStart: edit.time, wantedPlaceIds },
    summary: `Start ${where} at ${edit.time}`,
  });
}

function removeItems({ edit, trip, results }: Editing<EditOf<"remove">>): Move {
  const items = trip.items.filter(({ id }) => edit.itemIds.includes(id));
  const locked = items.filter((item) => item.locked);
  if (locked.length > 0 && locked.length === items.length) {
    return { say: `${locked[0]?.title ?? "This"} is locked. Unlock it first, then ask me again.` };
  }
  const titles = items
    .map(({ title }) => title)
    .join(", ")
    .slice(0, 200);
  const changes = items
    .filter((item) => !item.locked)
    .map(({ id }) => ({ kind: "remove", id, reason: "You asked to take it out." }));
  return (
    propose({ results, input: { summary: `Remove ${titles}`, changes } }) ??
    finish({ results, what: `I propose to remove ${titles}.` })
  );
}

function changeHotel({ edit, trip, results }: Editing<EditOf<"hotel">>): Move {
  const stay: Item | undefined = trip.items.find(({ kind }) => kind === "stay");
  if (stay?.locked) return { say: `${stay.title} is locked. Unlock it first, then ask me again.` };
  const { startDate, endDate, party, destinationCityIds } = trip;
  const [city] = destinationCityIds;
  if (!startDate || !endDate || !city)
    return { say: "The trip has no dates or no city yet, so I cannot look for a hotel." };
  const { hotels } = results;
  if (!hotels) {
    return {
      say: `I am looking for a ${edit.wish} hotel.\n\n`,
      calls: [{ name: "search_hotels", input: { city, checkIn: startDate, checkOut: endDate, party } }],
    };
  }
  if (hotels.status === "error") return { say: `The hotel search failed. ${hotels.message}` };
  const now = stay?.costMinor ?? null;
  const offers = hotels.data.offers.filter(({ name }) => name !== stay?.title);
  // The next step down or up, not the extreme: cheaper means less money, not the least comfort.
  const cheaper = offers
    .filter((offer) => now === null || offer.comparableMinor < now * 0.95)
    .sort(
      (left, right) => (right.stars ?? 0) - (left.stars ?? 0) || left.comparableMinor - right.comparableMinor,
    );
  const better = offers
    .filter((offer) => now === null || offer.comparableMinor > now)
    .sort(
      (left, right) => (right.stars ?? 0) - (left.stars ?? 0) || left.comparableMinor - right.comparableMinor,
    );
  const [choice] = edit.wish === "cheaper" ? cheaper : better;
  if (!choice) return { say: `I found no ${edit.wish} hotel for these nights.` };
  const change = {
    kind: "use_offer",
    offerId: choice.offerId,
    ...(stay ? { replaces: stay.id } : {}),
    reason: `${choice.name} is ${edit.wish} for the same nights.`.slice(0, 500),
  };
  const summary = `Stay at ${choice.name}${stay ? ` instead of ${stay.title}` : ""}`.slice(0, 500);
  return (
    propose({ results, input: { summary, changes: [change] } }) ?? finish({ results, what: `${summary}.` })
  );
}

function addSomething({ edit, trip, results }: Editing<EditOf<"add">>): Move {
  const [city] = trip.destinationCityIds;
  if (!city) return { say: "The trip has no city yet, so I cannot look for places." };
  const date = edit.day === null ? null : dateOfDay({ trip, day: edit.day });
  if (edit.day !== null && !date) return noSuchDay({ trip, day: edit.day });
  const { places } = results;
  if (!edit.placeId && !places) {
    const input = {
      city,
      interests: [edit.what.slice(0, 40)],
      ...(edit.category ? { category: edit.category } : {}),
    };
    return { say: "", calls: [{ name: "find_places", input }] };
  }
  if (places?.status === "error") return { say: `The search for places failed. ${places.message}` };
  const known = new Set(trip.items.flatMap(({ placeId }) => placeId ?? []));
  const found = places?.data.places.find(({ id }) => !known.has(id));
  const placeId = edit.placeId ?? found?.id;
  if (!placeId) return { say: `I found no further place for "${edit.what}" here.` };
  // The day with the fewest places has the most room; days of arrival and departure are short.
  const whole = daysOf(trip).filter(
    (candidate) => candidate !== trip.startDate && candidate !== trip.endDate,
  );
  const day =
    date ??
    (whole.length > 0 ? whole : daysOf(trip)).sort(
      (left, right) => placesOn({ trip, date: left }).length - placesOn({ trip, date: right }).length,
    )[0];
  if (!day) return { say: "The trip has no days yet. Tell me when it is, and I plan it." };
  const wantedPlaceIds = [placeId, ...placesOn({ trip, date: day })];
  return replan({
    results,
    // One more than the pace allows is what was asked for.
    input: { days: [day], pace: "fast", wantedPlaceIds },
    summary: `Add ${found?.name ?? edit.what}`.slice(0, 200),
  });
}

/** Flights for a plan that has none: the first and the last day are planned around them. */
function addFlights({ edit, trip, results }: Editing<EditOf<"origin">>): Move {
  const { startDate, endDate, party, destinationCityIds } = trip;
  const [city] = destinationCityIds;
  if (!startDate || !endDate || !city)
    return { say: "The trip has no dates or no city yet. Tell me where and when." };
  const { origin } = edit;
  if (results.flights.length === 0) {
    return {
      say: `I am looking for flights from ${origin.name}.\n\n`,
      calls: [
        { name: "search_flights", input: { from: origin.id, to: city, date: startDate, party } },
        { name: "search_flights", input: { from: city, to: origin.id, date: endDate, party } },
      ],
    };
  }
  const [out, back] = results.flights.map((result) =>
    result.status === "ok" ? result.data.offers[0] : undefined,
  );
  if (!out && !back) return { say: join(sayFailures(results)) || `I found no flights from ${origin.name}.` };
  const days = [...new Set([startDate, endDate])];
  const wantedPlaceIds = days.flatMap((date) => placesOn({ trip, date }));
  const input = {
    origin: origin.id,
    days,
    wantedPlaceIds,
    ...(out ? { outboundOfferId: out.offerId } : {}),
    ...(back ? { inboundOfferId: back.offerId } : {}),
  };
  return replan({ results, input, summary: `Add flights from ${origin.name}` });
}

/** The next move towards a change of a trip that has a plan. */
export function editTrip({ edit, trip, results }: Editing<TripEdit>): Move {
  switch (edit.kind) {
    case "swap_days":
      return swapDays({ edit, trip, results });
    case "pace":
      return changePace({ edit, trip, results });
    case "start":
      return changeStart({ edit, trip, results });
    case "remove":
      return edit.itemIds.length === 0 ? explainYourself() : removeItems({ edit, trip, results });
    case "hotel":
      return changeHotel({ edit, trip, results });
    case "add":
      return addSomething({ edit, trip, results });
    case "replan": {
      const date = dateOfDay({ trip, day: edit.day });
      if (!date) return noSuchDay({ trip, day: edit.day });
      const input = { days: [date], withoutPlaceIds: placesOn({ trip, date }) };
      return replan({ results, input, summary: `Plan day ${edit.day} anew` });
    }
    case "budget": {
      const { amountMinor, currency } = edit.budget;
      const patch = { budgetMinor: amountMinor, currency };
      const changes = [{ kind: "trip", patch, reason: "The budget as you gave it." }];
      return (
        propose({ results, input: { summary: "Change the budget", changes } }) ??
        finish({ results, what: "The budget changes as you said." })
      );
    }
    case "origin":
      return addFlights({ edit, trip, results });
    case "unclear":
      return { say: edit.question, suggestions: edit.suggestions };
  }
}
