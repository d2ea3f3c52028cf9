import { monthOf, monthPattern, toDay, yearOf } from "./calendar.ts";
import type { Span } from "./request.ts";
import { spanOf } from "./words.ts";

/** Days that the text names with a number. `end` is null when only the first is named. */
export type NamedDays = { start: string; end: string | null; spans: Span[]; assumption?: string };

const dayPattern = "(\\d{1,2})(?:st|nd|rd|th|\\.)?(?!\\d)";
const to = "\\s*(?:-|–|—|to|till|until|til|through|and|/)\\s*(?:the )?";
const month = `(${monthPattern})\\b\\.?`;
const year = "(?:,?\\s*(20\\d{2}))?";

type Parts = { date: string | undefined; month: number; year: number | undefined };

/** The day in the year given, else the next one after today. */
function resolve({ date, month, year, today }: Parts & { today: string }): string | null {
  const wanted = { month, date: Number(date) };
  if (year !== undefined) return toDay({ ...wanted, year });
  const thisYear = toDay({ ...wanted, year: yearOf(today) });
  return thisYear !== null && thisYear >= today ? thisYear : toDay({ ...wanted, year: yearOf(today) + 1 });
}

function resolveRange({
  from,
  until,
  today,
}: {
  from: Parts;
  until: Parts;
  today: string;
}): { start: string; end: string } | null {
  const start = resolve({
    ...from,
    year: from.year ?? (from.month <= until.month ? until.year : undefined),
    today,
  });
  if (!start) return null;
  const startYear = yearOf(start);
  const end =
    until.year !== undefined
      ? resolve({ ...until, today })
      : (resolve({ ...until, year: startYear, today }) ?? null);
  if (!end) return null;
  if (end >= start) return { start, end };
  if (until.year !== undefined && from.year === undefined) {
    const earlier = resolve({ ...from, year: until.year - 1, today });
    return earlier && earlier <= end ? { start: earlier, end } : null;
  }
  const nextYear = resolve({ ...until, year: startYear + 1, today });
  return nextYear ? { start, end: nextYear } : null;
}

const toYear = (text: string | undefined) =>
  text === undefined ? undefined : Number(text.length === 2 ? `20${text}` : text);

const dayFirstRange = new RegExp(
  `\\b(?:from |between )?(?:the )?${dayPattern}(?:\\s*(?:of )?${month}${year})?${to}${dayPattern}\\s*(?:of )?${month}${year}`,
  "i",
);
const monthFirstRange = new RegExp(
  `\\b(?:from |between )?${month}\\s*(?:the )?${dayPattern}${year}${to}(?:${month}\\s*(?:the )?)?${dayPattern}(?!\\s*(?:days?|nights?|weeks?|people|adults|ppl|persons?)\\b)${year}`,
  "i",
);
const dayFirst = new RegExp(
  `\\b(?:on |from |starting )?(?:the )?${dayPattern}\\s*(?:of )?${month}${year}`,
  "i",
);
const monthFirst = new RegExp(
  `\\b(?:on |from |starting )?${month}\\s*(?:the )?${dayPattern}(?!\\s*(?:days?|nights?|weeks?|people|adults|ppl|persons?)\\b)${year}`,
  "i",
);
const isoRange = /\b(20\d{2}-\d{2}-\d{2})\s*(?:-|–|to|till|until|\/|through)\s*(20\d{2}-\d{2}-\d{2})\b/i;
const isoDay = /\b(20\d{2})-(\d{2})-(\d{2})\b/;
const numericRange =
  /\b(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?\.?\s*(?:-|–|to|till|until)\s*(\d{1,2})[./](\d{1,2})(?:[./](\d{4}|\d{2}))?(?!\d)/i;
const numericDay = /\b(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})\b/;

/** Day before month, as most of the world writes, unless only the other way gives a date. */
function numericParts({ first, second, year }: { first: number; second: number; year: number | undefined }) {
  const isMonthFirst = second > 12 && first <= 12;
  return {
    parts: { date: String(isMonthFirst ? second : first), month: isMonthFirst ? first : second, year },
    isAmbiguous: first <= 12 && second <= 12 && first !== second,
  };
}

type Reader = (input: { text: string; today: string }) => NamedDays | null;

/** From the most to the least exact: ranges before single days. */
export const dayReaders: Reader[] = [
  ({ text }) => {
    const match = isoRange.exec(text);
    const [, start, end] = match ?? [];
    return match && start && end && start <= end ? { start, end, spans: [spanOf(match)] } : null;
  },
  ({ text, today }) => {
    const match = dayFirstRange.exec(text);
    if (!match?.[5]) return null;
    const until = { date: match[4], month: monthOf(match[5]), year: toYear(match[6]) };
    const from = {
      date: match[1],
      month: match[2] ? monthOf(match[2]) : until.month,
      year: toYear(match[3]),
    };
    const range = resolveRange({ from, until, today });
    return range && { ...range, spans: [spanOf(match)] };
  },
  ({ text, today }) => {
    const match = monthFirstRange.exec(text);
    if (!match?.[1]) return null;
    const fromMonth = monthOf(match[1]);
    const until = { date: match[5], month: match[4] ? monthOf(match[4]) : fromMonth, year: toYear(match[6]) };
    const range = resolveRange({
      from: { date: match[2], month: fromMonth, year: toYear(match[3]) },
      until,
      today,
    });
    return range && { ...range, spans: [spanOf(match)] };
  },
  ({ text, today }) => {
    const match = numericRange.exec(text);
    if (!match) return null;
    const [first, second, , third, fourth] = match.slice(1).map(Number);
    const lastYear = toYear(match[6]);
    const from = numericParts({ first: first ?? 0, second: second ?? 0, year: toYear(match[3]) });
    const until = numericParts({ first: third ?? 0, second: fourth ?? 0, year: lastYear });
    const range = resolveRange({ from: from.parts, until: until.parts, today });
    if (!range) return null;
    const assumption = "I read the day before the month.";
    return {
      ...range,
      spans: [spanOf(match)],
      ...(from.isAmbiguous && until.isAmbiguous ? { assumption } : {}),
    };
  },
  ({ text }) => {
    const match = isoDay.exec(text);
    const [, year, month, date] = (match ?? []).map(Number);
    const start = toDay({ year: year ?? 0, month: month ?? 0, date: date ?? 0 });
    return match && start ? { start, end: null, spans: [spanOf(match)] } : null;
  },
  ({ text, today }) => {
    const match = numericDay.exec(text);
    if (!match) return null;
    const read = numericParts({ first: Number(match[1]), second: Number(match[2]), year: toYear(match[3]) });
    const start = resolve({ ...read.parts, today });
    if (!start) return null;
    const assumption = "I read the day before the month.";
    return { start, end: null, spans: [spanOf(match)], ...(read.isAmbiguous ? { assumption } : {}) };
  },
  ({ text, today }) => {
    const match = dayFirst.exec(text);
    if (!match?.[2]) return null;
    const start = resolve({ date: match[1], month: monthOf(match[2]), year: toYear(match[3]), today });
    return start ? { start, end: null, spans: [spanOf(match)] } : null;
  },
  ({ text, today }) => {
    const match = monthFirst.exec(text);
    if (!match?.[1]) return null;
    const start = resolve({ date: match[2], month: monthOf(match[1]), year: toYear(match[3]), today });
    return start ? { start, end: null, spans: [spanOf(match)] } : null;
  },
];
