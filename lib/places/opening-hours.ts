import { type DayKind, matchesDay } from "./hours/matches-day.ts";
import { parseRules } from "./hours/parse-rules.ts";
import type { Rule } from "./hours/rule.ts";

/**
 * Minutes since midnight of that day; `end` may pass 1440 when it closes after midnight. `lastEntry` is the last
 * minute at which somebody is let in, where the hours say so.
 */
export type OpeningWindow = { start: number; end: number; lastEntry?: number };
type Windows = OpeningWindow[] | "unknown";

function toWindow({ span, rule }: { span: { start: number; end: number }; rule: Rule }): OpeningWindow {
  const { lastEntry } = rule;
  if (!lastEntry) return span;
  const at = "at" in lastEntry ? lastEntry.at : span.end - lastEntry.before;
  return at > span.start && at <= span.end ? { ...span, lastEntry: at } : span;
}

/** The windows of a rule on a day that it is for. */
function windowsOf(rule: Rule): Windows {
  if (rule.state === "unknown") return "unknown";
  if (rule.spans.length === 0) return rule.state === "open" ? [{ start: 0, end: 1440 }] : [];
  return rule.spans.some((span) => span === null)
    ? "unknown"
    : rule.spans.flatMap((span) => (span ? [toWindow({ span, rule })] : []));
}

/** What is left of the windows without the closed spans. */
function without({
  windows,
  closed,
}: {
  windows: OpeningWindow[];
  closed: OpeningWindow[];
}): OpeningWindow[] {
  return closed.reduce(
    (left, gap) =>
      left.flatMap(({ start, end }) =>
        [
          { start, end: Math.min(end, gap.start) },
          { start: Math.max(start, gap.end), end },
        ].filter((part) => part.end > part.start),
      ),
    windows,
  );
}

/** In order of time, those that touch as one. */
function merge(windows: OpeningWindow[]): OpeningWindow[] {
  const merged: OpeningWindow[] = [];
  for (const window of [...windows].sort((left, right) => left.start - right.start)) {
    const last = merged.at(-1);
    if (last && window.start <= last.end)
      merged[merged.length - 1] = window.end > last.end ? { ...window, start: last.start } : last;
    else merged.push(window);
  }
  return merged;
}

function evaluate({ rules, day }: { rules: readonly Rule[]; day: DayKind }): Windows {
  let result: Windows = [];
  for (const rule of rules) {
    if (!matchesDay({ rule, day })) continue;
    const windows = windowsOf(rule);
    if (rule.join === "fallback" && result !== "unknown" && result.length > 0) continue;
    const isGap = rule.state === "off" && rule.spans.length > 0;
    if (isGap && windows !== "unknown") {
      if (result !== "unknown") result = without({ windows: result, closed: windows });
    } else if (isGap || windows === "unknown") result = "unknown";
    else if (rule.join !== "add") result = windows;
    else if (result !== "unknown") result = rule.state === "off" ? windows : merge([...result, ...windows]);
  }
  return result === "unknown" ? result : merge(result);
}

const isDay = (date: string) => {
  const time = Date.parse(`${date}T12:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  );
};

/**
 * When a place is open on a date, from a subset of the OpenStreetMap `opening_hours` syntax
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification): weekdays and their nth of a month, months,
 * dates, years, weeks and Easter, several spans, spans past midnight, "off", "24/7", public holidays (PH), additional
 * rules (,) and fallback rules (||), "last entry" comments. A later rule replaces an earlier one for the days it names.
 * What it cannot read, the sun's times, open ends and conditions in words are "unknown", never open.
 *
 * `isHoliday` says whether the date is a public holiday where the place is; without it PH rules apply to no day.
 * Nobody knows the school holidays: where a rule about them (SH) would make a difference the answer is "unknown".
 */
export function openingWindows({
  hours,
  date,
  isHoliday = false,
}: {
  hours: string;
  date: string;
  isHoliday?: boolean;
}): Windows {
  if (!isDay(date)) return "unknown";
  const rules = parseRules(hours);
  if (!rules) return "unknown";
  if (!rules.some(({ holidays }) => holidays.includes("SH")))
    return evaluate({ rules, day: { date, isPublicHoliday: isHoliday, isSchoolHoliday: false } });
  const [inTerm, inHolidays] = [false, true].map((isSchoolHoliday) =>
    evaluate({ rules, day: { date, isPublicHoliday: isHoliday, isSchoolHoliday } }),
  );
  return inTerm !== undefined && JSON.stringify(inTerm) === JSON.stringify(inHolidays) ? inTerm : "unknown";
}
