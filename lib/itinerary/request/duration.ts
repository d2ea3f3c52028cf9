import type { Span } from "./request.ts";
import { numberPattern, spanOf, toNumber } from "./words.ts";

/** `nights` between the first and the last day; a "weekend" also fixes the weekdays. */
export type Duration = { nights: number; weekend: "weekend" | "long-weekend" | null; spans: Span[] };

const rules: { pattern: RegExp; read: (match: RegExpExecArray) => Omit<Duration, "spans"> }[] = [
  {
    pattern: /\b(?:long|extended|3[- ]day|three[- ]day) week-?ends?\b/i,
    read: () => ({ nights: 3, weekend: "long-weekend" }),
  },
  {
    pattern: new RegExp(`\\b(${numberPattern})[- ]?nights?\\b`, "i"),
    read: (match) => ({ nights: toNumber(match[1] ?? "1"), weekend: null }),
  },
  {
    pattern: new RegExp(
      `\\b(?:\\d{1,2}|two|three|four|five)(?:[-–/]|\\s?(?:to|or)\\s)(${numberPattern})[- ]?days?\\b`,
      "i",
    ),
    read: (match) => ({ nights: Math.max(0, toNumber(match[1] ?? "1") - 1), weekend: null }),
  },
  { pattern: /\b(?:a )?(?:couple of|couple) days\b/i, read: () => ({ nights: 2, weekend: null }) },
  { pattern: /\b(?:a )?few days\b/i, read: () => ({ nights: 3, weekend: null }) },
  { pattern: /\b(?:a )?(?:couple of|couple) weeks\b/i, read: () => ({ nights: 14, weekend: null }) },
  { pattern: /\b(?:a )?week and a half\b/i, read: () => ({ nights: 10, weekend: null }) },
  { pattern: /\bfortnight\b/i, read: () => ({ nights: 14, weekend: null }) },
  {
    pattern: new RegExp(
      `\\b(${numberPattern})[- ]?(?:full )?(?:days?|dys)\\b(?<!\\b(?:a|one)[- ]days?(?= (?:trips?|out)\\b))`,
      "i",
    ),
    read: (match) => ({ nights: Math.max(0, toNumber(match[1] ?? "1") - 1), weekend: null }),
  },
  {
    pattern: new RegExp(
      `\\b(${numberPattern})[- ]?(?:(?:slow|relaxed|relaxing|lazy|whole|full|busy|packed|quiet|romantic|sunny) )?(?:weeks?|wks?)\\b(?!-?ends?)`,
      "i",
    ),
    read: (match) => ({ nights: toNumber(match[1] ?? "1") * 7, weekend: null }),
  },
  { pattern: /\bday ?trip\b/i, read: () => ({ nights: 0, weekend: null }) },
  { pattern: /\bweek-?ends?\b/i, read: () => ({ nights: 2, weekend: "weekend" }) },
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
    if (/(?:\d|€|\$|£|euros?|dollars?|pounds?|eur|usd)\s*$/i.test(before) && /^an? day/i.test(match[0]))
      continue;
    const duration = read(match);
    if (duration.nights > longest) continue;
    return { ...duration, spans: [spanOf(match)] };
  }
  return null;
}
