import { listDays, weekdayOf } from "../time.ts";
import { weekdayOfName, weekdayPattern } from "./calendar.ts";
import type { EditableTrip, EditIntent, PartOfDay } from "./edit.ts";
import { findItems, isPlural } from "./find-items.ts";
import type { MatchPlaceNames } from "./request.ts";
import { numberPattern, toNumber } from "./words.ts";

export const dayOrdinals = [
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
export const ordinalPattern = `(?:${dayOrdinals.join("|")}|last|\\d{1,2}(?:st|nd|rd|th))`;
const dayNumber = new RegExp(`\\bdays?\\s*(${numberPattern})\\b|\\b(${ordinalPattern})\\s+day\\b`, "i");
const weekday = new RegExp(`\\b(?:on |to )?(${weekdayPattern})\\b`, "i");
export type EditContext = {
  text: string;
  trip: EditableTrip;
  today: string;
  matchPlaceNames: MatchPlaceNames;
  defaultCurrency: string;
};
export type ReadIntent = (context: EditContext) => EditIntent | null;

export function tripDays({ startDate, endDate }: EditableTrip): string[] {
  return startDate && endDate ? listDays({ from: startDate, to: endDate }) : [];
}

/** The day a sentence names, by number, order or weekday within the trip; `null` when it names none of the trip's. */
export function dayIn({ text, trip }: { text: string; trip: EditableTrip }): number | null {
  const days = tripDays(trip);
  const match = dayNumber.exec(text);
  if (match) {
    const word = (match[1] ?? match[2] ?? "").toLowerCase();
    if (word === "last") return days.length || null;
    const order = dayOrdinals.indexOf(word) + 1;
    const number = order || Number.parseInt(word, 10) || toNumber(word);
    return Number.isFinite(number) && number >= 1 ? number : null;
  }
  const named = weekday.exec(text)?.[1];
  if (!named || /^(?:sun|sat|wed|mon)$/i.test(named)) return null;
  const index = days.findIndex((day) => weekdayOf(day) === weekdayOfName(named));
  return index < 0 ? null : index + 1;
}

export function partIn(text: string): PartOfDay | null {
  if (/\bmorning\b/i.test(text)) return "morning";
  if (/\bafternoon\b/i.test(text)) return "afternoon";
  return /\b(?:evening|night|tonight)\b/i.test(text) ? "evening" : null;
}

const clock =
  /\b(?:at|after|before|from|around|by|until)\s+(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|o['’]?clock)?(?!\s*(?:€|euro|eur|%|days?|nights?|people))|\b(\d{1,2}):(\d{2})\b|\b(\d{1,2})\s*(am|pm)\b/i;

export function minuteIn(text: string): number | null {
  const match = clock.exec(text);
  if (!match) return /\b(?:at|after|until)\s+noon\b/i.test(text) ? 720 : null;
  const hour = Number(match[1] ?? match[4] ?? match[6]);
  const minute = Number(match[2] ?? match[5] ?? 0);
  const half = (match[3] ?? match[7] ?? "").toLowerCase();
  const whole =
    half.startsWith("p") && hour < 12 ? hour + 12 : half.startsWith("a") && hour === 12 ? 0 : hour;
  return whole < 24 && minute < 60 ? whole * 60 + minute : null;
}

export const trim = (words: string) => words.replace(/^[\s,]+|[\s,.!?]+$/g, "");
/** Takes the day, the part of it and the clock off what is named. */
export const withoutWhen = (words: string) =>
  trim(
    words
      .replace(
        new RegExp(
          `\\b(?:to|on|in|for|from|of|into)?\\s*(?:the )?(?:days?\\s*${numberPattern}|${ordinalPattern}\\s+day)\\b`,
          "gi",
        ),
        " ",
      )
      .replace(
        new RegExp(`\\b(?:to|on|in|for|until|from)\\s+(?:the )?(?:next )?${weekdayPattern}\\b`, "gi"),
        " ",
      )
      .replace(/\b(?:to|in|on|into|for)?\s*(?:the\s+)?(?:morning|afternoon|evening|night)\b/gi, " ")
      .replace(/\b(?:at|to|after|around)\s+\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm)?\b/gi, " ")
      .replace(
        /\b(?:please|instead|from (?:the|my|our) (?:plan|trip)|to (?:the|my|our) (?:plan|trip))\b/gi,
        " ",
      )
      .replace(/\s+/g, " "),
  );

/** The items that are meant, or the question which: "the castle and the tile museum" are two. */
export function meant({
  context,
  words,
  verb,
  fromDay = null,
}: {
  context: EditContext;
  words: string;
  verb: Extract<EditIntent, { kind: "unclear" }>["verb"];
  fromDay?: number | null;
}): { itemIds: string[] } | Extract<EditIntent, { kind: "unclear" }> {
  const { text, trip } = context;
  const day = verb === "move" ? fromDay : (fromDay ?? dayIn({ text, trip }));
  const find = (names: string): ReturnType<typeof meant> => {
    const items = findItems({ words: names, trip, day });
    const itemIds = items.map(({ id }) => id);
    if (items.length === 1 || (items.length > 1 && isPlural(names))) return { itemIds };
    return { kind: "unclear", verb, words: names.slice(0, 80), itemIds: itemIds.slice(0, 5) };
  };
  const names = withoutWhen(words);
  const whole = find(names);
  const pieces = names.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|\+)\s+/i).filter((piece) => piece.length > 2);
  if (!("kind" in whole) || whole.itemIds.length > 0 || pieces.length < 2) return whole;
  const found = pieces.map(find);
  const unclear = found.find((piece) => "kind" in piece);
  return unclear ?? { itemIds: [...new Set(found.flatMap(({ itemIds }) => itemIds))] };
}
