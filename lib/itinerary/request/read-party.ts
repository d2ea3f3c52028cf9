import { mostAdults, readAdults } from "./read-adults.ts";
import { assumedAge, readChildren } from "./read-children.ts";
import type { Span } from "./request.ts";
import { numberPattern, spanOf, toNumber } from "./words.ts";

type Party = { adults: number; childAges: number[] };
export type ReadParty = { party: Party; spans: Span[]; assumptions: string[] };

const familyOf = new RegExp(`\\bfamily of (${numberPattern})\\b`, "i");

/** A family of five is two grown-ups and three children, however the children are named. */
function readFamily(text: string): ReadParty | null {
  const match = familyOf.exec(text);
  if (!match) return null;
  const size = Math.min(mostAdults, toNumber(match[1] ?? "4"));
  const rest = text.slice(match.index + match[0].length);
  const ages =
    /^\s*[(,:]?\s*(?:kids |children |aged? |ages )*\(?((?:\d{1,2}(?:\s*(?:,|and|&)\s*)?)+)\)?/i.exec(rest);
  const bare = (ages?.[1]?.match(/\d{1,2}/g) ?? []).map(Number);
  const read = readChildren(text);
  const known =
    read && !read.assumption
      ? read.ages
      : bare.length === size - 2 && bare.every((age) => age < 18)
        ? bare
        : null;
  const spans = [spanOf(match), ...(read?.spans ?? [])];
  const count = known?.length ?? read?.ages.length ?? Math.max(0, size - 2);
  const party: Party = {
    adults: Math.max(1, size - count),
    childAges: known ?? read?.ages ?? Array.from({ length: count }, () => assumedAge),
  };
  if (known) return { party, spans, assumptions: [] };
  const children = count === 1 ? "one child" : `${count} children`;
  return { party, spans, assumptions: [`I took two adults and ${children} of ${assumedAge}.`] };
}

/** Who travels. What is not said is assumed and said: "we" are two, "I" am one, a family of four has two children. */
export function readParty(text: string): ReadParty | null {
  const family = readFamily(text);
  if (family) return family;
  const kids = readChildren(text);
  const grown = readAdults(text);
  if (!kids && !grown) return null;
  const isFamily = /\b(?:we|our|us|family)\b/i.test(text);
  const assumed = isFamily || !/\b(?:i|my|me)\b/i.test(text) ? 2 : 1;
  // "4 people, including 2 kids": the children are among those that were counted.
  const [first] = kids?.spans ?? [];
  const isPart =
    first && /\b(?:includ(?:ing|es)|incl\.?|of (?:them|whom|which))\s*$/i.test(text.slice(0, first.start));
  const among = grown?.includesChildren || isPart ? (kids?.ages.length ?? 0) : 0;
  const counted = grown && Math.max(1, grown.adults - among);
  const adults = Math.min(mostAdults, counted ?? assumed);
  const assumptions = kids?.assumption ? [kids.assumption] : [];
  if (counted && counted > mostAdults) {
    assumptions.push(
      `A search takes ${mostAdults} adults at most, so I planned and priced for ${mostAdults} of your ${counted}.`,
    );
  }
  if (kids && !grown)
    assumptions.push(`I took ${adults === 1 ? "one adult" : "two adults"} with the children.`);
  return {
    party: { adults, childAges: kids?.ages ?? [] },
    spans: [...(grown?.spans ?? []), ...(kids?.spans ?? [])],
    assumptions,
  };
}

/** When the text does not say who travels. */
export function assumeParty(text: string): { party: Party; assumption: string } {
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
