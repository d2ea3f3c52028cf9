import { weekdayOfName, weekdayRange } from "./calendar.ts";
import type { Span } from "./request.ts";
import { numberPattern, spanOf, toNumber } from "./words.ts";

/** `nights` between the first and the last day; a "weekend" also fixes the weekdays. */
export type Duration = {
  nights: number;
  weekend: "weekend" | "long-weekend" | null;
  /** Of the first day, 1 Monday to 7 Sunday, where the words say. */
  weekday?: number | undefined;
  spans: Span[];
};

const days = (count: number) => ({ nights: Math.max(0, count - 1), weekend: null });
const nights = (count: number) => ({ nights: count, weekend: null });

const rules: { pattern: RegExp; read: (match: RegExpExecArray) => Omit<Duration, "spans"> }[] = [
  {
    pattern: /\b(?:long|extended|3[- ]day|three[- ]day) week-?ends?\b/i,
    read: () => ({ nights: 3, weekend: "long-weekend" }),
  },
  {
    pattern: new RegExp(`\\b(${numberPattern})[- ]?nights?\\b`, "i"),
    read: (match) => nights(toNumber(match[1] ?? "1")),
  },
  { pattern: /\b(?:overnight|over night)\b(?! (?:bus|train|flight))/i, read: () => nights(1) },
  { pattern: /\bweek-?end and a half\b/i, read: () => nights(3) },
  {
    pattern: new RegExp(
      `\\b(?:\\d{1,2}|two|three|four|five)(?:[-–/]|\\s?(?:to|or)\\s)(${numberPattern})[- ]?days?\\b`,
      "i",
    ),
    read: (match) => days(toNumber(match[1] ?? "1")),
  },
  { pattern: /\b(?:a )?(?:couple of|couple) days\b/i, read: () => nights(2) },
  { pattern: /\b(?:a )?few days\b/i, read: () => nights(3) },
  { pattern: /\b(?:a )?(?:couple of|couple) weeks\b/i, read: () => nights(14) },
  { pattern: /\b(?:a )?week and a half\b/i, read: () => nights(10) },
  { pattern: /\bfortnight\b/i, read: () => nights(14) },
  {
    pattern: new RegExp(
      `\\b(${numberPattern})[- ]?(?:full |whole )?(?:days?|dys)\\b(?<!\\b(?:a|one)[- ]days?(?= (?:trips?|out)\\b))`,
      "i",
    ),
    read: (match) => days(toNumber(match[1] ?? "1")),
  },
  {
    // Up to two words may say what kind of week: "a slow week", "a laid back week".
    pattern: new RegExp(
      `\\b(${numberPattern})[- ]?(?:(?!(?:days?|nights?|in|the|of|for|to|on|from|at|and|or|next|last|first|second|third)\\b)[a-z]+[- ]){0,2}weeks?\\b(?!-?ends?|(?:['’])? (?:time|after))`,
      "i",
    ),
    read: (match) => nights(toNumber(match[1] ?? "1") * 7),
  },
  {
    pattern: /\bday ?trip\b|\b(?:just |only )?for (?:the|a|one) day\b(?! (?:before|after))/i,
    read: () => nights(0),
  },
  { pattern: /\bweek-?ends?\b/i, read: () => ({ nights: 2, weekend: "weekend" }) },
  {
    pattern:
      /(?<!\b(?:the|this|next|last|first|second|third|fourth|holy|golden|that|same|per|a|each|every|new|easter) )\bweek\b(?= (?:in|at|to|trip|around|of (?:hiking|beach|rest))\b)/i,
    read: () => nights(7),
  },
];

const longest = 60;

/** How long the trip lasts: "5 days" are four nights, "a week" is seven. Null when the text does not say. */
export function readDuration(text: string): Duration | null {
  for (const { pattern, read } of rules) {
    const match = pattern.exec(text);
    // "in two weeks" is a date, "100 a day" is money, and "first week of May" is a part of a month.
    if (!match) continue;
    const before = text.slice(0, match.index);
    if (/\bin\s*$/i.test(before) && /weeks?$/i.test(match[0]) && !/^a week$/i.test(match[0])) continue;
    if (/\b(?:first|last|second)\s*$/i.test(before) && /weeks?$/i.test(match[0])) continue;
    if (
      /(?:\d|€|\$|£|euros?|dollars?|pounds?|eur|usd|person|each|pp)\s*$/i.test(before) &&
      /^an? day/i.test(match[0])
    )
      continue;
    const duration = read(match);
    if (duration.nights > longest) continue;
    return { ...duration, spans: [spanOf(match)] };
  }
  return null;
}

/** "Thursday to Sunday" in a sentence that names a month: how long and on which weekday, not when. */
export function readWeekdays(text: string): Duration | null {
  const match = weekdayRange.exec(text);
  if (!match?.[2] || !match[3] || match[1]) return null;
  const [from, to] = [weekdayOfName(match[2]), weekdayOfName(match[3])];
  return { nights: (to - from + 7) % 7 || 7, weekend: null, weekday: from, spans: [spanOf(match)] };
}
