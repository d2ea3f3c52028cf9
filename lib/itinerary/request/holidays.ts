import { addDays } from "../time.ts";
import { nextWeekday } from "./calendar.ts";
import {
  around,
  aroundEaster,
  fixed,
  type Holiday,
  inCalendar,
  longWeekend,
  nthWeekday,
  on,
} from "./holiday-rules.ts";

/** No calendar of the platform knows Diwali: the days of Lakshmi Puja as published for India. */
const diwali: Record<number, string> = {
  2026: "2026-11-08",
  2027: "2027-10-29",
  2028: "2028-10-17",
  2029: "2029-11-05",
  2030: "2030-10-26",
  2031: "2031-11-14",
  2032: "2032-11-02",
};

const weekendWord = "(?: (?:long )?week-?end| break| holidays?| week)?";
const named = (words: string) => new RegExp(`\\b(?:${words})${weekendWord}\\b`, "i");

/** The weekends that end on the four Sundays before Christmas. */
const advents = ["first|1st", "second|2nd", "third|3rd", "fourth|4th"].map(
  (words, index): Holiday => ({
    pattern: new RegExp(`\\b(?:${words}) advent(?: week-?end| sunday)?\\b`, "i"),
    days: (year) => {
      const lastSunday = nextWeekday({ from: fixed({ year, month: 12, date: 18 }), weekday: 7 });
      return around({ day: addDays({ day: lastSunday, count: -7 * (3 - index) }), before: 2, after: 0 });
    },
  }),
);

/** The more particular pattern comes first. */
export const holidays: Holiday[] = [
  {
    pattern: named("(?:chinese|lunar) new year(?:['’]?s)?|spring festival|cny|tet"),
    days: (year) =>
      around({ day: inCalendar({ calendar: "chinese", year, month: "1", date: "1" }), before: 1, after: 6 }),
  },
  {
    pattern: named("eid(?: al[- ]fitr)?|(?:end of )?ramadan"),
    days: (year) =>
      around({
        day: inCalendar({ calendar: "islamic-umalqura", year, month: "10", date: "1" }),
        before: 0,
        after: 4,
      }),
  },
  {
    pattern: named("diwali|deepavali"),
    days: (year) => around({ day: diwali[year] ?? fixed({ year, month: 11, date: 1 }), before: 1, after: 3 }),
  },
  { pattern: named("golden week"), days: on({ month: 4, date: 29, before: 0, after: 6 }) },
  {
    pattern: named("oktoberfest|wiesn"),
    days: (year) => {
      const opening = nextWeekday({ from: fixed({ year, month: 9, date: 16 }), weekday: 6 });
      return around({ day: addDays({ day: opening, count: 5 }), before: 0, after: 3 });
    },
  },
  {
    pattern: /\b(?:carnival|carnaval|mardi gras|fasching|karneval)(?: season| week| week-?end| tuesday)?\b/i,
    days: aroundEaster({ shift: -47, before: 4, after: 1 }),
  },
  { pattern: named("good friday"), days: aroundEaster({ shift: 0, before: 2, after: 1 }) },
  {
    pattern: named("holy week|semana santa|passion week"),
    days: aroundEaster({ shift: 0, before: 6, after: 0 }),
  },
  { pattern: named("easter"), days: aroundEaster({ shift: 0, before: 2, after: 1 }) },
  { pattern: named("whitsun|pentecost|whit"), days: aroundEaster({ shift: 49, before: 2, after: 1 }) },
  { pattern: named("ascension(?: day)?"), days: aroundEaster({ shift: 39, before: 0, after: 3 }) },
  { pattern: named("boxing day"), days: on({ month: 12, date: 26, before: 0, after: 3 }) },
  {
    pattern: named("new year(?:['’]?s)?(?: eve)?|nye|silvester|hogmanay"),
    days: on({ month: 12, date: 31, before: 2, after: 2 }),
  },
  ...advents,
  {
    pattern: /\b(?:christmas(?: eve| time| holidays?| break| day)?|xmas)\b(?! markets?\b)/i,
    days: on({ month: 12, date: 25, before: 2, after: 2 }),
  },
  {
    pattern: named("valentine(?:['’]?s)?(?: day)?"),
    days: on({ month: 2, date: 14, before: 1, after: 1 }),
  },
  {
    pattern: named("(?:st\\.?|saint) patrick['’]?s?(?: day)?"),
    days: on({ month: 3, date: 17, before: 1, after: 1 }),
  },
  { pattern: named("king['’]?s day"), days: on({ month: 4, date: 27, before: 1, after: 1 }) },
  {
    pattern: named("day of the dead|d[ií]a de (?:los )?muertos|all saints['’]?(?: day)?"),
    days: on({ month: 11, date: 2, before: 2, after: 1 }),
  },
  { pattern: named("songkran"), days: on({ month: 4, date: 13, before: 0, after: 3 }) },
  { pattern: named("nowruz|novruz"), days: on({ month: 3, date: 21, before: 1, after: 3 }) },
  {
    pattern: named("san ferm[ií]n|running of the bulls"),
    days: on({ month: 7, date: 7, before: 1, after: 3 }),
  },
  { pattern: named("obon"), days: on({ month: 8, date: 13, before: 0, after: 3 }) },
  { pattern: named("epiphany|three kings"), days: on({ month: 1, date: 6, before: 2, after: 1 }) },
  { pattern: named("anzac day"), days: on({ month: 4, date: 25, before: 1, after: 1 }) },
  { pattern: named("bastille day"), days: on({ month: 7, date: 14, before: 1, after: 1 }) },
  { pattern: named("canada day"), days: on({ month: 7, date: 1, before: 1, after: 2 }) },
  { pattern: named("australia day"), days: on({ month: 1, date: 26, before: 1, after: 1 }) },
  {
    pattern: named("midsummer|midsommar"),
    days: (year) =>
      around({
        day: nextWeekday({ from: fixed({ year, month: 6, date: 19 }), weekday: 5 }),
        before: 1,
        after: 2,
      }),
  },
  { pattern: /\bhallowe['’]?en\b/i, days: on({ month: 10, date: 31, before: 1, after: 1 }) },
  {
    pattern: /\b(?:4th|fourth) of july\b|\bindependence day\b/i,
    days: on({ month: 7, date: 4, before: 1, after: 2 }),
  },
  {
    pattern: named("(?:american |us )?thanksgiving"),
    days: (year) => around({ day: nthWeekday({ year, month: 11, weekday: 4, nth: 4 }), before: 0, after: 3 }),
  },
  {
    pattern: named("(?:mlk|martin luther king)(?:,? jr\\.?)?(?: day)?"),
    days: longWeekend({ month: 1, nth: 3 }),
  },
  { pattern: named("president['’]?s?['’]? day"), days: longWeekend({ month: 2, nth: 3 }) },
  { pattern: named("memorial day"), days: longWeekend({ month: 5, nth: -1 }) },
  { pattern: named("labou?r day"), days: longWeekend({ month: 9, nth: 1 }) },
  { pattern: named("columbus day|indigenous peoples['’]? day"), days: longWeekend({ month: 10, nth: 2 }) },
  {
    pattern: named("(?:early may|first may|may day|may) bank holiday"),
    days: longWeekend({ month: 5, nth: 1 }),
  },
  { pattern: named("(?:late may|spring) bank holiday"), days: longWeekend({ month: 5, nth: -1 }) },
  { pattern: named("(?:august|summer) bank holiday"), days: longWeekend({ month: 8, nth: -1 }) },
  {
    pattern: named("(?:october|autumn) half[- ]term"),
    days: (year) =>
      around({ day: nthWeekday({ year, month: 10, weekday: 6, nth: -1 }), before: 7, after: 1 }),
  },
  {
    pattern: named("(?:may|spring) half[- ]term"),
    days: (year) => around({ day: nthWeekday({ year, month: 5, weekday: 1, nth: -1 }), before: 2, after: 6 }),
  },
  {
    pattern: named("(?:february )?half[- ]term"),
    days: (year) => around({ day: nthWeekday({ year, month: 2, weekday: 6, nth: 2 }), before: 0, after: 8 }),
  },
];
