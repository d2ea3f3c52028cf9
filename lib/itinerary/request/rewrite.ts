import { isSlip } from "../../utils/slip.ts";
import type { Span } from "./request.ts";

/** A text in the words that the readers know, and the way back to the traveller's own. */
export type Rewritten = {
  text: string;
  /** The words of the original that a span of the rewritten text stands for, whole. */
  originalSpan: (span: Span) => Span;
};

/** What travellers call cities. */
const nicknames: [RegExp, string][] = [
  [/\b(?:bcn|barca)\b/gi, "Barcelona"],
  [/\b(?:ny|nyc|n\.y\.c\.)(?![\p{L}])/giu, "New York"],
  [/\bLA\b/g, "Los Angeles"],
  [/\bsf\b/gi, "San Francisco"],
  [/(?<!\blas )\bvegas\b/gi, "Las Vegas"],
  [/\bphilly\b/gi, "Philadelphia"],
  [/\bnola\b/gi, "New Orleans"],
  [/\bKL\b/g, "Kuala Lumpur"],
  [/\bHK\b(?!\$)/g, "Hong Kong"],
  [/\bbkk\b/gi, "Bangkok"],
  [/\b(?:ldn|lon)\b/gi, "London"],
  [/\b(?:dc|d\.c\.)(?![\p{L}])/giu, "Washington"],
  [/\bsaigon\b/gi, "Ho Chi Minh City"],
];

/** Short forms, dialect and numbers in words. */
const shortForms: [RegExp, string][] = [
  [/\bnites?\b/gi, "nights"],
  [/\b(?:wkn?d|wkend|weeknd)s?\b/gi, "weekend"],
  [/(?<=\d)\s?(?:wks?)\b/gi, " weeks"],
  [/\bwks\b/gi, "weeks"],
  [/\bwk\b/gi, "week"],
  [/(?<=\d)d\b(?!\/)/gi, " days"],
  [/(?<=\d)n\b/gi, " nights"],
  [/(?<= )n(?= )/gi, "and"],
  [/(?<= )w\/?(?= )/gi, "with"],
  [/\b(?:beg\.?|begin)(?= of\b)/gi, "beginning"],
  [/\b(?:hubby|hubs)\b/gi, "husband"],
  [/\bwifey\b/gi, "wife"],
  [/\b(?:bestie|bff)\b/gi, "best friend"],
  [/\b(?:48 hours|48 ?h)\b/gi, "two nights"],
  [/\b(?:72 hours|72 ?h)\b/gi, "three nights"],
  [/\b(?:24 hours|24 ?h)\b/gi, "one night"],
];

const thousands =
  /\b(a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (hundred|thousand|grand)\b/gi;
const smallNumbers: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
};
const yearOld =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen)(?=[- ]year[- ]?olds?\b)/gi;
const toDigits = (word = "") => String(smallNumbers[word.toLowerCase()] ?? word);

/** Words that carry dates, people and money; a word that is one slip away from one of them is taken for it. */
const vocabulary =
  "january february march april august september october november december monday tuesday wednesday thursday friday saturday sunday night nights week weeks weekend weekends people person persons adult adults child children traveller travellers friends budget euros euro pounds dollars thanksgiving christmas easter halloween valentine valentines tomorrow thousand museum museums beach beaches history restaurants architecture relaxed shopping nightlife honeymoon anniversary between including without avoid remove replace cheaper slower parents daughter husband girlfriend boyfriend summer autumn winter spring group cities".split(
    " ",
  );
const known = new Set(vocabulary);
/** Words of their own that are one slip away from the vocabulary. */
const others = new Set(
  "eater peron springs winters summers autumns sprint breach teach peach reach each match marsh monda eastern parent avoids historic budgets aprils husbands daughters girlfriends boyfriends weekly nightly night's lights sights rights fights pounds' sprints bounds rounds found founds hounds sounds wounds west week's within bethween persona cites children's restaurant dollar pound relax shop shops euro's".split(
    " ",
  ),
);

function corrected(written: string): string {
  const lower = written.toLowerCase();
  if (known.has(lower) || others.has(lower)) return written;
  // One or many is not a slip.
  if (known.has(`${lower}s`) || known.has(lower.replace(/s$/, ""))) return written;
  return vocabulary.find((word) => isSlip({ written: lower, word })) ?? written;
}

type Change = { start: number; end: number; by: string };

/** All changes in the order of the text; of two that overlap the first wins. */
function listChanges({ text, nextYear }: { text: string; nextYear: number }): Change[] {
  const changes: Change[] = [];
  const add = (start: number, length: number, by: string) => {
    if (by !== text.slice(start, start + length)) changes.push({ start, end: start + length, by });
  };
  for (const [pattern, by] of [...nicknames, ...shortForms]) {
    for (const match of text.matchAll(pattern)) add(match.index, match[0].length, by);
  }
  for (const match of text.matchAll(thousands)) {
    const scale = /hundred/i.test(match[2] ?? "") ? 100 : 1000;
    add(match.index, match[0].length, String((smallNumbers[(match[1] ?? "").toLowerCase()] ?? 1) * scale));
  }
  for (const match of text.matchAll(yearOld)) add(match.index, match[0].length, toDigits(match[0]));
  for (const match of text.matchAll(/(?<=\b[a-z]{3,9},? (?:of )?)next year\b/gi))
    add(match.index, match[0].length, String(nextYear));
  for (const match of text.matchAll(/\p{L}{5,}/gu)) add(match.index, match[0].length, corrected(match[0]));
  changes.sort((left, right) => left.start - right.start);
  return changes.filter((change, index) => changes.slice(0, index).every(({ end }) => end <= change.start));
}

/**
 * Writes out short forms ("3 nites", "long wknd"), mends typing mistakes in the words that matter ("febuary") and
 * puts numbers in digits ("two thousand"). Place names are left alone.
 */
export function rewrite({ text, today }: { text: string; today: string }): Rewritten {
  const changes = listChanges({ text, nextYear: Number(today.slice(0, 4)) + 1 });
  let result = "";
  const starts: number[] = [];
  const ends: number[] = [];
  let from = 0;
  const keep = (to: number) => {
    for (let index = from; index < to; index += 1) {
      starts.push(index);
      ends.push(index + 1);
    }
    result += text.slice(from, to);
  };
  for (const { start, end, by } of changes) {
    keep(start);
    for (let index = 0; index < by.length; index += 1) {
      starts.push(start);
      ends.push(end);
    }
    result += by;
    from = end;
  }
  keep(text.length);
  return {
    text: result,
    originalSpan: ({ start, end }) => ({
      start: starts[start] ?? text.length,
      end: ends[end - 1] ?? text.length,
    }),
  };
}
