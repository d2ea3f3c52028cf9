import "server-only";
import { normaliseName } from "@/lib/geo/normalise";
import { findPlaces } from "@/lib/places/places";
import { categories } from "@/lib/places/schema";
import type { EditableTrip, TripEdit } from "./grammar";

const numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ordinals = [
  "zeroth",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

function toNumber(word: string): number {
  const digits = Number.parseInt(word, 10);
  if (!Number.isNaN(digits)) return digits;
  return Math.max(numbers.indexOf(word), ordinals.indexOf(word), 0);
}

/** "day 2", "the second day", "day two": the first day that a sentence names, or null. */
function dayOf(text: string): number | null {
  const match = /\bday (\w+)\b/.exec(text) ?? /\b(\w+) day\b/.exec(text);
  const day = match?.[1] ? toNumber(match[1]) : 0;
  return day > 0 ? day : null;
}

const stopWords = new Set("the a an my our visit to from at in on of please day and trip plan it".split(" "));
const contentWords = (text: string) =>
  normaliseName(text)
    .split(" ")
    .filter((word) => word.length > 2 && !stopWords.has(word));

/** The items that the words mean: by title first, else by category ("the museum"), narrowed to a day if one is named. */
function itemsMeant({ words, trip, date }: { words: string; trip: EditableTrip; date: string | null }) {
  const wanted = contentWords(words);
  const pool = trip.items.filter(({ kind, day }) => kind !== "stay" && (date === null || day === date));
  const byTitle = pool.filter(({ title }) => {
    const known = contentWords(title);
    return (
      wanted.length > 0 &&
      wanted.every((word) => known.some((other) => other === word || `${other}s` === word))
    );
  });
  if (byTitle.length > 0) return byTitle.slice(0, 1);
  const byCategory = pool.filter(
    ({ category }) => category && wanted.some((word) => word === category || word === `${category}s`),
  );
  return wanted.some(
    (word) => word.endsWith("s") && byCategory.some(({ category }) => `${category}s` === word),
  )
    ? byCategory
    : byCategory.slice(0, 1);
}

function dateOf({ trip, day }: { trip: EditableTrip; day: number | null }): string | null {
  if (day === null || !trip.startDate) return null;
  return new Date(Date.parse(trip.startDate) + (day - 1) * 86_400_000).toISOString().slice(0, 10);
}

const timePattern =
  /\b(?:at|from|after|until|before)?\s*(\d{1,2})(?::(\d{2}))?\s*(am|pm)?\b(?!\s*(?:euro|eur|€|%))/;

function timeOf(text: string): string | null {
  const match = timePattern.exec(text.replace(/\bday \d+/g, ""));
  if (!match?.[1]) return null;
  const hour =
    (Number(match[1]) % 12) + (match[3] === "pm" ? 12 : Number(match[1]) === 12 && !match[3] ? 12 : 0);
  const whole = match[3] ? hour : Number(match[1]);
  return whole < 24 ? `${String(whole).padStart(2, "0")}:${match[2] ?? "00"}` : null;
}

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

/** Reads a change of an existing plan; null when the sentence is none. */
export function readEdit({
  text: words,
  trip,
}: {
  text: string;
  trip: EditableTrip;
  today: string;
}): TripEdit | null {
  const text = words.toLowerCase().slice(0, 1000);
  const day = dayOf(text);
  const swap = /\b(?:swap|switch|exchange)\b.*?\bdays?\s+(\w+)\s*(?:and|with|&|for)\s*(?:day\s+)?(\w+)/.exec(
    text,
  );
  if (swap?.[1] && swap[2]) return { kind: "swap_days", first: toNumber(swap[1]), second: toNumber(swap[2]) };
  if (
    /\b(?:cheaper|less expensive|simpler)\b/.test(text) &&
    /\b(?:hotel|stay|accommodation|room|place to stay)\b/.test(text)
  )
    return { kind: "hotel", wish: "cheaper" };
  if (
    /\b(?:better|nicer|more comfortable|fancier)\b/.test(text) &&
    /\b(?:hotel|stay|accommodation|room)\b/.test(text)
  )
    return { kind: "hotel", wish: "better" };
  if (
    /\b(?:start|begin|get up|sleep in)\b.*\blater\b|\blater start\b|\bsleep in\b|\bstart (?:at|after)\b/.test(
      text,
    )
  ) {
    return { kind: "start", time: timeOf(text) ?? "10:30", day };
  }
  if (/\b(?:start|begin)\b.*\bearlier\b/.test(text))
    return { kind: "start", time: timeOf(text) ?? "08:30", day };
  if (
    /\b(?:slower|slow down|more relaxed|relaxed|easier|less packed|calmer|too (?:much|full|busy|packed))\b/.test(
      text,
    )
  )
    return { kind: "pace", pace: "slow", day };
  if (/\b(?:faster|fuller|busier|more packed|more (?:things|activities|sights))\b/.test(text))
    return { kind: "pace", pace: "fast", day };
  const removal = /\b(?:remove|delete|drop|skip|cancel|take out|leave out|without)\b\s+(.*)/.exec(text);
  if (removal?.[1]) {
    const items = itemsMeant({
      words: removal[1].replace(/\b(?:on|from|of) day \w+|\bday \w+/g, ""),
      trip,
      date: dateOf({ trip, day }),
    });
    if (items.length > 0) return { kind: "remove", itemIds: items.map(({ id }) => id) };
    const known = trip.items.filter(({ kind }) => kind === "activity").slice(0, 3);
    return {
      kind: "unclear",
      question: "Which item should go? I did not find it in the plan.",
      suggestions: known.map(({ title }) => `Remove ${title}`),
    };
  }
  if (/\b(?:replan|plan .*(?:again|anew)|something else|different)\b/.test(text) && day !== null)
    return { kind: "replan", day };
  const addition = /\b(?:add|include|put in|i(?:'d| would) like to (?:see|visit))\b\s+(.*)/.exec(text);
  if (addition?.[1]) {
    const what = addition[1]
      .replace(/\b(?:to|on|in) (?:the )?(?:day \w+|\w+ day|trip|plan)\b.*/g, "")
      .replace(/^(?:an?|another|the|some|more|one more)\s+/, "")
      .replace(/[.!?]+$/, "")
      .trim();
    if (what) return { kind: "add", what: what.slice(0, 80), ...placeMeant({ what, trip }), day };
  }
  return null;
}
