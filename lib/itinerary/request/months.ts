import { monthOf, monthPattern } from "./calendar.ts";
import {
  type DateInput,
  type FoundDates,
  monthRange,
  propose,
  sayRange,
  toDates,
  yearPattern,
} from "./date-range.ts";
import { spanOf } from "./words.ts";

const twoMonths = new RegExp(
  `\\b(?:in |between )?(${monthPattern})\\s*(?:or|/|and|-|to)\\s*(${monthPattern})\\b${yearPattern}`,
  "i",
);
const oneMonth = new RegExp(
  `\\b(?:sometime |any ?time )?(?:in |during |for |next |this |around )?(${monthPattern})\\b\\.?${yearPattern}`,
  "gi",
);
/** "may" is a month unless it stands where only the verb can: "we may go". */
const isVerb = ({ text, match }: { text: string; match: RegExpMatchArray }) =>
  /^(?:may|mar|march)$/i.test(match[1] ?? "") &&
  !/^[A-Z]/.test(match[1] ?? "") &&
  (/\b(?:i|we|you|they|he|she|it|that|which)\s*$/i.test(text.slice(0, match.index)) ||
    /^\s*(?:be|go|want|need|also|not|have|i|we)\b/i.test(text.slice((match.index ?? 0) + match[0].length)));

/** A month, or one of two: the days are a proposal. */
export function readMonth({ text, today, duration }: DateInput): FoundDates | null {
  const pair = twoMonths.exec(text);
  if (pair?.[1] && pair[2]) {
    const yearText = pair[3] ? Number(pair[3]) : undefined;
    const [first, second] = [pair[1], pair[2]].map((name) =>
      propose({ ...monthRange({ month: monthOf(name), year: yearText, today }), today, duration }),
    );
    if (first && second) {
      const dates = toDates({
        start: first.start,
        end: first.end,
        how: "assumed",
        alternatives: [{ start: second.start, end: second.end }],
      });
      return { dates, spans: [spanOf(pair)], assumption: `I took ${sayRange(dates)}.` };
    }
  }
  for (const match of text.matchAll(oneMonth)) {
    if (isVerb({ text, match })) continue;
    const range = monthRange({
      month: monthOf(match[1] ?? "jan"),
      year: match[2] ? Number(match[2]) : undefined,
      today,
    });
    if (range.last < today) continue;
    const { alternatives, ...proposal } = propose({ ...range, today, duration });
    const dates = toDates({ ...proposal, how: "assumed", alternatives });
    return { dates, spans: [spanOf(match)], assumption: `You named a month; I took ${sayRange(dates)}.` };
  }
  const nextMonth = /\b(next|this) month\b/i.exec(text);
  if (nextMonth) {
    const month = ((Number(today.slice(5, 7)) - 1 + (/next/i.test(nextMonth[1] ?? "") ? 1 : 0)) % 12) + 1;
    const { alternatives, ...proposal } = propose({
      ...monthRange({ month, year: undefined, today }),
      today,
      duration,
    });
    const dates = toDates({ ...proposal, how: "assumed", alternatives });
    return { dates, spans: [spanOf(nextMonth)], assumption: `You named a month; I took ${sayRange(dates)}.` };
  }
  return null;
}
