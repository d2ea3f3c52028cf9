import type { Span } from "./request.ts";
import { numberPattern, overlaps, spanOf, toNumber } from "./words.ts";

export type ReadChildren = { ages: number[]; spans: Span[]; assumption: string | null };

const mostChildren = 8;
export const assumedAge = 8;
const oldest = 17;

const noun =
  "(?:kids?|child(?:ren)?|kiddos?|toddlers?|bab(?:y|ies)|infants?|newborns?|teen(?:ager)?s?|twins|triplets|boys?(?= ?\\(?(?:aged?|ages|\\d))|girls?(?= ?\\(?(?:aged?|ages|\\d))|sons?|daughters?|nephews?|nieces?|grand(?:kids?|child(?:ren)?|sons?|daughters?)|(?:little|small|young) (?:boys?|girls?|ones?))";
const mention = new RegExp(
  `\\b(?:(${numberPattern}|our|my|their|with|the|and|&|plus|a|whose)\\s+)?(?:(${numberPattern}) )?(?:(?:small|little|young|younger|older|school-?age) )?(${noun})\\b(?!\\s*-?(?:friendly|museum|stuff|activit|menu|club|theme|would|love|like))`,
  "gi",
);
const number = "\\d{1,2}(?!\\d|[,.]\\d{3})";
const separator = "\\s*(?:,|and|&|\\+|\\/|or|n)\\s*(?:and )?";
const unit = "(?:\\s*-?(?:years?(?:[- ]olds?)?|yrs?(?: old)?|yo|y\\.o\\.))?";
const agesAfter = new RegExp(
  `^\\s*(?:[,:–-]\\s*)?(\\(|\\[)?\\s*(aged?|ages|who are|are|is|of|:)?\\s*(?:of |are )?(${number}${unit}(?:${separator}${number}${unit})*)(?!\\d|\\s*(?:€|euros?|eur|usd|nights?|days?|weeks?|people|adults|ppl|k\\b|[-–.:/]\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))`,
  "i",
);
const ageBefore = /(\d{1,2})(?:[- ]?(?:years?|yrs?|yo))(?:[- ]?olds?)?\s*$/i;
/** "a 9 year old", and all of "3 and 6 year olds". */
const yearOld = new RegExp(
  `\\b((?:(?<!\\d)\\d{1,2}${separator}){0,7}\\d{1,2})[- ]?(?:years?|yrs?|yo)[- ]?(?:olds?)?\\b`,
  "gi",
);
const numbersIn = (text = "") => (text.match(/\d{1,2}/g) ?? []).map(Number);

type Group = { ages: number[]; isAssumed: boolean; spans: Span[] };

/** How old somebody is of whom the text says no age. */
function usualAge(word: string): number {
  if (/^(?:bab|infant|newborn)/i.test(word)) return 1;
  if (/^toddler/i.test(word)) return 2;
  return /^teen/i.test(word) ? 15 : assumedAge;
}

function readAges({ text, from, count }: { text: string; from: number; count: number | null }) {
  const match = agesAfter.exec(text.slice(from, from + 60));
  const ages = (match?.[3]?.match(/\d{1,2}/g) ?? []).map(Number);
  if (!match || ages.length === 0 || ages.some((age) => age > oldest)) return null;
  const isSaid = match[1] !== undefined || match[2] !== undefined || /y/i.test(match[3] ?? "");
  // Bare numbers are ages when there are as many as children: "kids 2, 4 and 9".
  if (!isSaid && !(ages.length === count || (count === null && ages.length > 1))) return null;
  const fits = count === null || ages.length === count || ages.length === 1 || count === 1;
  return fits ? { ages, span: { start: from, end: from + match[0].length } } : null;
}

function readMention({ text, match }: { text: string; match: RegExpExecArray }): Group | null {
  const [whole, first = "", second = "", word = ""] = match;
  const isNumber = new RegExp(`^${numberPattern}$`, "i");
  const counted = second || (isNumber.test(first) ? first : "");
  const isPlural = /(?:s|ren|ies|twins|triplets)$/i.test(word);
  const multiple = /^twins/i.test(word) ? 2 : /^triplets/i.test(word) ? 3 : null;
  const count = counted ? toNumber(counted) * (multiple ?? 1) : (multiple ?? (isPlural ? null : 1));
  const before = text.slice(0, match.index);
  const said = readAges({ text, from: match.index + whole.length, count });
  const spans = [spanOf(match), ...(said ? [said.span] : [])];
  const one = said?.ages[0];
  if (said && one !== undefined) {
    const ages =
      said.ages.length === 1 && count !== null ? Array.from({ length: count }, () => one) : said.ages;
    return { ages, isAssumed: false, spans };
  }
  const old = ageBefore.exec(before);
  if (old && Number(old[1]) <= oldest) return null;
  if (old) return { ages: [], isAssumed: false, spans };
  // "child friendly" is a taste; a party has a number or a word such as "our" before its children.
  const isCounted = first !== "" || second !== "" || /[,(+&]\s*$/.test(before);
  if (!isCounted) return null;
  const length = Math.min(mostChildren, count ?? 2);
  return { ages: Array.from({ length }, () => usualAge(word)), isAssumed: true, spans };
}

/** The children of a party and their ages; the ages that are not said are assumed and said. */
export function readChildren(text: string): ReadChildren | null {
  let groups: Group[] = [];
  for (const match of text.matchAll(mention)) {
    const group = readMention({ text, match });
    if (group) groups.push(group);
  }
  const olds = [...text.matchAll(yearOld)].filter(
    (old) =>
      numbersIn(old[1]).every((age) => age <= oldest) &&
      /old|yo|yr/i.test(old[0]) &&
      !groups.some(({ spans }) => spans.some((span) => overlaps(span, spanOf(old)))),
  );
  // "three kids (4, 6 and 9)" and later "the kids": the same children are not counted twice.
  const isSame = (group: Group) =>
    group.isAssumed && groups.length > 1 && /^(?:the|with|our|my)\b/i.test(text.slice(group.spans[0]?.start));
  if (groups.some((group) => !isSame(group)))
    groups = groups.filter(
      (group) =>
        !isSame(group) || /\b(?:son|daughter)/i.test(text.slice(group.spans[0]?.start, group.spans[0]?.end)),
    );
  if (olds.length > 0) groups = groups.filter(({ isAssumed }) => !isAssumed);
  const ages = [...groups.flatMap((group) => group.ages), ...olds.flatMap((old) => numbersIn(old[1]))];
  if (ages.length === 0) return null;
  const spans = [...groups.flatMap((group) => group.spans), ...olds.map(spanOf)];
  const assumed = groups.filter(({ isAssumed }) => isAssumed).flatMap((group) => group.ages);
  const assumption =
    assumed.length > 0
      ? `You did not say how old the ${assumed.length === 1 ? "child is" : "children are"}; I took ${[...new Set(assumed)].join(" and ")}.`
      : null;
  return { ages: ages.slice(0, mostChildren), spans, assumption };
}
