import "server-only";
import { airportByIata } from "@/lib/geo/gazetteer";
import { matchPlaceNames } from "@/lib/geo/match-place-names";
import { parseRequest } from "@/lib/itinerary/request/parse-request";
import type { Chip, NamedPlace, RequestField } from "@/lib/itinerary/request/request";
import { toCity } from "../create-services";
import type { City } from "../services";
import type { TripWish } from "./grammar";

/** The city that a named place stands for; a country is too large to plan. */
function cityOf({ kind, id }: NamedPlace): City | null {
  if (kind === "city") return toCity(id);
  if (kind === "country") return null;
  const cityId = airportByIata(id)?.cityId;
  return cityId ? toCity(cityId) : null;
}

/** "first Lisbon, then Porto": the order is the traveller's own. */
const inOrder =
  /\b(?:then|first(?! (?:week|weekend|half|days?|time|of)\b)|afterwards|followed by|after that|finally)\b|->|→|=>/i;

/** "Porto or Valencia": the first of them is planned, and that is said. */
function withoutAlternatives({ text, chips }: { text: string; chips: readonly Chip[] }): {
  ids: Set<string>;
  names: string[];
} {
  const places = chips.filter(({ field }) => field === "destination");
  const others = places.filter((chip, index) => {
    const before = places[index - 1];
    return before && /^\s*,?\s*or\s*$/i.test(text.slice(before.end, chip.start));
  });
  return { ids: new Set(others.map(({ value }) => value)), names: others.map(({ label }) => label) };
}

const saidBy: { [Field in RequestField]?: TripWish["said"] } = {
  destination: ["destination"],
  origin: ["origin"],
  dates: ["dates"],
  duration: ["dates"],
  party: ["party"],
  budget: ["budget"],
  interest: ["interests"],
  pace: ["pace"],
};

/** Reads a wish with the engine's grammar and the embedded gazetteer. */
export function readWish({
  text,
  today,
  currency,
}: {
  text: string;
  today: string;
  currency: string;
}): TripWish {
  const request = parseRequest({ text, today, matchPlaceNames, defaultCurrency: currency });
  const others = withoutAlternatives({ text, chips: request.chips });
  const named = request.destinations.filter(({ id }) => !others.ids.has(id));
  const cities = named.flatMap((place) => cityOf(place) ?? []);
  const [destination = null] = cities;
  return {
    isUnderstood: request.chips.length > 0,
    said: [...new Set(request.chips.flatMap(({ field }) => saidBy[field] ?? []))],
    destination,
    furtherDestinations: cities.slice(1),
    nightsByCity: Object.fromEntries(
      request.stays.flatMap(({ place, nights }) => {
        const city = cityOf(place);
        return city ? [[city.id, nights]] : [];
      }),
    ),
    keepsOrder: inOrder.test(text),
    origin: request.origin ? cityOf(request.origin) : null,
    startDate: request.dates.start,
    endDate: request.dates.end,
    party: request.party,
    budget: request.budget,
    interests: request.interests,
    pace: request.pace,
    assumptions: [
      ...request.assumed,
      ...(others.names.length > 0 && destination
        ? [`You named more than one place to choose from; I took ${destination.name}.`]
        : []),
    ],
  };
}
