import type { DateSelector, DayPoint, WeekdaySelector, YearRange } from "./rule.ts";
import type { Token } from "./tokens.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"];

/** Reads one token after the other; every reader leaves the cursor where it was when it finds nothing. */
export class Cursor {
  readonly tokens: readonly Token[];
  at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }

  isSign(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === "sign" && token.text === text;
  }

  takeSign(text: string): boolean {
    if (!this.isSign(text)) return false;
    this.at += 1;
    return true;
  }

  takeWord(...texts: string[]): string | null {
    const token = this.peek();
    if (token?.kind !== "word" || !texts.includes(token.text)) return null;
    this.at += 1;
    return token.text;
  }

  takeNumber(): number | null {
    const token = this.peek();
    if (token?.kind !== "number") return null;
    this.at += 1;
    return token.value;
  }

  /** The reader's answer, or the cursor back where it was. */
  attempt<Result>(read: () => Result | null): Result | null {
    const start = this.at;
    const result = read();
    if (result === null) this.at = start;
    return result;
  }
}

const isYear = (token: Token | undefined) =>
  token?.kind === "number" && token.value >= 1900 && token.value <= 2200;

function readYear(cursor: Cursor): number | null {
  return isYear(cursor.peek()) ? cursor.takeNumber() : null;
}

function readMonth(cursor: Cursor): number | null {
  const word = cursor.takeWord(...months);
  return word === null ? null : months.indexOf(word) + 1;
}

export function readWeekday(cursor: Cursor): number | null {
  const word = cursor.takeWord(...weekdays);
  return word === null ? null : weekdays.indexOf(word) + 1;
}

/** "[1]", "[1,3]", "[-1]", "[1-2]". */
function readNth(cursor: Cursor): number[] | null {
  if (!cursor.takeSign("[")) return [];
  const list: number[] = [];
  do {
    const sign = cursor.takeSign("-") ? -1 : 1;
    const value = cursor.takeNumber();
    if (value === null || value < 1 || value > 5) return null;
    const to = sign > 0 && cursor.takeSign("-") ? cursor.takeNumber() : value;
    if (to === null || to < value || to > 5) return null;
    for (let nth = value; nth <= to; nth += 1) list.push(sign * nth);
  } while (cursor.takeSign(","));
  return cursor.takeSign("]") ? list : null;
}

/** "Mo", "Mo-Fr", "Su[-1]". */
export function readWeekdays(cursor: Cursor): WeekdaySelector | null {
  return cursor.attempt(() => {
    const from = readWeekday(cursor);
    if (from === null) return null;
    const nth = readNth(cursor);
    if (nth === null) return null;
    if (nth.length > 0 || !cursor.takeSign("-")) return { from, to: from, nth };
    const to = readWeekday(cursor);
    return to === null ? null : { from, to, nth: [] };
  });
}

/** " +1 day", " -2 days" after a moving day. */
function readShift(cursor: Cursor): number {
  return (
    cursor.attempt(() => {
      const sign = cursor.takeSign("+") ? 1 : cursor.takeSign("-") ? -1 : null;
      const count = sign === null ? null : cursor.takeNumber();
      return sign !== null && count !== null && cursor.takeWord("day", "days") ? sign * count : null;
    }) ?? 0
  );
}

/** A day of the month must not swallow the hour of "Apr 10:00", which is a time token of its own. */
function readDayNumber(cursor: Cursor): number | null {
  const token = cursor.peek();
  return token?.kind === "number" && token.value >= 1 && token.value <= 31 ? cursor.takeNumber() : null;
}

/** "Dec 25", "2027 Apr 01", "easter -2 days", "Mar Su[-1]". */
function readPoint({ cursor, month }: { cursor: Cursor; month: number | null }): DayPoint | null {
  return cursor.attempt((): DayPoint | null => {
    const year = readYear(cursor);
    if (cursor.takeWord("easter")) return { kind: "easter", year, shift: readShift(cursor) };
    const ownMonth = readMonth(cursor) ?? month;
    if (ownMonth === null) return null;
    const day = readDayNumber(cursor);
    if (day !== null) return { kind: "date", year, month: ownMonth, day, shift: readShift(cursor) };
    const weekday = readWeekday(cursor);
    const nth = weekday === null ? null : readNth(cursor);
    const [first] = nth ?? [];
    if (weekday === null || first === undefined || nth?.length !== 1) return null;
    return { kind: "weekday", year, month: ownMonth, weekday, nth: first, shift: readShift(cursor) };
  });
}

function readDays({ cursor, month }: { cursor: Cursor; month: number | null }): DateSelector | null {
  return cursor.attempt((): DateSelector | null => {
    const from = readPoint({ cursor, month });
    if (!from) return null;
    if (!cursor.takeSign("-")) return { kind: "days", from, to: from };
    const to = readPoint({ cursor, month: from.kind === "easter" ? null : from.month });
    return to && { kind: "days", from, to };
  });
}

function readYears(cursor: Cursor): YearRange | null {
  const from = readYear(cursor);
  if (from === null) return null;
  if (cursor.takeSign("+")) return { from, to: 9999 };
  const to = cursor.attempt(() => (cursor.takeSign("-") ? readYear(cursor) : null));
  return { from, to: to ?? from };
}

function readMonths(cursor: Cursor): DateSelector | null {
  return cursor.attempt((): DateSelector | null => {
    const years = readYears(cursor);
    const from = readMonth(cursor);
    if (from === null) return years && { kind: "years", years };
    if (!cursor.takeSign("-")) return { kind: "months", years, from, to: from };
    const to = readMonth(cursor);
    return to === null ? null : { kind: "months", years, from, to };
  });
}

function readWeeks(cursor: Cursor): DateSelector[] | null {
  if (!cursor.takeWord("week")) return null;
  const list: DateSelector[] = [];
  do {
    const from = cursor.takeNumber();
    const to = cursor.takeSign("-") ? cursor.takeNumber() : from;
    const step = cursor.takeSign("/") ? cursor.takeNumber() : 1;
    if (!from || !to || !step || from > 53 || to > 53) return null;
    list.push({ kind: "weeks", from, to, step });
  } while (cursor.peek(1)?.kind === "number" && cursor.takeSign(","));
  return list;
}

/** Everything before the weekdays: "Apr-Sep", "Dec 24,25,31", "2027 Apr 01-2027 Oct 31", "week 1-10". Null: unreadable. */
export function readDates(cursor: Cursor): DateSelector[] | null {
  const list: DateSelector[] = [];
  let month: number | null = null;
  const isNext = () => {
    const token = cursor.peek(1);
    return (
      token?.kind === "number" ||
      (token?.kind === "word" && (months.includes(token.text) || token.text === "easter"))
    );
  };
  do {
    const weeks = cursor.peek()?.kind === "word" ? cursor.attempt(() => readWeeks(cursor)) : null;
    const found = weeks ?? readDays({ cursor, month }) ?? readMonths(cursor);
    if (found === null) return list.length === 0 && !isDateWord(cursor.peek()) ? [] : null;
    list.push(...(Array.isArray(found) ? found : [found]));
    const last = list.at(-1);
    month = last?.kind === "days" && last.to.kind !== "easter" ? last.to.month : null;
  } while (isNext() && cursor.takeSign(","));
  // "Apr-Sep: Mo-Fr …" is written with and without the colon; weeks may follow the months.
  const weeks = cursor.attempt(() => readWeeks(cursor));
  if (weeks) list.push(...weeks);
  cursor.takeSign(":");
  return list;
}

const isDateWord = (token: Token | undefined) =>
  token?.kind === "number" ||
  (token?.kind === "word" && (months.includes(token.text) || token.text === "week"));
