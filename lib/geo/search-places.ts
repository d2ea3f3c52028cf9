import "server-only";
import MiniSearch from "minisearch";
import { airports, cities, cityById, countryByCode, metroAreas } from "./gazetteer";
import { normaliseName } from "./normalise";
import type { PlaceSuggestion } from "./schema";

type Entry = { key: number; names: string; code: string; weight: number; suggestion: PlaceSuggestion };

const countryName = (code: string) => countryByCode(code)?.name ?? code;

/** Airports weigh by traffic, cities by people: both from 0 to 1, so that one list can hold them. */
function cityWeight(population: number): number {
  return Math.min(1, Math.log10(population + 1) / 7.5);
}

function buildEntries(): Entry[] {
  const entries: Omit<Entry, "key">[] = [];
  for (const city of cities) {
    const detail = countryName(city.country);
    const suggestion: PlaceSuggestion = {
      kind: "city",
      id: city.id,
      name: city.name,
      detail,
      lat: city.lat,
      lon: city.lon,
    };
    const names = [city.name, ...city.names].map(normaliseName).join(" | ");
    entries.push({ names, code: "", weight: cityWeight(city.population), suggestion });
  }
  for (const { code, cityId, airports: codes } of metroAreas) {
    const city = cityById(cityId);
    if (!city || codes.length < 2) continue;
    const suggestion: PlaceSuggestion = {
      kind: "airport",
      id: code,
      name: `${city.name}, all airports`,
      detail: `${codes.join(", ")} · ${countryName(city.country)}`,
      lat: city.lat,
      lon: city.lon,
    };
    const names = [city.name, ...city.names].map(normaliseName).join(" | ");
    entries.push({ names, code: code.toLowerCase(), weight: 1.2, suggestion });
  }
  for (const airport of airports) {
    const city = airport.cityId ? cityById(airport.cityId) : undefined;
    const suggestion: PlaceSuggestion = {
      kind: "airport",
      id: airport.iata,
      name: airport.name,
      detail: `${airport.city}, ${countryName(airport.country)}`,
      lat: airport.lat,
      lon: airport.lon,
    };
    const names = [airport.city, city?.name ?? "", ...(city?.names ?? []), airport.name]
      .map(normaliseName)
      .join(" | ");
    entries.push({ names, code: airport.iata.toLowerCase(), weight: airport.importance, suggestion });
  }
  return entries.map((entry, key) => ({ key, ...entry }));
}

function buildIndex() {
  const entries = buildEntries();
  const index = new MiniSearch<Entry>({
    idField: "key",
    fields: ["names", "code"],
    tokenize: (text) => text.split(/[\s|]+/).filter(Boolean),
  });
  index.addAll(entries);
  return { entries, index };
}

let built: ReturnType<typeof buildIndex> | undefined;

/** How well an entry answers: an exact code, then an exact name, then a beginning, then what is merely similar. */
function rank({ entry, query, score }: { entry: Entry; query: string; score: number }): number {
  const names = entry.names.split(" | ");
  const exactCode = entry.code === query ? 40 : 0;
  const exactName = names.includes(query) ? 30 : 0;
  const prefix = names.some((name) => name.startsWith(query)) ? 10 : 0;
  return exactCode + exactName + prefix + entry.weight * 8 + Math.min(score, 30) / 10;
}

/**
 * Completes a name or a code as it is typed: "lis", "Lisboa", "LIS", "lisbno". Best first.
 * Typing mistakes of one letter in five are forgiven; a code is never guessed.
 */
export function searchPlaces(input: {
  query: string;
  kinds: ("airport" | "city")[];
  limit: number;
}): PlaceSuggestion[] {
  const query = normaliseName(input.query).slice(0, 60);
  if (query.length < 2) return [];
  built ??= buildIndex();
  const { entries, index } = built;
  const search = (fuzzy: number | false) =>
    index.search(query, {
      combineWith: "AND",
      prefix: true,
      fuzzy: (term) => (fuzzy && term.length > 3 ? fuzzy : false),
      boost: { names: 1, code: 2 },
    });
  let found = search(false);
  if (found.length === 0) found = search(0.2);
  if (found.length === 0) found = search(0.34);
  return found
    .flatMap(({ id, score }) => {
      const entry = entries[Number(id)];
      return entry && input.kinds.includes(entry.suggestion.kind)
        ? [{ entry, value: rank({ entry, query, score }) }]
        : [];
    })
    .sort((left, right) => right.value - left.value || left.entry.key - right.entry.key)
    .slice(0, input.limit)
    .map(({ entry }) => entry.suggestion);
}
