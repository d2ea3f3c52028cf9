import { Temporal } from "temporal-polyfill";
import { addDays, weekdayOf } from "../time.ts";

const names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
export const monthPattern =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
export const weekdayPattern =
  "(?:mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";

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

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century + 8) / 25);
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - correction + 1) / 3) + 15) % 30;
  const weekdayShift =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const sum = epact + weekdayShift - 7 * late + 114;
  return toDay({ year, month: Math.floor(sum / 31), date: (sum % 31) + 1 }) ?? `${year}-04-01`;
}

type Holiday = {
  pattern: RegExp;
  /** The days one would travel when nothing else is said. */
  days: (year: number) => { start: string; end: string };
};

const from = ({ day, before, after }: { day: string; before: number; after: number }) => ({
  start: addDays({ day, count: -before }),
  end: addDays({ day, count: after }),
});
const fixed = ({ year, month, date }: { year: number; month: number; date: number }) =>
  toDay({ year, month, date }) ?? `${year}-01-01`;

/** The more particular pattern comes first. */
export const holidays: Holiday[] = [
  {
    pattern: /\bgood friday\b/i,
    days: (year) => from({ day: easterSunday(year), before: 2, after: 1 }),
  },
  {
    pattern: /\beaster(?: (?:long )?week-?end| holidays?| break)?\b/i,
    days: (year) => from({ day: easterSunday(year), before: 2, after: 1 }),
  },
  {
    pattern: /\b(?:whitsun|pentecost|whit)(?: week-?end)?\b/i,
    days: (year) => from({ day: addDays({ day: easterSunday(year), count: 49 }), before: 2, after: 1 }),
  },
  {
    pattern: /\bascension(?: day)?(?: week-?end)?\b/i,
    days: (year) => from({ day: addDays({ day: easterSunday(year), count: 39 }), before: 0, after: 3 }),
  },
  {
    pattern: /\b(?:new year(?:['’]?s)?(?: eve)?|nye|silvester)\b/i,
    days: (year) => from({ day: fixed({ year, month: 12, date: 31 }), before: 2, after: 2 }),
  },
  {
    pattern: /\b(?:christmas(?: markets?| eve| time| holidays?| break)?|xmas)\b/i,
    days: (year) => from({ day: fixed({ year, month: 12, date: 25 }), before: 2, after: 2 }),
  },
  {
    pattern: /\bvalentine(?:['’]?s)?(?: day)?(?: week-?end)?\b/i,
    days: (year) => from({ day: fixed({ year, month: 2, date: 14 }), before: 1, after: 1 }),
  },
  {
    pattern: /\bhallowe['’]?en\b/i,
    days: (year) => from({ day: fixed({ year, month: 10, date: 31 }), before: 1, after: 1 }),
  },
  {
    pattern: /\b(?:4th|fourth) of july\b/i,
    days: (year) => from({ day: fixed({ year, month: 7, date: 4 }), before: 1, after: 2 }),
  },
  {
    pattern: /\bthanksgiving(?: week-?end)?\b/i,
    days: (year) => {
      const first = nextWeekday({ from: fixed({ year, month: 11, date: 1 }), weekday: 4 });
      return from({ day: addDays({ day: first, count: 21 }), before: 0, after: 3 });
    },
  },
  {
    pattern: /\bmemorial day(?: week-?end)?\b/i,
    days: (year) => {
      const last = fixed({ year, month: 5, date: 31 });
      return from({ day: addDays({ day: last, count: -(weekdayOf(last) - 1) }), before: 3, after: 0 });
    },
  },
  {
    pattern: /\blabou?r day(?: week-?end)?\b/i,
    days: (year) =>
      from({
        day: nextWeekday({ from: fixed({ year, month: 9, date: 1 }), weekday: 1 }),
        before: 3,
        after: 0,
      }),
  },
];

/** First month of the three, northern seasons. */
export const seasons: { pattern: RegExp; month: number }[] = [
  { pattern: /\b(?:in |this |next |over |during )?(?:the )?spring(?:time)?\b(?! break)/i, month: 5 },
  { pattern: /\b(?:in |this |next |over |during )?(?:the )?summer(?:time)?\b/i, month: 7 },
  {
    pattern: /\b(?:in |this |next |over |during )?(?:the )?autumn\b|\b(?:in|this|next) (?:the )?fall\b/i,
    month: 10,
  },
  { pattern: /\b(?:in |this |next |over |during )?(?:the )?winter\b/i, month: 1 },
];
