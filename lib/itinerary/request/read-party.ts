import type { Span } from "./request.ts";
import { numberPattern, spanOf, toNumber } from "./words.ts";

export type ReadParty = {
  party: { adults: number; childAges: number[] };
  spans: Span[];
  assumptions: string[];
};

const mostAdults = 9;
const mostChildren = 8;
const assumedAge = 8;

const children =
  "(?:kids?|child(?:ren)?|toddlers?|bab(?:y|ies)|infants?|teen(?:ager)?s?|sons?|daughters?|boys|girls)";
const partner =
  "(?:wife|husband|partner|girlfriend|boyfriend|gf|bf|spouse|fianc[ée]e?|friend|best friend|mate|mum|mom|mother|dad|father|sister|brother|colleague)";
const adultsPattern = new RegExp(`\\b(${numberPattern})\\s?(?:adults?|grown[- ]?ups?)\\b`, "i");
const childrenPattern = new RegExp(
  `\\b(?:(${numberPattern}|our|my) )?(?:(?:small|little|young|school-?age) )?(${children})\\b`,
  "i",
);
const agesPattern =
  /\(?\b(?:(?:aged?|ages|who are|both)\s*(?:of )?)?(\d{1,2}(?:\s*(?:,|and|&|\/|or)\s*(?:and )?\d{1,2})*)\s*(?:years?(?: old)?|yrs?|yo|y\.o\.)?\b\)?/i;
const yearOldPattern = /\b(\d{1,2})[- ]?(?:years?|yrs?|yo)[- ]?(?:olds?)?\b/gi;
const headCount = new RegExp(
  `\\b(?:for |we are |we're |there are |party of |group of |table for )?(?:the )?(${numberPattern})\\s?(?:people|persons?|person|ppl|pax|travell?ers?|guests?|of us|friends|mates|girls|guys|p)\\b`,
  "i",
);
const groupOf = new RegExp(`\\b(?:party|group) of (${numberPattern})\\b`, "i");
const forNumber =
  /\bfor (?:just )?(two|three|four|five|six|seven|eight|nine|one|[1-9])\b(?!\s*(?:-|–|to|or)?\s*(?:\d+ )?(?:days?|nights?|weeks?|weekends?|hours?|months?|[a-z]*\s*(?:euros?|dollars?|pounds?)|k\b|star))/i;
const familyOf = new RegExp(`\\bfamily of (${numberPattern})\\b`, "i");
const withFriends = new RegExp(
  `\\b(?:me and|with|and)\\s+(?:my\\s+)?(${numberPattern})\\s+(?:of my\\s+)?(?:friends|mates|colleagues)\\b`,
  "i",
);
const pairs = new RegExp(
  `\\b(?:me (?:and|&) (?:my|a) ${partner}|my ${partner} and (?:i|me)|(?:with|and) (?:my|a) ${partner})\\b`,
  "i",
);
const parents = /\b(?:with (?:my|our) parents|(?:me|i) and my parents|my parents and (?:i|me))\b/i;
const parentsOnly = /\b(?:for )?my parents\b/i;
const solo = /\b(?:solo|alone|by myself|just me|only me|on my own|myself|single traveller|one person)\b/i;
const couple =
  /\b(?:as a couple|couples?(?! of\b)|honeymoon|anniversary|romantic|two of us|both of us|the 2 of us)\b/i;

function readAges({ text, after, count }: { text: string; after: number; count: number }) {
  const rest = text.slice(after, after + 60);
  const match = agesPattern.exec(rest);
  if (!match || !/^[\s,:;–-]*(?:\(|who|is|are|aged?|both|[\s]*$)*[\s,:(]*$/i.test(rest.slice(0, match.index)))
    return null;
  const ages = (match[1] ?? "").match(/\d{1,2}/g)?.map(Number) ?? [];
  const isSaid = /aged?|ages|\(|years?|yrs?|yo/i.test(rest.slice(0, match.index) + match[0]);
  if (ages.length === 0 || ages.some((age) => age > 17) || !isSaid) return null;
  if (ages.length !== count && !(count === 1 && ages.length > 1)) return null;
  return { ages, span: { start: after + match.index, end: after + match.index + match[0].length } };
}

function readChildren(text: string): { ages: number[]; spans: Span[]; assumption: string | null } | null {
  const match = childrenPattern.exec(text);
  // "child friendly" and "kids museum" are tastes; a party has a number, an age or "our" before its children.
  if (
    match?.[2] &&
    !/^\s*-?(?:friendly|museum|stuff|activit)/i.test(text.slice((match.index ?? 0) + match[0].length))
  ) {
    const isPlural = /s$|ren$|ies$/i.test(match[2]);
    const word = match[1] ?? "";
    const isCounted = word !== "" && !/^(?:our|my)$/i.test(word);
    const before = text.slice(0, match.index);
    const olds = [...before.slice(-40).matchAll(yearOldPattern)].map((old) => Number(old[1]));
    const count = Math.min(
      mostChildren,
      isCounted ? toNumber(word) : isPlural ? Math.max(2, olds.length) : 1,
    );
    if (isCounted || word !== "" || /\b(?:with|and|&|plus|\+|the)\s*$/i.test(before) || olds.length > 0) {
      const end = (match.index ?? 0) + match[0].length;
      const ages = readAges({ text, after: end, count });
      if (ages) return { ages: ages.ages, spans: [spanOf(match), ages.span], assumption: null };
      if (olds.length > 0 && olds.every((age) => age <= 17))
        return { ages: olds, spans: [spanOf(match)], assumption: null };
      const age = /^bab|^infant/i.test(match[2])
        ? 1
        : /^toddler/i.test(match[2])
          ? 2
          : /^teen/i.test(match[2])
            ? 15
            : assumedAge;
      return {
        ages: Array.from({ length: count }, () => age),
        spans: [spanOf(match)],
        assumption: `You did not say how old the ${count === 1 ? "child is" : "children are"}; I took ${age}.`,
      };
    }
  }
  const olds = [...text.matchAll(yearOldPattern)].filter((old) => Number(old[1]) <= 17);
  if (olds.length === 0) return null;
  return { ages: olds.map((old) => Number(old[1])), spans: olds.map(spanOf), assumption: null };
}

function readAdults(text: string): { adults: number; spans: Span[] } | null {
  const rules: [RegExp, (match: RegExpExecArray) => number][] = [
    [adultsPattern, (match) => toNumber(match[1] ?? "1")],
    [withFriends, (match) => toNumber(match[1] ?? "1") + 1],
    [headCount, (match) => toNumber(match[1] ?? "1")],
    [groupOf, (match) => toNumber(match[1] ?? "1")],
    [parents, () => 3],
    [pairs, () => 2],
    [forNumber, (match) => toNumber(match[1] ?? "1")],
    [couple, () => 2],
    [solo, () => 1],
    [parentsOnly, () => 2],
  ];
  for (const [pattern, count] of rules) {
    const match = pattern.exec(text);
    if (match) return { adults: Math.min(mostAdults, Math.max(1, count(match))), spans: [spanOf(match)] };
  }
  return null;
}

/** Who travels. What is not said is assumed and said: "we" are two, "I" am one, a family of four has two children. */
export function readParty(text: string): ReadParty | null {
  const family = familyOf.exec(text);
  if (family) {
    const size = Math.min(mostAdults, toNumber(family[1] ?? "4"));
    const count = Math.max(0, size - 2);
    const ages = readAges({ text, after: (family.index ?? 0) + family[0].length, count });
    const found = ages ? null : readChildren(text);
    const childAges = ages?.ages ?? (found?.ages.length === count ? found.ages : null);
    const spans = [spanOf(family), ...(ages ? [ages.span] : []), ...(found?.spans ?? [])];
    if (childAges) return { party: { adults: size - count, childAges }, spans, assumptions: [] };
    return {
      party: { adults: size - count, childAges: Array.from({ length: count }, () => assumedAge) },
      spans,
      assumptions: [
        `I took two adults and ${count === 1 ? "one child" : `${count} children`} of ${assumedAge}.`,
      ],
    };
  }
  const kids = readChildren(text);
  const grown = readAdults(text);
  if (!kids && !grown) return null;
  const isFamily = /\b(?:we|our|us|family)\b/i.test(text);
  const adults = grown?.adults ?? (isFamily || !/\b(?:i|my|me)\b/i.test(text) ? 2 : 1);
  const assumptions = kids?.assumption ? [kids.assumption] : [];
  if (kids && !grown)
    assumptions.push(`I took ${adults === 1 ? "one adult" : "two adults"} with the children.`);
  return {
    party: { adults, childAges: kids?.ages ?? [] },
    spans: [...(grown?.spans ?? []), ...(kids?.spans ?? [])],
    assumptions,
  };
}

/** When the text does not say who travels. */
export function assumeParty(text: string): {
  party: { adults: number; childAges: number[] };
  assumption: string;
} {
  const isOne = /\b(?:i|my|me|i['’]m)\b/i.test(text) && !/\b(?:we|our|us)\b/i.test(text);
  return isOne
    ? {
        party: { adults: 1, childAges: [] },
        assumption: "You did not say how many travel; I took one adult.",
      }
    : {
        party: { adults: 2, childAges: [] },
        assumption: "You did not say how many travel; I took two adults.",
      };
}
