import { addDays, listDays, weekdayOf } from "../time.ts";
import { weekdayOfName, weekdayPattern } from "./calendar.ts";
import type { EditableTrip, EditIntent, PartOfDay } from "./edit.ts";
import { findItems, isPlural } from "./find-items.ts";
import { readBudget } from "./read-budget.ts";
import { readDates } from "./read-dates.ts";
import { readParty } from "./read-party.ts";
import { readPlaces } from "./read-places.ts";
import { readTastes } from "./read-tastes.ts";
import type { MatchPlaceNames } from "./request.ts";
import { numberPattern, toNumber } from "./words.ts";

const longestText = 1000;
const ordinals = [
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
const ordinalPattern = `(?:${ordinals.join("|")}|last|\\d{1,2}(?:st|nd|rd|th))`;
const dayNumber = new RegExp(`\\bdays?\\s*(${numberPattern})\\b|\\b(${ordinalPattern})\\s+day\\b`, "i");
const weekday = new RegExp(`\\b(?:on |to )?(${weekdayPattern})\\b`, "i");
const hotelWords = /\b(?:hotels?|accommodation|stay|hostel|place to (?:stay|sleep)|room|apartment)\b/i;
const flightWords = /\b(?:flights?|fly|plane)\b/i;

type Context = {
  text: string;
  trip: EditableTrip;
  today: string;
  matchPlaceNames: MatchPlaceNames;
  defaultCurrency: string;
};
type Reader = (context: Context) => EditIntent | null;

function tripDays({ startDate, endDate }: EditableTrip): string[] {
  return startDate && endDate ? listDays({ from: startDate, to: endDate }) : [];
}

/** The day a sentence names, by number, order or weekday within the trip; `null` when it names none of the trip's. */
function dayIn({ text, trip }: { text: string; trip: EditableTrip }): number | null {
  const days = tripDays(trip);
  const match = dayNumber.exec(text);
  if (match) {
    const word = (match[1] ?? match[2] ?? "").toLowerCase();
    if (word === "last") return days.length || null;
    const order = ordinals.indexOf(word) + 1;
    const number = order || Number.parseInt(word, 10) || toNumber(word);
    return Number.isFinite(number) && number >= 1 ? number : null;
  }
  const named = weekday.exec(text)?.[1];
  if (!named || /^(?:sun|sat|wed|mon)$/i.test(named)) return null;
  const index = days.findIndex((day) => weekdayOf(day) === weekdayOfName(named));
  return index < 0 ? null : index + 1;
}

function partIn(text: string): PartOfDay | null {
  if (/\bmorning\b/i.test(text)) return "morning";
  if (/\bafternoon\b/i.test(text)) return "afternoon";
  return /\b(?:evening|night|tonight)\b/i.test(text) ? "evening" : null;
}

const clock =
  /\b(?:at|after|before|from|around|by|until)\s+(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|o['’]?clock)?(?!\s*(?:€|euro|eur|%|days?|nights?|people))|\b(\d{1,2}):(\d{2})\b|\b(\d{1,2})\s*(am|pm)\b/i;

function minuteIn(text: string): number | null {
  const match = clock.exec(text);
  if (!match) return /\b(?:at|after|until)\s+noon\b/i.test(text) ? 720 : null;
  const hour = Number(match[1] ?? match[4] ?? match[6]);
  const minute = Number(match[2] ?? match[5] ?? 0);
  const half = (match[3] ?? match[7] ?? "").toLowerCase();
  const whole =
    half.startsWith("p") && hour < 12 ? hour + 12 : half.startsWith("a") && hour === 12 ? 0 : hour;
  return whole < 24 && minute < 60 ? whole * 60 + minute : null;
}

const trim = (words: string) => words.replace(/^[\s,]+|[\s,.!?]+$/g, "");
/** Takes the day, the part of it and the clock off what is named. */
const withoutWhen = (words: string) =>
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

/** The items that are meant, or the question which. */
function meant({
  context: { text, trip },
  words,
  verb,
  fromDay = null,
}: {
  context: Context;
  words: string;
  verb: Extract<EditIntent, { kind: "unclear" }>["verb"];
  fromDay?: number | null;
}): { itemIds: string[] } | Extract<EditIntent, { kind: "unclear" }> {
  const names = withoutWhen(words);
  const items = findItems({
    words: names,
    trip,
    day: verb === "move" ? fromDay : (fromDay ?? dayIn({ text, trip })),
  });
  const itemIds = items.map(({ id }) => id);
  if (items.length === 1 || (items.length > 1 && isPlural(names))) return { itemIds };
  return { kind: "unclear", verb, words: names.slice(0, 80), itemIds: itemIds.slice(0, 5) };
}

const readers: Reader[] = [
  ({ text }) =>
    /^\s*(?:please )?(?:undo|revert|take (?:that|it) back|go back|cancel that)\b/i.test(text)
      ? { kind: "undo" }
      : null,
  ({ text }) => (/^\s*(?:please )?redo\b/i.test(text) ? { kind: "redo" } : null),
  ({ text }) => {
    const match = new RegExp(
      `\\b(?:swap|switch|exchange|flip)\\b.*?\\bdays?\\s*(${numberPattern})\\s*(?:and|with|&|for|,|/)\\s*(?:days?\\s*)?(${numberPattern})\\b`,
      "i",
    ).exec(text);
    const named =
      match ??
      new RegExp(
        `\\b(?:swap|switch|exchange|flip)\\b.*?\\b(${ordinalPattern})\\s*(?:and|with|&)\\s*(?:the )?(${ordinalPattern})\\s+days?`,
        "i",
      ).exec(text);
    if (!named?.[1] || !named[2]) return null;
    const toDay = (word: string) =>
      ordinals.indexOf(word.toLowerCase()) + 1 || Number.parseInt(word, 10) || toNumber(word);
    return { kind: "swap-days", first: toDay(named[1]), second: toDay(named[2]) };
  },
  ({ text }) => {
    if (!hotelWords.test(text) || /\b(?:start|begin|remove|delete)\b/i.test(text)) return null;
    if (/\b(?:cheaper|less expensive|lower price|budget|simpler|too expensive)\b/i.test(text))
      return { kind: "hotel", wish: "cheaper" };
    if (/\b(?:better|nicer|fancier|more comfortable|upgrade|luxur\w+|more stars|higher[- ]end)\b/i.test(text))
      return { kind: "hotel", wish: "better" };
    if (/\b(?:central|closer|nearer|cent(?:re|er))\b/i.test(text))
      return { kind: "hotel", wish: "more-central" };
    return /\b(?:other|another|different|change|replace|new)\b/i.test(text)
      ? { kind: "hotel", wish: "other" }
      : null;
  },
  ({ text }) => {
    if (!flightWords.test(text) || /\b(?:remove|delete|lock|unlock)\b/i.test(text)) return null;
    if (/\b(?:cheaper|less expensive|too expensive)\b/i.test(text))
      return { kind: "flight", wish: "cheaper" };
    if (/\b(?:direct|non-?stop|without (?:a )?(?:stop|change)s?)\b/i.test(text))
      return { kind: "flight", wish: "direct" };
    if (/\bearlier\b/i.test(text)) return { kind: "flight", wish: "earlier" };
    if (/\blater\b/i.test(text)) return { kind: "flight", wish: "later" };
    return /\b(?:other|another|different|change|replace)\b/i.test(text)
      ? { kind: "flight", wish: "other" }
      : null;
  },
  ({ text }) => {
    const match = new RegExp(
      `\\b(?:(${numberPattern}) (?:more |extra )?(days?|nights?|weeks?) (?:longer|more|shorter|less|extra)|(?:add|stay) (?:an? |one )?(?:(${numberPattern}) )?(?:more |extra )(days?|nights?)|(?:an?|one) (?:day|night) (longer|shorter|less|more)|(?:make|extend|shorten) (?:it|the trip) (?:by )?(${numberPattern}) days?)\\b`,
      "i",
    ).exec(text);
    if (!match) return null;
    const count = toNumber(match[1] ?? match[3] ?? match[6] ?? "1") * (/week/i.test(match[2] ?? "") ? 7 : 1);
    return { kind: "length", days: /\b(?:shorter|less|shorten)\b/i.test(text) ? -count : count };
  },
  ({ text, trip }) => {
    const minute = minuteIn(text);
    const day = dayIn({ text, trip });
    if (/\b(?:sleep in|lie in)\b/i.test(text)) return { kind: "start", day, minute, shift: 60 };
    if (!/\b(?:start|begin|get up|leave the hotel)\b/i.test(text) || /\bstarting\b.*\bfrom\b/i.test(text))
      return null;
    if (/\blater\b/i.test(text)) return { kind: "start", day, minute, shift: minute === null ? 60 : 0 };
    if (/\bearlier\b/i.test(text)) return { kind: "start", day, minute, shift: minute === null ? -60 : 0 };
    return minute === null ? null : { kind: "start", day, minute, shift: 0 };
  },
  (context) => {
    const match = /\b(unlock|unpin|lock|pin|fix)\s+(?:down )?(.+)/i.exec(context.text);
    if (!match?.[1] || !match[2]) return null;
    const kind = /^un/i.test(match[1]) ? "unlock" : "lock";
    const found = meant({ context, words: match[2], verb: kind });
    return "kind" in found ? found : { kind, itemIds: found.itemIds };
  },
  (context) => {
    const match =
      /\b(?:replace|swap|exchange|change|switch)\s+(.+?)(?:\s+(?:with|for|by|to|against)\s+(.+))?$/i.exec(
        trim(context.text),
      );
    if (!match?.[1] || /\b(?:dates?|budget|pace)\b/i.test(match[1])) return null;
    const found = meant({ context, words: match[1], verb: "replace" });
    if ("kind" in found) return found;
    const by = match[2] ? withoutWhen(match[2]).replace(/^(?:an?|the|some)\s+/i, "") : null;
    return {
      kind: "replace",
      itemIds: found.itemIds,
      by: by && !/^(?:something|anything) (?:else|different)$/i.test(by) ? by : null,
    };
  },
  (context) => {
    const match =
      /\b(?:remove|delete|drop|skip|cancel|take out|leave out|get rid of|cut|without|don['’]?t want)\s+(.+)/i.exec(
        context.text,
      );
    if (!match?.[1]) return null;
    const found = meant({ context, words: match[1], verb: "remove" });
    return "kind" in found ? found : { kind: "remove", itemIds: found.itemIds };
  },
  (context) => {
    const match = /\b(?:move|shift|put|reschedule|push|bring)\s+(.+)/i.exec(context.text);
    const words = match?.[1];
    if (!words || /^(?:the )?(?:trip|dates?|it all|everything)\b/i.test(words)) return null;
    // "move the castle from day 2 to day 3": the last day is where it goes.
    const target = /\bto\b(?!.*\bto\b)(.*)$/i.exec(words)?.[1] ?? words;
    const source = /\bfrom\s+((?:the )?(?:day\s*\w+|\w+ day|\w+day))\b/i.exec(words)?.[1] ?? null;
    const day = dayIn({ text: target, trip: context.trip });
    const minute = minuteIn(/^\s*\d{1,2}(?::\d{2}|\s*[ap]m)/i.test(target) ? `at ${target.trim()}` : words);
    const part = partIn(words);
    if (day === null && part === null && minute === null) return null;
    const found = meant({
      context,
      words,
      verb: "move",
      fromDay: source ? dayIn({ text: source, trip: context.trip }) : null,
    });
    return "kind" in found ? found : { kind: "move", itemIds: found.itemIds, day, part, minute };
  },
  ({ text, trip }) => {
    const day = dayIn({ text, trip });
    if (
      /\b(?:slower|slow down|more relaxed|relaxed|relaxing|easier|less (?:packed|busy|full|stuff|walking|to do)|calmer|more (?:time|breaks?|rest)|too (?:much|full|busy|packed|fast|stressful|tight)|fewer (?:things|stops|places))\b/i.test(
        text,
      )
    )
      return { kind: "pace", pace: "slow", day };
    if (
      /\b(?:faster|fuller|busier|more packed|more (?:things|activities|sights|stops|places)|too (?:empty|slow|little|boring)|pack (?:it|more))\b/i.test(
        text,
      )
    )
      return { kind: "pace", pace: "fast", day };
    return /\b(?:cheaper|less expensive|save money|too expensive)\b/i.test(text)
      ? { kind: "cheaper", day }
      : null;
  },
  ({ text, defaultCurrency, trip }) => {
    if (!/\b(?:budget|spend|can afford|max(?:imum)?|up to)\b/i.test(text)) return null;
    const read = readBudget({ text, travellers: 1, days: tripDays(trip).length, defaultCurrency });
    const bare = /\bbudget\b\D{0,30}?\bto\s+(.+)/i.exec(text)?.[1];
    const again =
      read ?? (bare ? readBudget({ text: `budget ${bare}`, travellers: 1, days: 1, defaultCurrency }) : null);
    return again ? { kind: "budget", budget: again.budget } : null;
  },
  ({ text, trip }) => {
    const match = /\b(more|less|fewer)\s+([\p{L}\s-]+)/iu.exec(text);
    if (!match?.[2]) return null;
    const [interest] = readTastes({ text: match[2], fullText: match[2] }).interests;
    if (!interest || dayIn({ text, trip }) !== null) return null;
    return { kind: "interest", interest: interest.value, more: /more/i.test(match[1] ?? "") };
  },
  ({ text, trip }) => {
    const match =
      /\b(?:add|include|put in|insert|also (?:visit|see)|(?:i|we)(?:['’]d| would) (?:also )?(?:like|love) to (?:see|visit|add)|want to (?:see|visit)|can we (?:see|visit|add))\s+(.+)/i.exec(
        text,
      );
    if (!match?.[1]) return null;
    const what = withoutWhen(match[1]).replace(
      /^(?:an?|another|the|some|more|one more|something with|something)\s+/i,
      "",
    );
    if (what.length < 2) return null;
    const [interest] = readTastes({ text: what, fullText: what }).interests;
    return {
      kind: "add",
      what: what.slice(0, 80),
      interest: interest?.value ?? null,
      day: dayIn({ text, trip }),
      part: partIn(text),
    };
  },
  ({ text, trip }) => {
    const day = dayIn({ text, trip });
    const isReplan =
      /\b(?:re-?plan|plan .*\b(?:again|anew)|start over|re-?do|something (?:else|different)|shuffle|surprise me|different plan|optimi[sz]e)\b/i.test(
        text,
      );
    return isReplan ? { kind: "replan", day } : null;
  },
  ({ text, today, trip }) => {
    const isShift = /\b(?:shift|move|change|dates?|go|travel|leave|week|postpone|in|on|from|to)\b/i.test(
      text,
    );
    const read = readDates({ text, today });
    if (!isShift || !read.isNamed || /\bdays?\s*\d/i.test(text)) return null;
    const { startDate, endDate } = trip;
    if (read.durationSpans.length > 0 || !startDate || !endDate) return { kind: "dates", dates: read.dates };
    // Only a new beginning is named: the trip stays as long as it was.
    const nights = Math.max(0, tripDays(trip).length - 1);
    const isRange =
      read.dates.how === "exact" && !read.assumptions.some((line) => line.includes("five days"));
    const end = isRange ? read.dates.end : addDays({ day: read.dates.start, count: nights });
    return {
      kind: "dates",
      dates: { ...read.dates, end, nights: isRange ? read.dates.nights : nights, alternatives: [] },
    };
  },
  ({ text, matchPlaceNames }) => {
    const { origin } = readPlaces({ text, spans: matchPlaceNames(text) });
    return origin ? { kind: "origin", place: origin.place } : null;
  },
  ({ text }) => {
    const read = readParty(text);
    return read ? { kind: "party", party: read.party } : null;
  },
];

/**
 * Reads what a sentence wants changed in a trip; several sentences or "then" may ask for several changes. Answers an
 * empty list when it asks for none that the grammar knows. Short answers to a question ("from Munich", "in June",
 * "two of us") come out as the changes they mean.
 */
export function parseEdit({
  text,
  trip,
  today,
  matchPlaceNames = () => [],
  defaultCurrency = "EUR",
}: {
  text: string;
  trip: EditableTrip;
  today: string;
  matchPlaceNames?: MatchPlaceNames;
  defaultCurrency?: string;
}): EditIntent[] {
  const parts = text
    .slice(0, longestText)
    .split(
      /(?<=[a-z\d])[.;!?]\s+|\bthen\b|,?\s+and\s+(?=(?:make|move|remove|delete|add|swap|replace|start|lock|put|skip)\b)/i,
    )
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.flatMap((part) => {
    const context = { text: part, trip, today, matchPlaceNames, defaultCurrency };
    for (const reader of readers) {
      const intent = reader(context);
      if (intent) return [intent];
    }
    return [];
  });
}
