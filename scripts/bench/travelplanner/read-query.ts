import { parseRequest } from "../../../lib/itinerary/request/parse-request.ts";
import type { PlaceSpan } from "../../../lib/itinerary/request/request.ts";
import { readDemands } from "./read-demands.ts";
import type { Query, Sandbox } from "./sandbox.ts";

const numberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const cityCount = new RegExp(
  `\\b(\\d+|${numberWords.join("|")}|a couple of)\\s+(?:[a-z]+\\s+){0,2}(?:cities|towns|places)\\b`,
  "i",
);

function toNumber(text: string): number {
  if (/couple/i.test(text)) return 2;
  const word = numberWords.indexOf(text.toLowerCase());
  return word >= 0 ? word : Number(text);
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Finds known names however they are written; the longer one counts where two overlap. */
function matchNames({ cities, states }: { cities: readonly string[]; states: readonly string[] }) {
  const kinds = new Map<string, PlaceSpan["kind"]>([
    ...states.map((name) => [name, "country"] as const),
    ...cities.map((name) => [name, "city"] as const),
  ]);
  const names = [...kinds.keys()].sort((left, right) => right.length - left.length);
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${names.map(literal).join("|")})(?![\\p{L}\\d])`, "giu");
  return (text: string): PlaceSpan[] =>
    [...text.matchAll(pattern)].map((match) => {
      const name = names.find((known) => known.toLowerCase() === match[0].toLowerCase()) ?? match[0];
      const [start, end] = [match.index, match.index + match[0].length];
      return { kind: kinds.get(name) ?? "city", id: name, name, start, end, importance: 0.6 };
    });
}

const dayMs = 86_400_000;

function listDays({ start, end }: { start: string; end: string }): string[] {
  const count = Math.round((Date.parse(end) - Date.parse(start)) / dayMs) + 1;
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(start) + index * dayMs).toISOString().slice(0, 10),
  );
}

/**
 * Reads a query of the benchmark from its raw text. Where, when, who and for how much is read by the product's own
 * grammar; what only this benchmark knows (house rules, room types, cuisines, means of transport) by `read-demands.ts`.
 * A place or a day that the text misspells is taken from the reference information, which lists the ways of this very
 * trip on its days.
 */
export function readQuery({
  text,
  sandbox,
  states,
}: {
  text: string;
  sandbox: Sandbox;
  /** The states that the benchmark's list of cities knows, if it is at hand. */
  states: readonly string[];
}): Query {
  const { rest, ...demands } = readDemands({ text, sandbox });
  const cities = [...new Set(sandbox.ways.flatMap(({ from, to }) => [from, to]))];
  const listed = [...sandbox.travelDates].sort();
  const request = parseRequest({
    text: rest,
    // Without a year in the text the next such day is meant: the year before the first flight that is listed.
    today: `${Number(listed[0]?.slice(0, 4) ?? 2022) - 1}-12-31`,
    matchPlaceNames: cities.length === 0 && states.length === 0 ? () => [] : matchNames({ cities, states }),
    defaultCurrency: "USD",
  });
  const stays = new Set(sandbox.stays.map(({ city }) => city));
  const org = request.origin?.name ?? cities.find((city) => !stays.has(city)) ?? "";
  const count = cityCount.exec(rest)?.[1];
  const isOne = request.chips.some(({ field }) => field === "party");
  const asked = count ? toNumber(count) : 1;
  // A state may have the name of the city where the trip begins.
  const dest = request.destinations.find(
    ({ name }) => name !== org || (asked > 1 && states.includes(name)),
  )?.name;
  const [visited = ""] = [...stays].filter((city) => city !== org);
  const [start, end] = [listed[0] ?? request.dates.start, listed.at(-1) ?? request.dates.end];
  const isListed = request.dates.start === start && request.dates.end === end;
  const dates = listDays(isListed ? request.dates : { start, end });
  return {
    ...demands,
    org,
    dest: dest ?? visited,
    days: dates.length,
    cityCount: count ? asked : dest !== undefined && stays.has(dest) ? 1 : Math.max(1, stays.size),
    dates,
    // Who says nothing about company travels alone.
    people: isOne ? request.party.adults + request.party.childAges.length : 1,
    budgetMinor: request.budget?.amountMinor ?? null,
  };
}
