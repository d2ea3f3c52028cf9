import { Temporal } from "temporal-polyfill";
import { addDays, weekdayOf } from "../time.ts";

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
export const monthPattern =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
export const weekdayPattern =
  "(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";

/** "Thursday to Sunday". */
export const weekdayRange = new RegExp(
  `\\b(?:from )?(next |this )?(${weekdayPattern})\\s*(?:-|–|to|till|until|through)\\s*(${weekdayPattern})\\b`,
  "i",
);

/** 1 to 12 for a month's name or its first letters. */
export const monthOf = (name: string) => names.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** 1 (Monday) to 7. */
export const weekdayOfName = (name: string) =>
  ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The day, or null where the calendar has none (31 June). */
export function toDay({ year, month, date }: { year: number; month: number; date: number }): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day: date }, { overflow: "reject" }).toString();
  } catch {
    return null;
  }
}

export const yearOf = (day: string) => Number(day.slice(0, 4));
export const daysInMonth = ({ year, month }: { year: number; month: number }) =>
  Temporal.PlainYearMonth.from({ year, month }).daysInMonth;

/** The first such weekday on or after the day. */
export function nextWeekday({ from, weekday }: { from: string; weekday: number }): string {
  return addDays({ day: from, count: (weekday - weekdayOf(from) + 7) % 7 });
}
