import "server-only";
import { matchPlaceNames } from "@/lib/geo/match-place-names";
import { normaliseName } from "@/lib/geo/normalise";
import type { EditIntent } from "@/lib/itinerary/request/edit";
import { parseEdit } from "@/lib/itinerary/request/parse-edit";
import { findPlaces } from "@/lib/places/places";
import { categories } from "@/lib/places/schema";
import { toCity } from "../create-services";
import type { EditableTrip, TripEdit } from "./grammar";

/** A place of the city that is named, else the category of places that is meant. */
function placeMeant({ what, trip }: { what: string; trip: EditableTrip }) {
  const [cityId] = trip.destinationCityIds;
  const name = normaliseName(what);
  const named = cityId
    ? findPlaces({ cityId, limit: 500 }).find(
        (place) => name.length > 3 && normaliseName(place.name).includes(name),
      )
    : undefined;
  const category = categories.find(
    (known) => name === known || name === `${known}s` || name.endsWith(` ${known}`),
  );
  return { placeId: named?.id ?? null, category: named ? null : (category ?? null) };
}

const usualStart = 9 * 60 + 30;

function timeAt(minute: number): string {
  const kept = Math.min(Math.max(minute, 6 * 60), 20 * 60);
  return `${String(Math.floor(kept / 60)).padStart(2, "0")}:${String(kept % 60).padStart(2, "0")}`;
}

const ask = (question: string, suggestions: string[] = []): TripEdit => ({
  kind: "unclear",
  question,
  suggestions,
});

/** The change that the built-in planner can carry out for an intent; null leaves the sentence to be read as a wish. */
function toTripEdit({ intent, trip }: { intent: EditIntent; trip: EditableTrip }): TripEdit | null {
  switch (intent.kind) {
    case "swap-days":
      return { ...intent, kind: "swap_days" };
    case "pace":
    case "remove":
    case "move":
    case "budget":
      return intent;
    case "cheaper":
      return { kind: "hotel", wish: "cheaper" };
    case "start":
      return { kind: "start", day: intent.day, time: timeAt(intent.minute ?? usualStart + intent.shift) };
    case "add":
      return {
        kind: "add",
        what: intent.what.slice(0, 80),
        day: intent.day,
        ...placeMeant({ what: intent.what, trip }),
      };
    case "hotel":
      return { kind: "hotel", wish: intent.wish === "cheaper" ? "cheaper" : "better" };
    case "replan":
      return intent.day === null ? null : { kind: "replan", day: intent.day };
    case "origin": {
      const origin = intent.place.kind === "city" ? toCity(intent.place.id) : null;
      return origin ? { kind: "origin", origin } : null;
    }
    case "undo":
    case "redo":
      return ask(
        `Press ${intent.kind === "undo" ? "Undo" : "Redo"} above the plan: that is yours to do, not mine.`,
      );
    case "lock":
      return { kind: "lock", itemIds: intent.itemIds };
    case "replace": {
      const [itemId] = intent.itemIds;
      if (!itemId) return null;
      const what = intent.by?.slice(0, 80) ?? null;
      const meant = what === null ? { placeId: null, category: null } : placeMeant({ what, trip });
      return { kind: "replace", itemId, what, ...meant };
    }
    case "unlock": {
      const titles = trip.items.filter(({ id }) => intent.itemIds.includes(id)).map(({ title }) => title);
      return ask(
        `A proposal never touches what is locked, so the lock of ${titles.join(", ").slice(0, 200)} is yours to open: it is in the menu of the item.`,
      );
    }
    case "flight":
      return ask(
        "I cannot exchange a flight in words yet. Search on the page Flights and add the one you like.",
      );
    case "unclear": {
      const meant = trip.items.filter(({ id }) => intent.itemIds.includes(id));
      const offered = meant.length > 0 ? meant : trip.items.filter(({ kind }) => kind === "activity");
      return ask(
        meant.length > 0 ? "Which one do you mean?" : "Which item should go? I did not find it in the plan.",
        offered.slice(0, 4).map(({ title }) => `Remove ${title}`.slice(0, 120)),
      );
    }
    default:
      return null;
  }
}

/** Reads every change of an existing plan with the engine's grammar; empty when the text asks for none. */
export function readEdits({
  text,
  trip,
  today,
}: {
  text: string;
  trip: EditableTrip;
  today: string;
}): TripEdit[] {
  const edits = parseEdit({ text, trip, today, matchPlaceNames }).map((intent) =>
    toTripEdit({ intent, trip }),
  );
  const known = edits.flatMap((edit) => edit ?? []);
  // Other dates or another party are a new plan: nothing of it may be lost beside smaller changes.
  if (known.length === 0 || known.length === edits.length) return known;
  return [...known, ask("Tell me the rest in a message of its own: it changes the whole plan.")];
}
