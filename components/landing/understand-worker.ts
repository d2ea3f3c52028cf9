import placeNames from "@/lib/geo/data/place-names.json";
import { createPlaceMatcher } from "@/lib/geo/place-matcher";
import { parseRequest } from "@/lib/itinerary/request/parse-request";
import type { UnderstandInput, Understood } from "./understanding";

const text = (value: unknown) => String(value);

const matchPlaceNames = createPlaceMatcher({
  cities: placeNames.cities.map(([id, name, population, ...names]) => ({
    id: text(id),
    name: text(name),
    population: Number(population),
    names: names.map(text),
  })),
  countries: placeNames.countries.map(([code, name, ...names]) => ({
    code: text(code),
    name: text(name),
    names: names.map(text),
  })),
  airports: placeNames.airports.map(([iata, name, importance]) => ({
    iata: text(iata),
    name: text(name),
    importance: Number(importance),
  })),
});

/** Reads sentences with the grammar of the built-in planner, away from the thread that draws what is typed. */
self.addEventListener("message", ({ data }: MessageEvent<UnderstandInput>) => {
  const { chips, missing, dates, party } = parseRequest({
    text: data.text,
    today: data.today,
    defaultCurrency: data.currency,
    matchPlaceNames,
  });
  const answer: Understood = { text: data.text, chips, missing, dates, party };
  self.postMessage(answer);
});
