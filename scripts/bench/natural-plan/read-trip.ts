import { namesIn, numberPattern, sentencesOf, toNumber } from "./words.ts";

/** A trip as the text tells it: days count both the day of arrival and the day of departure. */
export type TripText = {
  days: number;
  cities: { name: string; days: number; windows: { firstDay: number; lastDay: number }[] }[];
  /** Direct flights, each in one direction. */
  flights: { from: string; to: string }[];
};

const number = `(${numberPattern})`;
const totalPattern = new RegExp(`\\bcities\\b[^.]*?\\b${number} days\\b|\\b${number} days in total\\b`, "i");
const stayPattern = new RegExp(`(?<!day )\\b${number}[ -](days?|nights?)\\b`, "i");
const windowPattern = new RegExp(
  `\\bdays? ${number}\\s*(?:and|to|until|till|through|[-–—])\\s*(?:the )?(?:day )?${number}\\b`,
  "i",
);
const onePattern = new RegExp(`\\b(?:on|of|at) day ${number}\\b`, "i");
const flightsLead = /direct (?:flights?|connections?)[^.\n]*:/i;

function splitText(text: string) {
  const lead = flightsLead.exec(text);
  if (!lead) throw new Error("The text has no list of direct flights.");
  const after = text.slice(lead.index + lead[0].length).trimStart();
  const end = after.search(/\n\s*\n|\n?\s*(?:Find|Create|Make|Please|Plan) /);
  return { wishes: text.slice(0, lead.index), flightList: end < 0 ? after : after.slice(0, end) };
}

/** "A and B" both ways, "from A to B" one way. */
function readFlights(list: string) {
  return list
    .replace(/\.\s*$/, "")
    .split(/[,;\n]+/)
    .flatMap((entry) => {
      const text = entry
        .replace(/^[\s*•-]+/, "")
        .replace(/^and\s+(?=.+\s(?:and|to)\s)/i, "")
        .replace(/\.$/, "")
        .trim();
      const oneWay = /^(?:from )?(.+?)\s+(?:to|→|->)\s+(.+)$/i.exec(text);
      const bothWays = /^(?:between )?(.+?)\s+(?:and|&|↔|<->|<=>|[-–—])\s+(.+)$/i.exec(text);
      const [, from, to] = (/^from /i.test(text) ? oneWay : (bothWays ?? oneWay)) ?? [];
      if (!from || !to) return [];
      const isBothWays = Boolean(bothWays) && !/^from /i.test(text);
      return isBothWays
        ? [
            { from, to },
            { from: to, to: from },
          ]
        : [{ from, to }];
    });
}

/** Cities that only the wishes name, because no flight goes there. */
function namesInStays(wishes: string): string[] {
  const city = "(\\p{Lu}[\\p{L}’'.-]*(?: (?:de|la|le|del|of|\\p{Lu})[\\p{L}’'.-]*)*)";
  const before = new RegExp(`${number} (?:days?|nights?) in ${city}`, "gu");
  const after = new RegExp(`\\b(?:in|visit) ${city} for ${number} (?:days?|nights?)`, "gu");
  return [
    ...[...wishes.matchAll(before)].map((match) => match[2] ?? ""),
    ...[...wishes.matchAll(after)].map((match) => match[1] ?? ""),
  ].map((name) => name.replace(/\.$/, ""));
}

/** Reads a trip planning task from its prompt. Throws an Error that says what it could not read. */
export function readTrip(text: string): TripText {
  const { wishes, flightList } = splitText(text);
  const flights = readFlights(flightList);
  const names = [...new Set([...namesInStays(wishes), ...flights.flatMap(({ from, to }) => [from, to])])];
  const total = totalPattern.exec(wishes);
  const days = toNumber(total?.[1] ?? total?.[2] ?? "");
  if (!Number.isInteger(days)) throw new Error("The text does not say how many days there are.");
  const found = new Map<string, TripText["cities"][number]>();
  for (const sentence of sentencesOf(wishes)) {
    const [name] = namesIn({ text: sentence, names });
    if (!name) continue;
    const city = found.get(name) ?? { name, days: 0, windows: [] };
    const window = windowPattern.exec(sentence);
    const single = window ? null : onePattern.exec(sentence);
    const [first, last] = [window?.[1] ?? single?.[1], window?.[2] ?? single?.[1]];
    if (first && last) city.windows.push({ firstDay: toNumber(first), lastDay: toNumber(last) });
    const stay = stayPattern.exec(window ? sentence.replace(window[0], "") : sentence);
    if (stay?.[1]) city.days = toNumber(stay[1]) + (/night/i.test(stay[2] ?? "") ? 1 : 0);
    found.set(name, city);
  }
  const cities = [...found.values()].filter((city) => city.days > 0);
  if (cities.length === 0) throw new Error("The text names no city with its days.");
  return { days, cities, flights };
}
