import { isSlip } from "../utils/slip.ts";
import { normaliseName } from "./normalise.ts";
import type { Airport, City, Country } from "./schema.ts";

/** A place that a text names, and where in the text. */
export type PlaceMatch = {
  kind: "city" | "airport" | "country";
  /** City id, IATA code or ISO country code. */
  id: string;
  name: string;
  /** Half-open range of characters in the text. */
  start: number;
  end: number;
  /** 0 to 1; the better known of two places with one name wins. */
  importance: number;
};

type Index = { names: Map<string, Candidate>; airports: Map<string, NamedAirport> };
type Candidate = Omit<PlaceMatch, "start" | "end">;

/** Words that are also names of places: taken as a place only when written with a capital in the middle of a sentence. */
const commonWords = new Set(
  "nice split bath reading mobile of as is in on to may march august best most bar male san santa big long both orange buy man men van lens sale tours nancy como para quito male same are worth hull cork bergen essen orange salt lake rio ica lima bari sur york spring park beach victoria florence charlotte george jackson surprise mission hope liberty enterprise independence young marina normal pearl fishers monument plantation bled jasper trinidad".split(
    " ",
  ),
);
/** Of these the place is meant far more often than the word. */
const mostlyPlaces = new Set(
  "bergen essen lima bari rio cork como victoria florence quito york nancy tours hull park".split(" "),
);

/** What finding names needs of each place: the browser is sent no more. */
type Gazetteer = {
  cities: readonly Pick<City, "id" | "name" | "names" | "population">[];
  countries: readonly Pick<Country, "code" | "name" | "names">[];
  airports: readonly NamedAirport[];
};
type NamedAirport = Pick<Airport, "iata" | "name" | "importance">;

function buildNames({ cities, countries }: Gazetteer): Map<string, Candidate> {
  const names = new Map<string, Candidate>();
  const add = (name: string, candidate: Candidate) => {
    const key = normaliseName(name);
    if (key.length < 3) return;
    const known = names.get(key);
    if (!known || known.importance < candidate.importance) names.set(key, candidate);
  };
  for (const city of cities) {
    const importance = Math.min(1, Math.log10(city.population + 1) / 7.5);
    for (const name of [city.name, ...city.names])
      add(name, { kind: "city", id: city.id, name: city.name, importance });
  }
  for (const country of countries) {
    for (const name of [country.name, ...country.names])
      add(name, { kind: "country", id: country.code, name: country.name, importance: 0.7 });
  }
  return names;
}

const mostWords = 4;

/**
 * Finds the places that a text names, in order, the longest name first where they overlap: "New York" and not
 * "York". A three-letter code counts as an airport only in capitals. The names are indexed at the first text.
 */
export function createPlaceMatcher(gazetteer: Gazetteer): (text: string) => PlaceMatch[] {
  let index: Index | undefined;
  return (text) => {
    index ??= {
      names: buildNames(gazetteer),
      airports: new Map(gazetteer.airports.map((airport) => [airport.iata, airport])),
    };
    const matches = matchNames({ text, index });
    return matches.length > 0 ? matches : matchSlips({ text, index });
  };
}

/** A city of some half a million people: nobody mistypes a village often enough to guess it. */
const guessedFrom = 0.75;

/** "Lisbn", "Barcelna": the big city that a word is one slip away from, where the text names no place at all. */
function matchSlips({ text, index }: { text: string; index: Index }): PlaceMatch[] {
  const big = [...index.names].filter(
    ([, { kind, importance }]) => kind === "city" && importance >= guessedFrom,
  );
  return [...text.matchAll(/\p{L}{5,}/gu)].flatMap((match) => {
    const written = normaliseName(match[0]);
    const found = big.find(([name]) => isSlip({ written, word: name }))?.[1];
    return found ? [{ ...found, start: match.index, end: match.index + match[0].length }] : [];
  });
}

function matchNames({ text, index: { names, airports } }: { text: string; index: Index }): PlaceMatch[] {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)].map((match) => ({
    text: match[0].replace(/[.'’-]+$/, ""),
    start: match.index,
  }));
  const matches: PlaceMatch[] = [];
  for (let index = 0; index < words.length; ) {
    const first = words[index];
    if (!first) break;
    let consumed = 1;
    for (let count = Math.min(mostWords, words.length - index); count > 0; count--) {
      const last = words[index + count - 1];
      if (!last) continue;
      const end = last.start + last.text.length;
      const phrase = text.slice(first.start, end);
      const key = normaliseName(phrase);
      const candidate = names.get(key);
      const isSentenceStart = index === 0 || /[.!?]\s*$/.test(text.slice(0, first.start));
      const isWord = commonWords.has(key) && !mostlyPlaces.has(key);
      const isCapital = /^\p{Lu}/u.test(phrase) && !isSentenceStart;
      if (candidate && (!isWord || isCapital)) {
        matches.push({ ...candidate, start: first.start, end });
        consumed = count;
        break;
      }
      const airport = count === 1 && /^[A-Z]{3}$/.test(phrase) ? airports.get(phrase) : undefined;
      if (airport)
        matches.push({
          kind: "airport",
          id: airport.iata,
          name: airport.name,
          start: first.start,
          end,
          importance: airport.importance,
        });
      if (airport) break;
    }
    index += consumed;
  }
  return matches;
}
