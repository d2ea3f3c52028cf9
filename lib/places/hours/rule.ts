/** A day of the year: a date, or Easter Sunday, or the nth weekday of a month, each moved by some days. */
export type DayPoint = { shift: number } & (
  | { kind: "date"; year: number | null; month: number; day: number }
  | { kind: "easter"; year: number | null }
  | { kind: "weekday"; year: number | null; month: number; weekday: number; nth: number }
);

/** Which days of the year a rule is for. */
export type DateSelector =
  | { kind: "months"; years: YearRange | null; from: number; to: number }
  | { kind: "days"; from: DayPoint; to: DayPoint }
  | { kind: "years"; years: YearRange }
  | { kind: "weeks"; from: number; to: number; step: number };
export type YearRange = { from: number; to: number };

/** 1 Monday to 7 Sunday; `nth` within its month, negative from the end, empty for all. */
export type WeekdaySelector = { from: number; to: number; nth: number[] };

/** Minutes since midnight; `null` for a time of the sun or an open end, which no clock tells. */
export type TimeSpan = { start: number; end: number } | null;

export type Rule = {
  /** "replace" (;), "add" (,) or only where nothing else is open (||). */
  join: "replace" | "add" | "fallback";
  dates: DateSelector[];
  weekdays: WeekdaySelector[];
  /** Public or school holidays instead of weekdays; with `andWeekday` only those that fall on the weekdays. */
  holidays: ("PH" | "SH")[];
  isHolidayOnWeekday: boolean;
  /** Empty: the whole day. */
  spans: TimeSpan[];
  state: "open" | "off" | "unknown";
  /** Minutes before closing that the last visitor is let in, or the minute of the day, where a comment says so. */
  lastEntry: { before: number } | { at: number } | null;
};
