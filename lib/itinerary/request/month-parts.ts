import { addDays, weekdayOf } from "../time.ts";
import { monthOf, monthPattern, nextWeekday, yearOf } from "./calendar.ts";
import {
  type DateInput,
  type FoundDates,
  monthRange,
  propose,
  stay,
  toDates,
  yearPattern,
} from "./date-range.ts";
import type { RequestedDates } from "./request.ts";
import { numberPattern, spanOf, toNumber } from "./words.ts";

const ordinals: Record<string, number> = {
  first: 0,
  "1st": 0,
  second: 1,
  "2nd": 1,
  third: 2,
  "3rd": 2,
  fourth: 3,
  "4th": 3,
};
const monthPart = new RegExp(
  `\\b(?:in |during |the |for )*(first|1st|second|2nd|third|3rd|fourth|4th|last)[- ](?:(${numberPattern}) )?(week-?ends?|weeks?|half)(?: of| in)? (?:the )?(${monthPattern}|new year)\\b${yearPattern}`,
  "i",
);
const roughPart = new RegExp(
  `\\b(?:in |during |around )?(?:the )?(early|beginning|start|mid(?:dle)?|late|end)(?:[- ]of)?[- ]?(?:the )?(${monthPattern})\\b${yearPattern}`,
  "i",
);
type Part = ReturnType<typeof propose> & { latest: string };

/** A part of the month in the year that is named, else of the next such month in which it is not over. */
function nextPart({
  monthName,
  yearText,
  today,
  read,
}: {
  monthName: string;
  yearText: string | undefined;
  today: string;
  read: (month: { first: string; last: string }) => Part;
}): RequestedDates {
  const month = monthOf(monthName);
  const range = monthRange({ month, year: yearText ? Number(yearText) : undefined, today });
  const part = read(range);
  const isOver = part.start <= today || part.start > part.latest;
  const chosen =
    yearText === undefined && isOver
      ? read(monthRange({ month, year: yearOf(range.first) + 1, today }))
      : part;
  return toDates({ ...chosen, how: "month-part" });
}

/** "the first week of May", "last weekend in March", "the first two weeks of August", "second half of July". */
export function readMonthPart({ text, today, duration }: DateInput): FoundDates | null {
  const match = monthPart.exec(text);
  if (!match) return null;
  const [, which = "", count, what = "", named = "", yearText] = match;
  const monthName = /^new/i.test(named) ? "january" : named;
  const dates = nextPart({
    monthName,
    yearText,
    today,
    read: ({ first, last }) => {
      if (/half/i.test(what)) {
        const middle = addDays({ day: first, count: 15 });
        const isFirst = /^(?:first|1st)$/i.test(which);
        const part = isFirst ? { first, last: middle } : { first: addDays({ day: first, count: 14 }), last };
        return { ...propose({ ...part, today, duration }), latest: part.last };
      }
      if (count && /^w.*k/i.test(what) && !/end/i.test(what)) {
        const nights = 7 * toNumber(count);
        const start = /^last/i.test(which) ? addDays({ day: last, count: -nights }) : first;
        return { ...stay({ start, nights: duration?.nights ?? nights }), alternatives: [], latest: start };
      }
      const isWeekend = /end/i.test(what);
      const weekday = isWeekend ? 5 : 1;
      const index = ordinals[which.toLowerCase()];
      const start =
        index === undefined
          ? addDays({ day: last, count: -((weekdayOf(last) - weekday + 7) % 7) })
          : addDays({ day: nextWeekday({ from: first, weekday }), count: 7 * index });
      if (duration?.weekday !== undefined && !isWeekend) {
        const from = nextWeekday({ from: start, weekday: duration.weekday });
        return { ...stay({ start: from, nights: duration.nights }), alternatives: [], latest: from };
      }
      const nights = duration && !(duration.weekend && !isWeekend) ? duration.nights : isWeekend ? 2 : 6;
      return { ...stay({ start, nights }), alternatives: [], latest: start };
    },
  });
  return { dates, spans: [spanOf(match)] };
}

/** "early June", "mid September", "end of May". */
export function readRoughPart({ text, today, duration }: DateInput): FoundDates | null {
  const match = roughPart.exec(text);
  if (!match) return null;
  const [, which = "", monthName = "", yearText] = match;
  const offset = /^mid/i.test(which) ? 10 : /^(?:late|end)/i.test(which) ? 19 : 0;
  const dates = nextPart({
    monthName,
    yearText,
    today,
    read: ({ first, last }) => {
      const from = addDays({ day: first, count: offset });
      const latest = offset === 19 ? last : addDays({ day: from, count: 9 });
      return { ...propose({ first: from, last: latest, today, duration }), latest };
    },
  });
  return { dates, spans: [spanOf(match)] };
}

const wholeMonth = new RegExp(
  `\\b(?:for |in |during )?(?:the )?(?:whole|entire|full|all)(?: month)?(?: of)? (${monthPattern})\\b${yearPattern}`,
  "i",
);

/** "the whole month of February"; with a number of nights it only says when they may be. */
export function readWholeMonth({ text, today, duration }: DateInput): FoundDates | null {
  const match = wholeMonth.exec(text);
  if (!match || duration) return null;
  const month = monthOf(match[1] ?? "jan");
  const { first, last } = monthRange({ month, year: match[2] ? Number(match[2]) : undefined, today });
  if (first <= today) return null;
  return { dates: toDates({ start: first, end: last, how: "exact" }), spans: [spanOf(match)] };
}
