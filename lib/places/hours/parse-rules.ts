import type { Rule, TimeSpan, WeekdaySelector } from "./rule.ts";
import { Cursor, readDates, readWeekdays } from "./selectors.ts";
import { tokenise } from "./tokens.ts";

const sunWords = ["sunrise", "sunset", "dawn", "dusk"];

/** One end of a span; "sun" for a time of the sun, with or without an offset in brackets. */
function readTime(cursor: Cursor): number | "sun" | null {
  const token = cursor.peek();
  if (token?.kind === "time") {
    cursor.at += 1;
    return token.minute;
  }
  if (cursor.takeWord(...sunWords)) return "sun";
  return cursor.attempt(() => {
    if (!cursor.takeSign("(") || !cursor.takeWord(...sunWords)) return null;
    if (!cursor.takeSign("+") && !cursor.takeSign("-")) return null;
    if (cursor.peek()?.kind !== "time") return null;
    cursor.at += 1;
    return cursor.takeSign(")") ? "sun" : null;
  });
}

type ReadSpan = { span: TimeSpan };

/** "09:00-17:00", "22:00-02:00", "18:00-26:00", "sunrise-sunset", "10:00+". */
function readSpan(cursor: Cursor): ReadSpan | null {
  return cursor.attempt((): ReadSpan | null => {
    const start = readTime(cursor);
    if (start === null) return null;
    if (cursor.takeSign("+")) return { span: null };
    if (!cursor.takeSign("-")) return null;
    const end = readTime(cursor);
    if (end === null) return null;
    // "10:00-18:00+" closes at six or later: six is sure.
    cursor.takeSign("+");
    if (start === "sun" || end === "sun") return { span: null };
    if (start >= 1440) return null;
    return { span: { start, end: end <= start ? end + 1440 : end } };
  });
}

/** Null when a time stands there that cannot be read. */
function readSpans(cursor: Cursor): TimeSpan[] | null {
  const spans: TimeSpan[] = [];
  const isTime = (ahead: number) => {
    const token = cursor.peek(ahead);
    return (
      token?.kind === "time" ||
      (token?.kind === "sign" && token.text === "(") ||
      (token?.kind === "word" && sunWords.includes(token.text))
    );
  };
  if (!isTime(0)) return spans;
  do {
    const read = readSpan(cursor);
    if (!read) return null;
    spans.push(read.span);
  } while (isTime(1) && cursor.takeSign(","));
  return spans;
}

type Weekdays = Pick<Rule, "weekdays" | "holidays" | "isHolidayOnWeekday">;

/** "Mo-Fr,Su", "PH,Su", "PH Mo-Fr". */
function readWeekdayList(cursor: Cursor): Weekdays {
  const weekdays: WeekdaySelector[] = [];
  const holidays: Rule["holidays"] = [];
  const readOne = () => {
    const holiday = cursor.takeWord("ph", "sh");
    if (holiday) holidays.push(holiday === "ph" ? "PH" : "SH");
    const days = holiday ? null : readWeekdays(cursor);
    if (days) weekdays.push(days);
    return holiday !== null || days !== null;
  };
  const isNext = () => {
    const token = cursor.peek(1);
    return token?.kind === "word" && /^(?:mo|tu|we|th|fr|sa|su|ph|sh)$/.test(token.text);
  };
  if (readOne()) while (isNext() && cursor.takeSign(",")) readOne();
  const isOnlyHolidays = holidays.length > 0 && weekdays.length === 0;
  const days = isOnlyHolidays ? readWeekdays(cursor) : null;
  if (days) weekdays.push(days);
  while (days && isNext() && cursor.takeSign(",")) readOne();
  cursor.takeSign(":");
  return { weekdays, holidays, isHolidayOnWeekday: days !== null };
}

/** "last entry 17:15", "last admission 45 min before closing". */
function readLastEntry(comment: string): Rule["lastEntry"] {
  if (!/\blast\s+(?:entry|entrance|admission|admittance|ticket)/i.test(comment)) return null;
  const clock = /(\d{1,2})[:.](\d{2})/.exec(comment);
  if (clock) return { at: Number(clock[1]) * 60 + Number(clock[2]) };
  const before = /(\d{1,3})\s*(min|h|hour)/i.exec(comment);
  if (!before)
    return /\b(?:an|one|half an) hour\b/i.test(comment) ? { before: /half/i.test(comment) ? 30 : 60 } : null;
  return { before: Number(before[1]) * (/^m/i.test(before[2] ?? "") ? 1 : 60) };
}

function readRule({ cursor, join }: { cursor: Cursor; join: Rule["join"] }): Rule | null {
  const start = cursor.at;
  const isAlways =
    cursor.attempt(() => {
      const [day, slash, week] = [cursor.takeNumber(), cursor.takeSign("/"), cursor.takeNumber()];
      return day === 24 && slash && week === 7 ? true : null;
    }) ?? false;
  const dates = isAlways ? [] : readDates(cursor);
  if (dates === null) return null;
  const days = readWeekdayList(cursor);
  const spans = readSpans(cursor);
  if (spans === null) return null;
  const word = cursor.takeWord("off", "closed", "open", "unknown");
  const comment = cursor.peek();
  if (comment?.kind === "comment") cursor.at += 1;
  if (cursor.at === start) return null;
  const said = comment?.kind === "comment" ? comment.text : null;
  const lastEntry = said === null ? null : readLastEntry(said);
  // A bare comment ("by appointment") is a condition that no clock can check, unless it only names the last entry.
  const isConditional = said !== null && lastEntry === null && word !== "open";
  const state =
    word === "off" || word === "closed" ? "off" : word === "unknown" || isConditional ? "unknown" : "open";
  // "Mo-Fr" without hours is more often a forgotten time than a place that never closes.
  const isTimeless = state === "open" && spans.length === 0 && !isAlways && word !== "open";
  return {
    join,
    dates,
    ...days,
    spans: isTimeless ? [null] : spans,
    state,
    lastEntry,
  };
}

/** The rules of a value in the OpenStreetMap `opening_hours` syntax; null when any of it cannot be read. */
export function parseRules(value: string): Rule[] | null {
  const tokens = tokenise(value);
  if (!tokens || tokens.length === 0) return null;
  const cursor = new Cursor(tokens);
  const rules: Rule[] = [];
  let join: Rule["join"] = "replace";
  while (cursor.peek()) {
    const rule = readRule({ cursor, join });
    if (!rule) return null;
    rules.push(rule);
    if (!cursor.peek()) break;
    if (cursor.takeSign(";")) join = "replace";
    else if (cursor.takeSign("||")) join = "fallback";
    else if (cursor.takeSign(",")) join = "add";
    else return null;
  }
  return rules;
}
