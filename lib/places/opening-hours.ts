const weekdays = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Minutes since midnight of that day; `end` may pass 1440 when it closes after midnight. */
export type OpeningWindow = { start: number; end: number };

/** Whether a value lies in a cyclic range such as Fr-Mo or Nov-Feb. */
function inRange({ value, from, to }: { value: number; from: number; to: number }): boolean {
  return from <= to ? value >= from && value <= to : value >= from || value <= to;
}

/** Whether a list such as "Mo-Fr,Su" or "Apr-Sep" names the value; null when it cannot be read. */
function names({ list, words, value }: { list: string; words: string[]; value: number }): boolean | null {
  let isNamed = false;
  for (const part of list.split(",")) {
    const [from, to = from] = part.split("-").map((word) => words.indexOf(word));
    if (from === undefined || to === undefined || from < 0 || to < 0) return null;
    isNamed ||= inRange({ value, from, to });
  }
  return isNamed;
}

function parseSpans(text: string): OpeningWindow[] | null {
  const windows: OpeningWindow[] = [];
  for (const span of text.split(",")) {
    const match = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(span.trim());
    if (!match) return null;
    const [startHour = 0, startMinute = 0, endHour = 0, endMinute = 0] = match.slice(1).map(Number);
    const start = startHour * 60 + startMinute;
    const end = endHour * 60 + endMinute;
    if (start >= 1440 || startMinute > 59 || endMinute > 59 || end > 1800) return null;
    windows.push({ start, end: end <= start ? end + 1440 : end });
  }
  return windows;
}

const rulePattern =
  /^(?:((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Za-z,-]*)\s*:?\s*)?(?:((?:Mo|Tu|We|Th|Fr|Sa|Su)[A-Za-z,-]*)\s+)?(off|closed|24\/7|[\d:,\s-]+)$/;

/**
 * When a place is open on a date, from a subset of the OpenStreetMap `opening_hours` syntax
 * (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification): month and weekday ranges and lists, several
 * spans, spans past midnight, "off" and "24/7"; a later rule replaces an earlier one for the days it names.
 * What it cannot read is "unknown", never open. Rules for public holidays ("PH …") say nothing about other days.
 */
export function openingWindows({
  hours,
  date,
}: {
  hours: string;
  date: string;
}): OpeningWindow[] | "unknown" {
  const day = new Date(`${date}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return "unknown";
  let windows: OpeningWindow[] = [];
  for (const rule of hours
    .split(";")
    .map((text) => text.trim())
    .filter(Boolean)) {
    if (/^(?:PH|SH)\b/.test(rule)) continue;
    const match = rulePattern.exec(rule);
    if (!match) return "unknown";
    const [, monthList, dayList, spans = ""] = match;
    const isMonth = monthList ? names({ list: monthList, words: months, value: day.getUTCMonth() }) : true;
    const isDay = dayList ? names({ list: dayList, words: weekdays, value: day.getUTCDay() }) : true;
    if (isMonth === null || isDay === null) return "unknown";
    if (!isMonth || !isDay) continue;
    if (spans === "off" || spans === "closed") windows = [];
    else if (spans === "24/7") windows = [{ start: 0, end: 1440 }];
    else {
      const parsed = parseSpans(spans);
      if (!parsed) return "unknown";
      windows = parsed;
    }
  }
  return windows;
}
