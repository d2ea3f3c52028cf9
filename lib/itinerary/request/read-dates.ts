import { addDays, daysBetween, formatDay, weekdayOf } from "../time.ts";
import {
  daysInMonth,
  holidays,
  monthOf,
  monthPattern,
  nextWeekday,
  seasons,
  toDay,
  weekdayOfName,
  weekdayPattern,
  yearOf,
} from "./calendar.ts";
import { type Duration, readDuration } from "./duration.ts";
import { readDatesWithChrono, readExplicitDates } from "./explicit-dates.ts";
import type { RequestedDates, Span } from "./request.ts";
import { blank, numberPattern, spanOf, toNumber } from "./words.ts";

type Read = {
  dates: RequestedDates;
  dateSpans: Span[];
  durationSpans: Span[];
  assumptions: string[];
  isNamed: boolean;
};
type Input = { text: string; today: string; duration: Duration | null };
type Found = { dates: RequestedDates; spans: Span[]; assumption?: string | undefined };

const usualNights = 4;
const nightsOf = (range: { start: string; end: string }) => daysBetween({ from: range.start, to: range.end });
const stay = ({ start, nights }: { start: string; nights: number }) => ({
  start,
  end: addDays({ day: start, count: nights }),
});
export const sayRange = ({ start, end }: { start: string; end: string }) =>
  start === end
    ? formatDay({ day: start, withYear: true })
    : `${formatDay({ day: start })} to ${formatDay({ day: end, withYear: true })}`;

function toDates({
  start,
  end,
  how,
  alternatives = [],
}: Omit<RequestedDates, "nights" | "alternatives"> & { alternatives?: RequestedDates["alternatives"] }) {
  return { start, end, nights: nightsOf({ start, end }), how, alternatives };
}

/** The weekend that begins in or around the week of a day: Friday to Sunday, or to Monday when it is long. */
function weekendFrom({ friday, duration }: { friday: string; duration: Duration | null }) {
  const nights = duration?.weekend ? duration.nights : (duration?.nights ?? 2);
  return stay({ start: friday, nights });
}

/** A span of the calendar inside which the trip should begin: a proposal, and others as good. */
function propose({
  first,
  last,
  today,
  duration,
}: {
  first: string;
  last: string;
  today: string;
  duration: Duration | null;
}) {
  const nights = duration?.nights ?? usualNights;
  const earliest = addDays({ day: today, count: 1 });
  const weekday = duration?.weekend ? 5 : nights >= 6 ? 6 : 2;
  const from = first > earliest ? first : earliest;
  const starts: string[] = [];
  for (let start = nextWeekday({ from, weekday }); start <= last; start = addDays({ day: start, count: 7 })) {
    starts.push(start);
  }
  // The first week of a month may be dear or cold; the second is as good a guess and leaves room on both sides.
  const chosen = starts[starts.length > 2 ? 1 : 0] ?? from;
  const others = starts.filter((start) => start !== chosen).slice(0, 2);
  return { ...stay({ start: chosen, nights }), alternatives: others.map((start) => stay({ start, nights })) };
}

/** A month in the year given, else the next one in which the trip can still begin. */
function monthRange({ month, year, today }: { month: number; year: number | undefined; today: string }) {
  const lastOf = (inYear: number) =>
    toDay({ year: inYear, month, date: daysInMonth({ year: inYear, month }) }) ?? today;
  const inYear =
    year ?? (lastOf(yearOf(today)) > addDays({ day: today, count: 3 }) ? yearOf(today) : yearOf(today) + 1);
  return { first: toDay({ year: inYear, month, date: 1 }) ?? today, last: lastOf(inYear) };
}

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
const year = "(?:,?\\s*(?:of )?(20\\d{2}))?";
const monthPart = new RegExp(
  `\\b(?:in |during |the )*(first|1st|second|2nd|third|3rd|fourth|4th|last)[- ](week-?end|week|half)(?: of| in)? (${monthPattern})\\b${year}`,
  "i",
);
const roughPart = new RegExp(
  `\\b(?:in |during |around )?(?:the )?(early|beginning|start|mid(?:dle)?|late|end)(?:[- ]of)?[- ]?(?:the )?(${monthPattern})\\b${year}`,
  "i",
);
const twoMonths = new RegExp(
  `\\b(?:in |between )?(${monthPattern})\\s*(?:or|/|and|-|to)\\s*(${monthPattern})\\b${year}`,
  "i",
);
const oneMonth = new RegExp(
  `\\b(?:sometime |any ?time )?(?:in |during |for |next |this |around )?(${monthPattern})\\b\\.?${year}`,
  "gi",
);
const weekdayRange = new RegExp(
  `\\b(?:from )?(next |this )?(${weekdayPattern})\\s*(?:-|–|to|till|until|through)\\s*(${weekdayPattern})\\b`,
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

function readMonthPart({ text, today, duration }: Input): Found | null {
  const match = monthPart.exec(text);
  if (!match) return null;
  const [, which = "", what = "", monthName = "", yearText] = match;
  const dates = nextPart({
    monthName,
    yearText,
    today,
    read: ({ first, last }) => {
      if (/half/i.test(what)) {
        const middle = addDays({ day: first, count: 15 });
        const part = /^(?:first|1st)$/i.test(which) ? { first, last: middle } : { first: middle, last };
        return { ...propose({ ...part, today, duration }), latest: part.last };
      }
      const isWeekend = /end/i.test(what);
      const weekday = isWeekend ? 5 : 1;
      const index = ordinals[which.toLowerCase()];
      const start =
        index === undefined
          ? addDays({ day: last, count: -((weekdayOf(last) - weekday + 7) % 7) })
          : addDays({ day: nextWeekday({ from: first, weekday }), count: 7 * index });
      const nights = duration && !(duration.weekend && !isWeekend) ? duration.nights : isWeekend ? 2 : 6;
      return { ...stay({ start, nights }), alternatives: [], latest: start };
    },
  });
  return { dates, spans: [spanOf(match)] };
}

function readRoughPart({ text, today, duration }: Input): Found | null {
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

function readHoliday({ text, today, duration }: Input): Found | null {
  for (const { pattern, days } of holidays) {
    const match = new RegExp(
      `(?:\\b(?:over|for|at|around|during|on) )?(?:the )?${pattern.source}(?:\\s+(20\\d{2}))?`,
      "i",
    ).exec(text);
    if (!match) continue;
    const named = match[1] ? Number(match[1]) : undefined;
    const next = [yearOf(today), yearOf(today) + 1].find((candidate) => days(candidate).start > today);
    const usual = days(named ?? next ?? yearOf(today) + 1);
    const nights = duration && !duration.weekend ? duration.nights : nightsOf(usual);
    const start =
      duration?.weekend === "long-weekend" && nights < 3
        ? addDays({ day: usual.start, count: -1 })
        : usual.start;
    return { dates: toDates({ ...stay({ start, nights }), how: "month-part" }), spans: [spanOf(match)] };
  }
  return null;
}

function readRelative({ text, today, duration }: Input): Found | null {
  const thisFriday = nextWeekday({ from: today, weekday: 5 });
  const isWeekend = weekdayOf(today) >= 5;
  // On a weekday "this weekend" is the coming one and "next weekend" the one after it, unless it is days away.
  const comingFriday = isWeekend
    ? addDays({ day: today, count: 5 - weekdayOf(today) + (weekdayOf(today) === 5 ? 0 : 7) })
    : thisFriday;
  const rules: {
    pattern: RegExp;
    range: (match: RegExpExecArray) => { start: string; end: string; how: RequestedDates["how"] };
  }[] = [
    {
      pattern: /\b(?:the )?week-?end after next\b/i,
      range: () => ({
        ...weekendFrom({ friday: addDays({ day: comingFriday, count: 14 }), duration }),
        how: "month-part",
      }),
    },
    {
      pattern: /\bnext (?:long )?week-?end\b/i,
      range: () => ({
        ...weekendFrom({ friday: addDays({ day: comingFriday, count: 7 }), duration }),
        how: "month-part",
      }),
    },
    {
      pattern: /\b(?:this|coming|the coming) (?:long )?week-?end\b/i,
      range: () => ({ ...weekendFrom({ friday: comingFriday, duration }), how: "month-part" }),
    },
    {
      pattern: /\bday after tomorrow\b/i,
      range: () => ({
        ...stay({ start: addDays({ day: today, count: 2 }), nights: duration?.nights ?? usualNights }),
        how: "exact",
      }),
    },
    {
      pattern: /\btomorrow\b/i,
      range: () => ({
        ...stay({ start: addDays({ day: today, count: 1 }), nights: duration?.nights ?? usualNights }),
        how: "exact",
      }),
    },
    {
      pattern: new RegExp(
        `\\bin (?:about )?(${numberPattern}) (days?|weeks?|months?)(?:['’]? time)?\\b`,
        "i",
      ),
      range: (match) => {
        const unit = /^w/i.test(match[2] ?? "") ? 7 : /^m/i.test(match[2] ?? "") ? 30 : 1;
        const start = addDays({ day: today, count: toNumber(match[1] ?? "1") * unit });
        return { ...stay({ start, nights: duration?.nights ?? usualNights }), how: "month-part" };
      },
    },
    {
      pattern: /\bnext week\b/i,
      range: () => {
        const monday = nextWeekday({ from: addDays({ day: today, count: 1 }), weekday: 1 });
        return { ...stay({ start: monday, nights: duration?.nights ?? usualNights }), how: "month-part" };
      },
    },
    {
      pattern: weekdayRange,
      range: (match) => {
        const from = addDays({ day: today, count: /next/i.test(match[1] ?? "") ? 7 : 1 });
        const start = nextWeekday({ from, weekday: weekdayOfName(match[2] ?? "fri") });
        return {
          start,
          end: nextWeekday({
            from: addDays({ day: start, count: 1 }),
            weekday: weekdayOfName(match[3] ?? "sun"),
          }),
          how: "exact",
        };
      },
    },
    {
      pattern: new RegExp(
        `\\b(?:on |from |starting |leaving )?(next |this |on |from |coming )(${weekdayPattern})\\b`,
        "i",
      ),
      range: (match) => {
        const from = addDays({
          day: today,
          count: /next/i.test(match[1] ?? "") ? 7 - weekdayOf(today) + 1 : 1,
        });
        const start = nextWeekday({ from, weekday: weekdayOfName(match[2] ?? "fri") });
        return { ...stay({ start, nights: duration?.nights ?? usualNights }), how: "exact" };
      },
    },
  ];
  for (const { pattern, range } of rules) {
    const match = pattern.exec(text);
    if (match) return { dates: toDates(range(match)), spans: [spanOf(match)] };
  }
  return null;
}

/** "may" is a month unless it stands where only the verb can: "we may go". */
const isVerb = ({ text, match }: { text: string; match: RegExpMatchArray }) =>
  /^(?:may|mar|march)$/i.test(match[1] ?? "") &&
  !/^[A-Z]/.test(match[1] ?? "") &&
  (/\b(?:i|we|you|they|he|she|it|that|which)\s*$/i.test(text.slice(0, match.index)) ||
    /^\s*(?:be|go|want|need|also|not|have|i|we)\b/i.test(text.slice((match.index ?? 0) + match[0].length)));

function readMonth({ text, today, duration }: Input): Found | null {
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

function readSeason({ text, today, duration }: Input): Found | null {
  for (const { pattern, month } of seasons) {
    const match = new RegExp(`${pattern.source}${year}`, "i").exec(text);
    if (!match) continue;
    const named = match[1] ? Number(match[1]) : undefined;
    const { alternatives, ...proposal } = propose({
      ...monthRange({ month, year: named, today }),
      today,
      duration,
    });
    const dates = toDates({ ...proposal, how: "assumed", alternatives });
    return { dates, spans: [spanOf(match)], assumption: `You named a season; I took ${sayRange(dates)}.` };
  }
  return null;
}

function readExplicit({ text, today, duration }: Input): Found | null {
  const named = readExplicitDates({ text, today });
  return named && withDuration({ named, duration });
}

function withDuration({
  named,
  duration,
}: {
  named: NonNullable<ReturnType<typeof readExplicitDates>>;
  duration: Duration | null;
}): Found {
  const end = named.end ?? addDays({ day: named.start, count: duration?.nights ?? usualNights });
  const assumption =
    named.assumption ??
    (named.end === null && !duration ? "You did not say for how long; I took five days." : undefined);
  return { dates: toDates({ start: named.start, end, how: "exact" }), spans: named.spans, assumption };
}

const readers = [
  readExplicit,
  readMonthPart,
  readRoughPart,
  readHoliday,
  readRelative,
  readMonth,
  readSeason,
];

/** When nothing is said: six weeks ahead, when fares have not risen yet. */
function proposeOpenDates({ today, duration }: { today: string; duration: Duration | null }): RequestedDates {
  const first = addDays({ day: today, count: 42 });
  const { alternatives, ...range } = propose({
    first,
    last: addDays({ day: first, count: 13 }),
    today,
    duration,
  });
  return toDates({ ...range, how: "assumed", alternatives });
}

/**
 * The first and last day of the trip. Own rules first, from the most to the least exact; the chrono library only for
 * what they leave. `isNamed` is false when the text says nothing about when, and the days are a mere proposal.
 */
export function readDates({ text, today }: { text: string; today: string }): Read {
  const duration = readDuration(text);
  const durationSpans = duration?.spans ?? [];
  // "weekend" may be part of a date as well ("next weekend"), a number of days never is.
  const withoutDuration = blank({ text, spans: duration?.weekend ? [] : durationSpans });
  const input = { text: withoutDuration, today, duration };
  let found: Found | null = null;
  for (const reader of readers) {
    found ??= reader(input);
    if (found) break;
  }
  if (!found) {
    const named = readDatesWithChrono({ text: withoutDuration, today, taken: durationSpans });
    found = named && withDuration({ named, duration });
  }
  if (!found) {
    const dates = proposeOpenDates({ today, duration });
    const assumptions = [`You did not say when; I took ${sayRange(dates)}.`];
    return { dates, dateSpans: [], durationSpans, assumptions, isNamed: false };
  }
  const assumptions = found.assumption ? [found.assumption] : [];
  if (!duration && found.dates.how === "assumed")
    assumptions.push("You did not say for how long; I took five days.");
  return { dates: found.dates, dateSpans: found.spans, durationSpans, assumptions, isNamed: true };
}
