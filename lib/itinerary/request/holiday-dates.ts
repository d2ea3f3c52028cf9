import { addDays, weekdayOf } from "../time.ts";
import { yearOf } from "./calendar.ts";
import {
  type DateInput,
  type FoundDates,
  monthRange,
  nightsOf,
  propose,
  sayRange,
  stay,
  toDates,
  usualNights,
  yearPattern,
} from "./date-range.ts";
import { holidays } from "./holidays.ts";
import type { Span } from "./request.ts";
import { seasons } from "./seasons.ts";
import { overlaps, spanOf } from "./words.ts";

type Named = { usual: { start: string; end: string }; span: Span; year: number | undefined };

/** The holidays a text names, each with its next days, in the order of the text. */
function findHolidays({ text, today }: Pick<DateInput, "text" | "today">): Named[] {
  const found: Named[] = [];
  for (const { pattern, days } of holidays) {
    const match = new RegExp(
      `(?:\\b(?:over|for|at|around|during|on) )?(?:the )?${pattern.source}(?:,?\\s+(20\\d{2}))?`,
      "i",
    ).exec(text);
    if (!match || found.some(({ span }) => overlaps(span, spanOf(match)))) continue;
    const year = match.slice(1).find((group) => /^20\d{2}$/.test(group ?? ""));
    const next = [yearOf(today), yearOf(today) + 1].find((candidate) => days(candidate).start > today);
    const usual = days(year ? Number(year) : (next ?? yearOf(today) + 1));
    found.push({ usual, span: spanOf(match), year: year ? Number(year) : undefined });
  }
  return found.sort((left, right) => left.span.start - right.span.start);
}

/** "before Christmas", "the second week after Easter": the days beside a holiday. */
function besideHoliday({ text, holiday, input }: { text: string; holiday: Named; input: DateInput }) {
  const before = text.slice(Math.max(0, holiday.span.start - 40), holiday.span.start);
  const match =
    /(?:\b(first|1st|second|2nd|third|3rd|last) )?(?:(week-?end|week|days?) )?(?:\b(?:just|right|shortly) )?(before|after)\s*$/i.exec(
      before,
    );
  if (!match) return null;
  const { duration, today } = input;
  const nights = duration?.nights ?? usualNights;
  const span = { start: holiday.span.start - match[0].length, end: holiday.span.end };
  if (/after/i.test(match[3] ?? "")) {
    const weeks = /^(?:second|2nd)/i.test(match[1] ?? "")
      ? 1
      : /^(?:third|3rd)/i.test(match[1] ?? "")
        ? 2
        : 0;
    const start = addDays({ day: holiday.usual.end, count: 1 + 7 * weeks });
    return { dates: toDates({ ...stay({ start, nights }), how: "month-part" }), spans: [span] };
  }
  // What ends the day before the holiday; a weekend is the last whole one.
  const latest = addDays({ day: holiday.usual.start, count: -1 });
  const isWeekend = /end/i.test(match[2] ?? "") || duration?.weekend;
  const end = addDays({ day: latest, count: isWeekend ? -(weekdayOf(latest) % 7) : 0 });
  const length = /end/i.test(match[2] ?? "") && !duration ? 2 : nights;
  const start = isWeekend
    ? addDays({ day: end, count: -2 - (duration?.weekend === "long-weekend" && end === latest ? 1 : 0) })
    : addDays({ day: end, count: -length });
  if (start <= today) return null;
  return { dates: toDates({ ...stay({ start, nights: length }), how: "month-part" }), spans: [span] };
}

/** Holidays with a name, in the traveller's next year that has them; "Christmas and New Year" is both. */
export function readHoliday(input: DateInput): FoundDates | null {
  const { text, duration } = input;
  const [first, second] = findHolidays(input);
  if (!first) return null;
  const beside = besideHoliday({ text, holiday: first, input });
  if (beside) return beside;
  const isBoth =
    second !== undefined &&
    /^\s*(?:and|&|\+|to|through|till|until|-|–)\s*$/i.test(text.slice(first.span.end, second.span.start));
  const usual = isBoth ? { start: first.usual.start, end: second.usual.end } : first.usual;
  const nights = duration && !duration.weekend ? duration.nights : nightsOf(usual);
  const isShort = duration?.weekend === "long-weekend" && nights < 3;
  const start = isShort ? addDays({ day: usual.start, count: -1 }) : usual.start;
  const span = isBoth ? { start: first.span.start, end: second.span.end } : first.span;
  return { dates: toDates({ ...stay({ start, nights }), how: "month-part" }), spans: [span] };
}

/** A season of the north: the days are a proposal. */
export function readSeason({ text, today, duration }: DateInput): FoundDates | null {
  for (const { pattern, month } of seasons) {
    const match = new RegExp(`${pattern.source}${yearPattern}`, "i").exec(text);
    if (!match) continue;
    const named = match[1] ? Number(match[1]) : undefined;
    const { alternatives, ...proposal } = propose({
      ...monthRange({ month, year: named, today }),
      today,
      duration,
    });
    const dates = toDates({ ...proposal, how: "assumed", alternatives });
    return { dates, spans: [spanOf(match)], assumption: `You named a season; I took ${sayRange(dates)}.` };
  }
  return null;
}
