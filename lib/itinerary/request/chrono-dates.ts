import { parse as parseWithChrono } from "chrono-node/en";
import { addDays } from "../time.ts";
import { toDay } from "./calendar.ts";
import type { Span } from "./request.ts";
import { overlaps } from "./words.ts";
import type { NamedDays } from "./written-days.ts";

/**
 * The last resort: what the chrono library reads with certainty about the day, after today.
 * Its readings of month parts, holidays and durations are wrong too often; our own grammar has gone before it.
 */
export function readDatesWithChrono({
  text,
  today,
  taken,
}: {
  text: string;
  today: string;
  taken: readonly Span[];
}): NamedDays | null {
  const results = parseWithChrono(text, new Date(`${today}T12:00:00`), { forwardDate: true });
  for (const result of results) {
    const span = { start: result.index, end: result.index + result.text.length };
    if (!result.start.isCertain("day") && !result.start.isCertain("weekday")) continue;
    if (taken.some((other) => overlaps(other, span))) continue;
    const dayFrom = (part: typeof result.start) =>
      toDay({ year: part.get("year") ?? 0, month: part.get("month") ?? 0, date: part.get("day") ?? 0 });
    const start = dayFrom(result.start);
    if (!start || start < today || start > addDays({ day: today, count: 800 })) continue;
    const end = result.end ? dayFrom(result.end) : null;
    return { start, end: end && end >= start ? end : null, spans: [span] };
  }
  return null;
}
