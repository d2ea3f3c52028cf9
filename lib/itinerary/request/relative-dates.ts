import { addDays, weekdayOf } from "../time.ts";
import { nextWeekday, weekdayOfName, weekdayPattern, weekdayRange } from "./calendar.ts";
import { type DateInput, type FoundDates, stay, toDates, usualNights } from "./date-range.ts";
import type { Duration } from "./duration.ts";
import type { RequestedDates } from "./request.ts";
import { numberPattern, spanOf, toNumber } from "./words.ts";

/** The weekend that begins in or around the week of a day: Friday to Sunday, or to Monday when it is long. */
function weekendFrom({ friday, duration }: { friday: string; duration: Duration | null }) {
  const nights = duration?.weekend ? duration.nights : (duration?.nights ?? 2);
  return stay({ start: friday, nights });
}

/** Days counted from today: "next weekend", "in three weeks", "from Friday to Monday". */
export function readRelative({ text, today, duration }: DateInput): FoundDates | null {
  const nights = duration?.nights ?? usualNights;
  const thisFriday = nextWeekday({ from: today, weekday: 5 });
  const isWeekend = weekdayOf(today) >= 5;
  // On a weekday "this weekend" is the coming one and "next weekend" the one after it, unless it is days away.
  const comingFriday = isWeekend
    ? addDays({ day: today, count: 5 - weekdayOf(today) + (weekdayOf(today) === 5 ? 0 : 7) })
    : thisFriday;
  const rules: {
    pattern: RegExp;
    range: (match: RegExpExecArray) => { start: string; end: string; how: RequestedDates["how"] };
  }[] = [
    {
      pattern: /\b(?:the )?week-?end after next\b/i,
      range: () => ({
        ...weekendFrom({ friday: addDays({ day: comingFriday, count: 14 }), duration }),
        how: "month-part",
      }),
    },
    {
      pattern: /\b(?:the )?next (?:long )?week-?end\b/i,
      range: () => ({
        ...weekendFrom({ friday: addDays({ day: comingFriday, count: 7 }), duration }),
        how: "month-part",
      }),
    },
    {
      pattern: /\b(?:this|coming|the coming) (?:long )?week-?end\b/i,
      range: () => ({ ...weekendFrom({ friday: comingFriday, duration }), how: "month-part" }),
    },
    {
      pattern: new RegExp(`${weekdayRange.source} (?:of )?next week\\b`, "i"),
      range: (match) => {
        const monday = nextWeekday({ from: addDays({ day: today, count: 1 }), weekday: 1 });
        const start = nextWeekday({ from: monday, weekday: weekdayOfName(match[2] ?? "mon") });
        return {
          start,
          end: nextWeekday({ from: start, weekday: weekdayOfName(match[3] ?? "fri") }),
          how: "exact",
        };
      },
    },
    {
      pattern: new RegExp(`\\b(${weekdayPattern}) after next\\b`, "i"),
      range: (match) => {
        const coming = nextWeekday({
          from: addDays({ day: today, count: 1 }),
          weekday: weekdayOfName(match[1] ?? "fri"),
        });
        return { ...stay({ start: addDays({ day: coming, count: 7 }), nights }), how: "exact" };
      },
    },
    {
      pattern: /\bday after tomorrow\b/i,
      range: () => ({
        ...stay({ start: addDays({ day: today, count: 2 }), nights }),
        how: "exact",
      }),
    },
    {
      pattern: /\btomorrow\b/i,
      range: () => ({
        ...stay({ start: addDays({ day: today, count: 1 }), nights }),
        how: "exact",
      }),
    },
    {
      pattern: new RegExp(
        `\\bin (?:about )?(${numberPattern}) (days?|weeks?|months?)(?:['’]? time)?\\b`,
        "i",
      ),
      range: (match) => {
        const unit = /^w/i.test(match[2] ?? "") ? 7 : /^m/i.test(match[2] ?? "") ? 30 : 1;
        const start = addDays({ day: today, count: toNumber(match[1] ?? "1") * unit });
        return { ...stay({ start, nights }), how: "month-part" };
      },
    },
    {
      pattern: /\bnext week\b/i,
      range: () => {
        const monday = nextWeekday({ from: addDays({ day: today, count: 1 }), weekday: 1 });
        return { ...stay({ start: monday, nights }), how: "month-part" };
      },
    },
    {
      pattern: weekdayRange,
      range: (match) => {
        const from = addDays({ day: today, count: /next/i.test(match[1] ?? "") ? 7 : 1 });
        const start = nextWeekday({ from, weekday: weekdayOfName(match[2] ?? "fri") });
        return {
          start,
          end: nextWeekday({
            from: addDays({ day: start, count: 1 }),
            weekday: weekdayOfName(match[3] ?? "sun"),
          }),
          how: "exact",
        };
      },
    },
    {
      pattern: new RegExp(
        `\\b(?:on |from |starting |leaving )?(next |this |on |from |coming )(${weekdayPattern})\\b`,
        "i",
      ),
      range: (match) => {
        const from = addDays({
          day: today,
          count: /next/i.test(match[1] ?? "") ? 7 - weekdayOf(today) + 1 : 1,
        });
        const start = nextWeekday({ from, weekday: weekdayOfName(match[2] ?? "fri") });
        return { ...stay({ start, nights }), how: "exact" };
      },
    },
  ];
  for (const { pattern, range } of rules) {
    const match = pattern.exec(text);
    if (match) return { dates: toDates(range(match)), spans: [spanOf(match)] };
  }
  return null;
}
