import { easterSunday } from "../../utils/easter.ts";
import { addDays, weekdayOf } from "../time.ts";
import { nextWeekday, toDay } from "./calendar.ts";

type Days = { start: string; end: string };
export type Holiday = {
  pattern: RegExp;
  /** The days one would travel when nothing else is said. */
  days: (year: number) => Days;
};

export const around = ({ day, before, after }: { day: string; before: number; after: number }): Days => ({
  start: addDays({ day, count: -before }),
  end: addDays({ day, count: after }),
});
export const fixed = ({ year, month, date }: { year: number; month: number; date: number }) =>
  toDay({ year, month, date }) ?? `${year}-01-01`;
/** A day of the calendar with so many days around it. */
export const on =
  ({ month, date, before, after }: { month: number; date: number; before: number; after: number }) =>
  (year: number) =>
    around({ day: fixed({ year, month, date }), before, after });
export const aroundEaster =
  ({ shift, before, after }: { shift: number; before: number; after: number }) =>
  (year: number) =>
    around({ day: addDays({ day: easterSunday(year), count: shift }), before, after });

/** The nth such weekday of a month (1 Monday to 7 Sunday); -1 is the last. */
export function nthWeekday(input: { year: number; month: number; weekday: number; nth: number }): string {
  const { year, month, weekday, nth } = input;
  if (nth > 0) {
    const first = nextWeekday({ from: fixed({ year, month, date: 1 }), weekday });
    return addDays({ day: first, count: 7 * (nth - 1) });
  }
  const next = fixed({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, date: 1 });
  const last = addDays({ day: next, count: -1 });
  return addDays({ day: last, count: -((weekdayOf(last) - weekday + 7) % 7) });
}
/** The long weekend that a Monday off makes. */
export const longWeekend =
  ({ month, nth }: { month: number; nth: number }) =>
  (year: number) =>
    around({ day: nthWeekday({ year, month, weekday: 1, nth }), before: 3, after: 0 });

/** The first day of a year on which another calendar shows a month and day. */
export function inCalendar(input: { calendar: string; year: number; month: string; date: string }): string {
  const format = new Intl.DateTimeFormat(`en-u-ca-${input.calendar}`, {
    month: "numeric",
    day: "numeric",
    timeZone: "UTC",
  });
  for (let day = fixed({ year: input.year, month: 1, date: 1 }), count = 0; count < 366; count += 1) {
    const parts = format.formatToParts(new Date(`${day}T12:00:00Z`));
    const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value;
    if (part("month") === input.month && part("day") === input.date) return day;
    day = addDays({ day, count: 1 });
  }
  return fixed({ year: input.year, month: 1, date: 1 });
}
