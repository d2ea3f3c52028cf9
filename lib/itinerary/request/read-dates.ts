import { addDays, weekdayOf } from "../time.ts";
import { nextWeekday } from "./calendar.ts";
import { readDatesWithChrono } from "./chrono-dates.ts";
import {
  type DateInput,
  type FoundDates,
  propose,
  type ReadFound,
  sayRange,
  stay,
  toDates,
  usualNights,
} from "./date-range.ts";
import { type Duration, readDuration, readWeekdays } from "./duration.ts";
import { readExplicitDates } from "./explicit-dates.ts";
import { readHoliday, readSeason } from "./holiday-dates.ts";
import { readMonthPart, readRoughPart, readWholeMonth } from "./month-parts.ts";
import { readMonth } from "./months.ts";
import { readRelative } from "./relative-dates.ts";
import type { RequestedDates, Span } from "./request.ts";
import { blank } from "./words.ts";

type Read = {
  dates: RequestedDates;
  dateSpans: Span[];
  durationSpans: Span[];
  assumptions: string[];
  isNamed: boolean;
};

/** The Friday of the weekend that a day lies in or that its week ends with. */
function fridayOf(day: string): string {
  const weekday = weekdayOf(day);
  return weekday >= 5 ? addDays({ day, count: 5 - weekday }) : nextWeekday({ from: day, weekday: 5 });
}

function withDuration({
  named,
  input: { text, duration, today },
}: {
  named: NonNullable<ReturnType<typeof readExplicitDates>>;
  input: DateInput;
}): FoundDates {
  const { spans } = named;
  const before = text.slice(0, spans[0]?.start ?? 0);
  if (named.end === null && duration?.weekend) {
    const isWhole = /\bof\s*$/i.test(before) || weekdayOf(named.start) >= 6;
    const friday = isWhole ? fridayOf(named.start) : named.start;
    const start = friday > today ? friday : named.start;
    return { dates: toDates({ ...stay({ start, nights: duration.nights }), how: "exact" }), spans };
  }
  if (named.end === null && /\bweek(?: of| from| starting)?\s*(?:the )?$/i.test(before)) {
    const monday = addDays({ day: named.start, count: 1 - weekdayOf(named.start) });
    const nights = duration?.nights ?? 6;
    return { dates: toDates({ ...stay({ start: monday, nights }), how: "month-part" }), spans };
  }
  const first = text.slice(spans[0]?.start ?? 0, spans[0]?.end);
  if (named.end !== null && duration && /^(?:between|within)\b/i.test(first)) {
    const last = addDays({ day: named.end, count: -duration.nights });
    const { alternatives, ...range } = propose({ first: named.start, last, today, duration });
    if (range.end <= named.end)
      return { dates: toDates({ ...range, how: "month-part", alternatives }), spans };
  }
  const end = named.end ?? addDays({ day: named.start, count: duration?.nights ?? usualNights });
  const assumption =
    named.assumption ??
    (named.end === null && !duration ? "You did not say for how long; I took five days." : undefined);
  return { dates: toDates({ start: named.start, end, how: "exact" }), spans, assumption };
}

function readExplicit(input: DateInput): FoundDates | null {
  const named = readExplicitDates(input);
  return named && withDuration({ named, input });
}

const monthReaders: ReadFound[] = [readMonthPart, readRoughPart, readMonth, readSeason];
const readers: ReadFound[] = [
  readWholeMonth,
  readExplicit,
  readMonthPart,
  readHoliday,
  readRoughPart,
  readRelative,
  readMonth,
  readSeason,
];

function firstFound({ with: list, input }: { with: readonly ReadFound[]; input: DateInput }) {
  for (const reader of list) {
    const found = reader(input);
    if (found) return found;
  }
  return null;
}

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

/** "Thursday to Sunday in the third week of September": the weekdays say how long, the rest says when. */
function readWeekdaysInMonth({ text, today }: { text: string; today: string }) {
  const duration = readWeekdays(text);
  if (!duration || readExplicitDates({ text, today })) return null;
  const input = { text: blank({ text, spans: duration.spans }), today, duration };
  const found = firstFound({ with: monthReaders, input });
  return found && { found, duration };
}

/**
 * The first and last day of the trip. Own rules first, from the most to the least exact; the chrono library only for
 * what they leave. `isNamed` is false when the text says nothing about when, and the days are a mere proposal.
 * `nights` is known before when the text gives them city by city; the words of it are in `taken`.
 */
export function readDates({
  text,
  today,
  known,
}: {
  text: string;
  today: string;
  known?: Duration | undefined;
}): Read {
  const inMonth = known ? null : readWeekdaysInMonth({ text, today });
  const duration = known ?? inMonth?.duration ?? readDuration(text);
  const durationSpans = duration?.spans ?? [];
  // "weekend" may be part of a date as well ("next weekend"), a number of days never is.
  const withoutDuration = blank({ text, spans: duration?.weekend ? [] : durationSpans });
  const input = { text: withoutDuration, today, duration };
  let found = inMonth?.found ?? firstFound({ with: readers, input });
  if (!found) {
    const named = readDatesWithChrono({ text: withoutDuration, today, taken: durationSpans });
    found = named && withDuration({ named, input });
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
