import { Temporal } from "temporal-polyfill";
import { easterSunday } from "../../utils/easter.ts";
import type { DateSelector, DayPoint, Rule, WeekdaySelector } from "./rule.ts";

/** Whether a value lies in a cyclic range such as Fr-Mo or Nov-Feb. */
function inRange({ value, from, to }: { value: number; from: number; to: number }): boolean {
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}

/** A point of the year as a date; null where the year has no such day. */
function toDate({ point, year }: { point: DayPoint; year: number }): Temporal.PlainDate | null {
  const shift = { days: point.shift };
  if (point.kind === "easter") return Temporal.PlainDate.from(easterSunday(year)).add(shift);
  if (point.kind === "date") {
    const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month: point.month });
    if (point.day > daysInMonth && !(point.month === 2 && point.day === 29)) return null;
    return Temporal.PlainDate.from({ year, month: point.month, day: Math.min(point.day, daysInMonth) }).add(
      shift,
    );
  }
  const first = Temporal.PlainDate.from({ year, month: point.month, day: 1 });
  if (point.nth > 0) {
    const ahead = (point.weekday - first.dayOfWeek + 7) % 7;
    return first.add({ days: ahead + 7 * (point.nth - 1) + point.shift });
  }
  const last = first.with({ day: first.daysInMonth });
  const back = (last.dayOfWeek - point.weekday + 7) % 7;
  return last.subtract({ days: back + 7 * (-point.nth - 1) }).add(shift);
}

function isBetweenDays({
  selector,
  date,
}: {
  selector: Extract<DateSelector, { kind: "days" }>;
  date: Temporal.PlainDate;
}) {
  const { from, to } = selector;
  // A range may begin in the year before: "Dec 25-Jan 6".
  return [date.year - 1, date.year].some((year) => {
    if (from.year !== null && from.year !== year) return false;
    const start = toDate({ point: from, year });
    if (!start) return false;
    const sameYear = toDate({ point: to, year: to.year ?? year });
    const isOver = to.year === null && sameYear !== null && Temporal.PlainDate.compare(sameYear, start) < 0;
    const end = isOver ? toDate({ point: to, year: year + 1 }) : sameYear;
    return (
      end !== null &&
      Temporal.PlainDate.compare(start, date) <= 0 &&
      Temporal.PlainDate.compare(date, end) <= 0
    );
  });
}

function matchesDate({ selector, date }: { selector: DateSelector; date: Temporal.PlainDate }): boolean {
  switch (selector.kind) {
    case "days":
      return isBetweenDays({ selector, date });
    case "months":
      return (
        inRange({ value: date.month, from: selector.from, to: selector.to }) &&
        (selector.years === null || inRange({ value: date.year, ...selector.years }))
      );
    case "years":
      return date.year >= selector.years.from && date.year <= selector.years.to;
    case "weeks": {
      const week = date.weekOfYear ?? 0;
      return (
        inRange({ value: week, from: selector.from, to: selector.to }) &&
        (week - selector.from) % selector.step === 0
      );
    }
  }
}

function matchesWeekday({
  selector,
  date,
}: {
  selector: WeekdaySelector;
  date: Temporal.PlainDate;
}): boolean {
  if (!inRange({ value: date.dayOfWeek, from: selector.from, to: selector.to })) return false;
  if (selector.nth.length === 0) return true;
  const fromStart = Math.ceil(date.day / 7);
  const fromEnd = -Math.ceil((date.daysInMonth - date.day + 1) / 7);
  return selector.nth.includes(fromStart) || selector.nth.includes(fromEnd);
}

export type DayKind = { date: string; isPublicHoliday: boolean; isSchoolHoliday: boolean };

/** Whether a rule is for a day. */
export function matchesDay({ rule, day }: { rule: Rule; day: DayKind }): boolean {
  const date = Temporal.PlainDate.from(day.date);
  const dates = rule.dates.filter(({ kind }) => kind !== "weeks");
  const weeks = rule.dates.filter(({ kind }) => kind === "weeks");
  const isIn = (list: DateSelector[]) =>
    list.length === 0 || list.some((selector) => matchesDate({ selector, date }));
  if (!isIn(dates) || !isIn(weeks)) return false;
  const isWeekday = rule.weekdays.some((selector) => matchesWeekday({ selector, date }));
  const isHoliday =
    (day.isPublicHoliday && rule.holidays.includes("PH")) ||
    (day.isSchoolHoliday && rule.holidays.includes("SH"));
  if (rule.isHolidayOnWeekday) return isHoliday && isWeekday;
  if (rule.weekdays.length === 0 && rule.holidays.length === 0) return true;
  return isWeekday || isHoliday;
}
