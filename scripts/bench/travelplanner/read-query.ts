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

/**
 * Reads a query of the benchmark from its raw text. Where, when, who and for how much is read by the product's own
 * grammar; what only this benchmark knows (house rules, room types, cuisines, means of transport) by `read-demands.ts`.
 * A place that the text misspells is taken from the reference information, which lists the ways of this very trip.
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
  const dates = sandbox.ways.flatMap(({ date }) => date ?? []).sort();
  const request = parseRequest({
    text: rest,
    // Without a year in the text the next such day is meant: the year before the first flight that is listed.
    today: `${Number(dates[0]?.slice(0, 4) ?? 2022) - 1}-12-31`,
    matchPlaceNames: cities.length === 0 && states.length === 0 ? () => [] : matchNames({ cities, states }),
    defaultCurrency: "USD",
  });
  const stays = new Set(sandbox.stays.map(({ city }) => city));
  const org = request.origin?.name ?? cities.find((city) => !stays.has(city)) ?? "";
  const count = cityCount.exec(rest)?.[1];
  const isOne = request.chips.some(({ field }) => field === "party");
  const days = request.dates.nights + 1;
  const asked = count ? toNumber(count) : 1;
  // A state may have the name of the city where the trip begins.
  const dest = request.destinations.find(
    ({ name }) => name !== org || (asked > 1 && states.includes(name)),
  )?.name;
  const [visited = ""] = [...stays].filter((city) => city !== org);
  return {
    ...demands,
    org,
    dest: dest ?? visited,
    days,
    cityCount: count ? asked : Math.max(1, Math.min(asked, stays.size)),
    dates: Array.from({ length: days }, (_, index) =>
      new Date(Date.parse(request.dates.start) + index * dayMs).toISOString().slice(0, 10),
    ),
    // Who says nothing about company travels alone.
    people: isOne ? request.party.adults + request.party.childAges.length : 1,
    budgetMinor: request.budget?.amountMinor ?? null,
  };
}
