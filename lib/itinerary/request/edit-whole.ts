import { addDays } from "../time.ts";
import { dayIn, type ReadIntent, tripDays } from "./edit-words.ts";
import { readBudget } from "./read-budget.ts";
import { readDates } from "./read-dates.ts";
import { readParty } from "./read-party.ts";
import { readPlaces } from "./read-places.ts";
import { readTastes } from "./read-tastes.ts";

const hotelWords = /\b(?:hotels?|accommodation|stay|hostel|place to (?:stay|sleep)|room|apartment)\b/i;
const flightWords = /\b(?:flights?|fly|plane)\b/i;

/** Undo and redo. */
export const historyReaders: ReadIntent[] = [
  ({ text }) =>
    /^\s*(?:please )?(?:undo|revert|take (?:that|it) back|go back|cancel that)\b/i.test(text)
      ? { kind: "undo" }
      : null,
  ({ text }) => (/^\s*(?:please )?redo\b/i.test(text) ? { kind: "redo" } : null),
];

/** Sentences about the hotel and the flights. */
export const stayReaders: ReadIntent[] = [
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
];

/** Another budget, more or less of a taste. */
export const wishReaders: ReadIntent[] = [
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
];

/** A new plan, other dates, another origin or party: what is left when nothing more particular was said. */
export const lastReaders: ReadIntent[] = [
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
