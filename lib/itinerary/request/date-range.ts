import { addDays, daysBetween, formatDay } from "../time.ts";
import { daysInMonth, nextWeekday, toDay, yearOf } from "./calendar.ts";
import type { Duration } from "./duration.ts";
import type { RequestedDates, Span } from "./request.ts";

export type DateInput = { text: string; today: string; duration: Duration | null };
export type FoundDates = { dates: RequestedDates; spans: Span[]; assumption?: string | undefined };
export type ReadFound = (input: DateInput) => FoundDates | null;

export const usualNights = 4;
export const nightsOf = (range: { start: string; end: string }) =>
  daysBetween({ from: range.start, to: range.end });
export const stay = ({ start, nights }: { start: string; nights: number }) => ({
  start,
  end: addDays({ day: start, count: nights }),
});
export const sayRange = ({ start, end }: { start: string; end: string }) =>
  start === end
    ? formatDay({ day: start, withYear: true })
    : `${formatDay({ day: start })} to ${formatDay({ day: end, withYear: true })}`;

export function toDates({
  start,
  end,
  how,
  alternatives = [],
}: Omit<RequestedDates, "nights" | "alternatives"> & { alternatives?: RequestedDates["alternatives"] }) {
  return { start, end, nights: nightsOf({ start, end }), how, alternatives };
}

/** A span of the calendar inside which the trip should begin: a proposal, and others as good. */
export function propose({
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
  const weekday = duration?.weekday ?? (duration?.weekend ? 5 : nights >= 6 ? 6 : 2);
  const from = first > earliest ? first : earliest;
  const starts: string[] = [];
  for (let start = nextWeekday({ from, weekday }); start <= last; start = addDays({ day: start, count: 7 })) {
    starts.push(start);
  }
  // The first week of a month may be dear or cold; the second is as good a guess and leaves room on both sides. A
  // long trip begins early enough to end in the time that was named.
  const second = starts[starts.length > 2 ? 1 : 0];
  const isInside = second !== undefined && addDays({ day: second, count: nights }) <= last;
  const chosen = (isInside ? second : starts[0]) ?? from;
  const others = starts.filter((start) => start !== chosen).slice(0, 2);
  return { ...stay({ start: chosen, nights }), alternatives: others.map((start) => stay({ start, nights })) };
}

/** A month in the year given, else the next one in which the trip can still begin. */
export function monthRange({
  month,
  year,
  today,
}: {
  month: number;
  year: number | undefined;
  today: string;
}) {
  const lastOf = (inYear: number) =>
    toDay({ year: inYear, month, date: daysInMonth({ year: inYear, month }) }) ?? today;
  const inYear =
    year ?? (lastOf(yearOf(today)) > addDays({ day: today, count: 3 }) ? yearOf(today) : yearOf(today) + 1);
  return { first: toDay({ year: inYear, month, date: 1 }) ?? today, last: lastOf(inYear) };
}

/** A year after a month or holiday: "May 2027", "May of 2027". */
export const yearPattern = "(?:,?\\s*(?:of )?(20\\d{2}))?";
