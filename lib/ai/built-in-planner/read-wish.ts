import "server-only";
import { airportByIata } from "@/lib/geo/gazetteer";
import { matchPlaceNames } from "@/lib/geo/match-place-names";
import { parseRequest } from "@/lib/itinerary/request/parse-request";
import type { NamedPlace, RequestField } from "@/lib/itinerary/request/request";
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
  const cities = request.destinations.flatMap((place) => cityOf(place) ?? []);
  const [destination = null] = cities;
  return {
    isUnderstood: request.chips.length > 0,
    said: [...new Set(request.chips.flatMap(({ field }) => saidBy[field] ?? []))],
    destination,
    furtherDestinations: cities.slice(1).map(({ name }) => name),
    origin: request.origin ? cityOf(request.origin) : null,
    startDate: request.dates.start,
    endDate: request.dates.end,
    party: request.party,
    budget: request.budget,
    interests: request.interests,
    pace: request.pace,
    assumptions: request.assumed,
  };
}
