import type { ShortTrip } from "../tool-outputs";
import { dateOfDay, daysOf, type Editing, type EditOf, noSuchDay, type Outcome, placesOn } from "./days";

export function changePace({ edit, trip }: Editing<EditOf<"pace">>): Outcome {
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
  return {
    kind: "plan",
    input: { days, pace: edit.pace, wantedPlaceIds, withoutPlaceIds: [] },
    summary: `Make ${where} ${word}`,
  };
}

export function changeStart({ edit, trip }: Editing<EditOf<"start">>): Outcome {
  const date = edit.day === null ? null : dateOfDay({ trip, day: edit.day });
  if (edit.day !== null && !date) return noSuchDay({ trip, day: edit.day });
  const days = date ? [date] : daysOf(trip);
  const wantedPlaceIds = days.flatMap((day) => placesOn({ trip, date: day }));
  const where = edit.day === null ? "every day" : `day ${edit.day}`;
  return {
    kind: "plan",
    input: { days, dayStart: edit.time, wantedPlaceIds, withoutPlaceIds: [] },
    summary: `Start ${where} at ${edit.time}`,
  };
}

export function replanDay({ edit, trip }: Editing<EditOf<"replan">>): Outcome {
  const date = dateOfDay({ trip, day: edit.day });
  if (!date) return noSuchDay({ trip, day: edit.day });
  const withoutPlaceIds = placesOn({ trip, date });
  return {
    kind: "plan",
    input: { days: [date], wantedPlaceIds: [], withoutPlaceIds },
    summary: `Plan day ${edit.day} anew`,
  };
}

/** The nth answer of `find_places` belongs to the nth edit that asked for places. */
export type Search = { nth: number };

function findPlace({
  what,
  category,
  placeId,
  trip,
  without,
  results,
  search,
}: Pick<EditOf<"add">, "what" | "category" | "placeId"> & {
  trip: ShortTrip;
  without: readonly string[];
  results: Editing<unknown>["results"];
  search: Search;
}): { id: string; name: string } | Outcome {
  const [city] = trip.destinationCityIds;
  if (!city) return { kind: "refused", say: "The trip has no city yet, so I cannot look for places." };
  if (placeId) return { id: placeId, name: what };
  const places = results.foundPlaces[search.nth];
  search.nth += 1;
  if (!places) {
    const input = { city, interests: [what.slice(0, 40)], ...(category ? { category } : {}) };
    return { kind: "ask", move: { say: "", calls: [{ name: "find_places", input }] } };
  }
  if (places.status === "error")
    return { kind: "refused", say: `The search for places failed. ${places.message}` };
  const known = new Set([...trip.items.flatMap((item) => item.placeId ?? []), ...without]);
  const found = places.data.places.find(({ id }) => !known.has(id));
  return found ?? { kind: "refused", say: `I found no further place for "${what}" here.` };
}

export function addSomething(input: Editing<EditOf<"add">> & { search: Search }): Outcome {
  const { edit, trip, results, search } = input;
  const date = edit.day === null ? null : dateOfDay({ trip, day: edit.day });
  if (edit.day !== null && !date) return noSuchDay({ trip, day: edit.day });
  const place = findPlace({ ...edit, trip, without: [], results, search });
  if ("kind" in place) return place;
  // The day with the fewest places has the most room; days of arrival and departure are short.
  const whole = daysOf(trip).filter(
    (candidate) => candidate !== trip.startDate && candidate !== trip.endDate,
  );
  const day =
    date ??
    (whole.length > 0 ? whole : daysOf(trip)).sort(
      (left, right) => placesOn({ trip, date: left }).length - placesOn({ trip, date: right }).length,
    )[0];
  if (!day) return { kind: "refused", say: "The trip has no days yet. Tell me when it is, and I plan it." };
  const wantedPlaceIds = [place.id, ...placesOn({ trip, date: day })];
  return {
    kind: "plan",
    // One more than the pace allows is what was asked for.
    input: { days: [day], pace: "fast", wantedPlaceIds, withoutPlaceIds: [] },
    summary: `Add ${place.name}`.slice(0, 200),
  };
}

/** Something else in the place of an item, on the same day: what was named, else the like of it. */
export function replaceItem(input: Editing<EditOf<"replace">> & { search: Search }): Outcome {
  const { edit, trip, results, search } = input;
  const item = trip.items.find(({ id }) => id === edit.itemId);
  if (!item?.day) return { kind: "refused", say: "I can only replace what is on a day of the plan." };
  if (item.locked)
    return { kind: "refused", say: `${item.title} is locked. Unlock it first, then ask me again.` };
  const own = item.placeId ? [item.placeId] : [];
  const place = findPlace({
    what: edit.what ?? item.category ?? "sight",
    category: edit.what ? edit.category : (item.category ?? null),
    placeId: edit.placeId,
    trip,
    without: own,
    results,
    search,
  });
  if ("kind" in place) return place;
  const kept = placesOn({ trip, date: item.day }).filter((id) => !own.includes(id));
  return {
    kind: "plan",
    input: { days: [item.day], wantedPlaceIds: [place.id, ...kept], withoutPlaceIds: own },
    summary: `Replace ${item.title} with ${place.name}`.slice(0, 300),
  };
}
