import type { Span } from "./request.ts";
import { numberPattern, spanOf, toNumber } from "./words.ts";

export type ReadAdults = {
  adults: number;
  spans: Span[];
  /** The number is of everybody, children included: "the four of us". */
  includesChildren: boolean;
};

export const mostAdults = 9;

const number = `(${numberPattern})`;
const people =
  "(?:people|persons?|pers\\.?|ppl|pax|travell?ers?|guests?|friends|mates|girls|guys|lads|ladies|men|women|blokes|pensioners|retirees|seniors|students|buddies|pals|colleagues|sisters|brothers|boys|p)";
/** One relative or friend. */
const relative =
  "(?:wife|husband|partner|girlfriend|boyfriend|gf|bf|spouse|fianc[ée]e?|friend|best friend|mate|buddy|roommate|flatmate|mum|mom|mother|dad|father|sister|brother|cousin|colleague|aunt|uncle|grandma|grandpa|grandmother|grandfather|granny|nan|sis|bro|coworker)";
const relatives =
  "(?:friends|mates|buddies|pals|sisters|brothers|cousins|colleagues|coworkers|roommates|aunts|uncles|girlfriends)";
const speaker = "(?:i|me|myself)";

type Rule = { pattern: RegExp; count: (match: RegExpExecArray) => number; includesChildren?: boolean };
const counted = (match: RegExpExecArray) => toNumber(match[1] ?? match[2] ?? "1");

const leading: Rule[] = [
  { pattern: new RegExp(`\\b${number}\\s?(?:adults?|adultes|grown[- ]?ups?)\\b`, "i"), count: counted },
  { pattern: new RegExp(`\\b${number} couples\\b`, "i"), count: (match) => 2 * counted(match) },
];
const trailing: Rule[] = [
  {
    pattern: new RegExp(`\\b(?:for |we are |we're )?(?:the )?${number} of us\\b`, "i"),
    count: counted,
    includesChildren: true,
  },
  { pattern: new RegExp(`\\b(?:party|group) of ${number}\\b`, "i"), count: counted },
  {
    pattern: new RegExp(
      `\\b(?:for |we are |we're |there are |table for )?(?:the )?${number}\\s?(?:(?!per\\b)[a-z]+ )??${people}\\b(?! (?:under|below))`,
      "i",
    ),
    count: counted,
  },
  {
    pattern:
      /\bfor (?:just )?(two|three|four|five|six|seven|eight|nine|one|[1-9])\b(?!\s*(?:-|–|to|or)?\s*(?:\d+ )?(?:days?|nights?|weeks?|weekends?|hours?|months?|(?:[a-z]+ )?(?:days?|nights?|weeks?)|[a-z]*\s*(?:euros?|dollars?|pounds?)|k\b|stars?\b))/i,
    count: counted,
  },
  {
    pattern:
      /\b(?:as a couple|couples?(?! of\b)|honeymoon|anniversary|romantic|two of us|both of us|the 2 of us)\b/i,
    count: () => 2,
  },
  {
    pattern:
      /\b(?:solo|alone|by myself|just me|only me|me only|on my own|myself|single travell?er|one person|1 person)\b/i,
    count: () => 1,
  },
  { pattern: /\b(?:for )?my parents\b/i, count: () => 2 },
  { pattern: /\b(?:an?|one) (?:pair|duo|twosome)\b/i, count: () => 2 },
  // "we're five", and not "we are two days in".
  {
    pattern: new RegExp(
      `\\bwe(?: are|['’]re| r) ${number}\\b(?!\\s*(?:[-–.:/]|to\\b|(?:full |whole )?(?:days?|nights?|weeks?|hours?|months?|couples?)\\b))`,
      "i",
    ),
    count: counted,
    includesChildren: true,
  },
  // "girls trip (5)": how many stands behind in brackets.
  {
    pattern: /\b(?:trip|do|party|getaway|reunion|weekend|holiday)\s*\((\d{1,2})(?: of us)?\)/i,
    count: counted,
  },
];

const withMany = new RegExp(
  `(?:\\b(?:me and|me,|me &|with|and|w)|[+&])\\s+(?:(?:my|her|his|our)\\s+)?${number}\\s+(?:of (?:my|our)\\s+)?(?:[a-z]+ )??(${relatives})\\b`,
  "gi",
);
const withOne = new RegExp(
  `(?:\\b(?:me|with|and|take|taking|for|bring(?:ing)?|i)\\b|[+&,]|^)\\s*(?:and |& |, )?(?:my|her|his|our|a|the)\\s+(?:(?!(?:two|three|four|five|six|best)\\b)[\\w-]+ ){0,3}?(${relative})\\b`,
  "gi",
);
const andMe = new RegExp(
  `\\b(?:(?:my|the) (?:[\\w-]+ ){0,2}?)?(${relative})(?: and|,? &|,) ${speaker}\\b`,
  "gi",
);
const manyAndMe = new RegExp(`\\b${number} (?:of my )?${relatives} (?:and|&) ${speaker}\\b`, "gi");
const another = new RegExp(`(?<=\\b${relative} (?:and|&) )(${relative})\\b`, "gi");
const withBare = new RegExp(`\\b(?:me|with|i)\\s*(?:and|&|\\+|n|,)?\\s*(?:a )?(${relative})\\b`, "gi");
const withPair =
  /(?:\b(?:with|and|plus)\s+(?:(?:my|our|her|his|the)\s+)?|[+&,]\s*(?:my|our|her|his)\s+)(parents|in-laws|grandparents)\b/gi;
const listed =
  /\b(?:mum|mom|dad|mother|father|grandma|grandpa|granny|grandad|nan|aunt|uncle|grandmother|grandfather)\b/gi;

/** The speaker and everybody who is named as coming along: "me, my girlfriend and her parents" are four. */
function readCompanions(text: string): ReadAdults | null {
  const spans: Span[] = [];
  let count = 0;
  const take = ({ pattern, people: of }: { pattern: RegExp; people: (match: RegExpExecArray) => number }) => {
    for (const match of text.matchAll(pattern)) {
      const span = spanOf(match);
      if (spans.some((other) => span.start < other.end && other.start < span.end)) continue;
      spans.push(span);
      count += of(match);
    }
  };
  take({ pattern: manyAndMe, people: (match) => toNumber(match[1] ?? "1") });
  take({ pattern: withMany, people: (match) => toNumber(match[1] ?? "1") });
  take({ pattern: withPair, people: () => 2 });
  take({ pattern: andMe, people: () => 1 });
  take({ pattern: withOne, people: () => 1 });
  take({ pattern: another, people: () => 1 });
  take({ pattern: withBare, people: () => 1 });
  if (count === 0) return null;
  return { adults: count + 1, spans, includesChildren: false };
}

/** "mum, dad, grandma and three kids": the grown-ups of a family that is listed and not counted. */
function readListed(text: string): ReadAdults | null {
  if (/\b(?:me|my|i|our)\b/i.test(text)) return null;
  const names = [...text.matchAll(listed)];
  if (names.length < 2) return null;
  return { adults: names.length, spans: names.map(spanOf), includesChildren: false };
}

function readBy({ rules, text }: { rules: readonly Rule[]; text: string }): ReadAdults | null {
  for (const { pattern, count, includesChildren = false } of rules) {
    const match = pattern.exec(text);
    if (match) return { adults: Math.max(1, count(match)), spans: [spanOf(match)], includesChildren };
  }
  return null;
}

/** How many grown-ups travel; null when the text does not say. */
export function readAdults(text: string): ReadAdults | null {
  return (
    readBy({ rules: leading, text }) ??
    readListed(text) ??
    readCompanions(text) ??
    readBy({ rules: trailing, text })
  );
}
