import { monthPattern, toDay, weekdayPattern } from "./calendar.ts";
import { blank } from "./words.ts";
import { dayReaders, type NamedDays } from "./written-days.ts";

const weekdayBefore = new RegExp(
  `\\b${weekdayPattern}\\b\\.?,?(?=\\s+(?:the )?(?:\\d{1,2}|${monthPattern})\\b)`,
  "gi",
);
const wayBack =
  /\b(?:back|return(?:ing)?|home|leav(?:e|ing)|depart(?:ing|ure)?|until|till?|check(?:ing)?[- ]?out|end(?:s|ing)?|conclud(?:e|es|ing)|finish(?:es|ing)?|through)\b[^.;!?]{0,15}$/i;

const backOnThe =
  /\b(?:back|return(?:ing)?|leaving|until|till?|home)\s+(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?!\s*(?:of )?[a-z]*\s*(?:19|20)\d{2})/i;

/** The next time after a day that a month has such a date. */
function nextDate({ from, date }: { from: string; date: number }): string | null {
  const [year = 0, month = 1] = from.split("-").map(Number);
  const same = toDay({ year, month, date });
  if (same && same > from) return same;
  return toDay({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, date });
}

/** "arriving 9 December, leaving 12 December": the second day is the last when its words say so. */
function withWayBack({ text, today, named }: { text: string; today: string; named: NamedDays }): NamedDays {
  if (named.end !== null) return named;
  const after = named.spans[0]?.end ?? 0;
  const back = backOnThe.exec(text.slice(after));
  const end = back && nextDate({ from: named.start, date: Number(back[1]) });
  if (back && end) {
    const start = after + back.index;
    return { ...named, end, spans: [...named.spans, { start, end: start + back[0].length }] };
  }
  const rest = blank({ text, spans: named.spans });
  for (const reader of dayReaders) {
    const second = reader({ text: rest, today });
    const [span] = second?.spans ?? [];
    if (!second || !span || second.end !== null || second.start < named.start) continue;
    if (!wayBack.test(rest.slice(0, span.start))) return named;
    return { ...named, end: second.start, spans: [...named.spans, span] };
  }
  return named;
}

/** Days named by number and month; the next ones after today when the year is left out. */
export function readExplicitDates(input: { text: string; today: string }): NamedDays | null {
  const text = input.text.replace(weekdayBefore, (name) => " ".repeat(name.length));
  for (const reader of dayReaders) {
    const named = reader({ text, today: input.today });
    if (named) return withWayBack({ text, today: input.today, named });
  }
  return null;
}
