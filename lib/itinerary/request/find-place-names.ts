import type { MatchPlaceNames, PlaceSpan, Span } from "./request.ts";
import { overlaps } from "./words.ts";

const strongMust =
  /\b(?:must(?:[- ]see)?(?: see| visit)?|have to (?:see|visit)|(?:don['’]?t|can['’]?t) miss|make sure (?:we|to) (?:see|visit)|including|definitely)\s+(?:the )?([^,.;!?\n]+)/gi;

/**
 * The places a text names, with three repairs: "Zurich-Lisbon" is two places, a city that is also a word ("Nice")
 * counts at the very beginning when it stands like a place, and a sight that must be seen ("the Van Gogh Museum",
 * "the Alhambra") is no destination while there is another.
 */
export function findPlaceNames({
  text,
  matchPlaceNames,
}: {
  text: string;
  matchPlaceNames: MatchPlaceNames;
}): PlaceSpan[] {
  const spans = [...matchPlaceNames(text)];
  const add = (found: readonly PlaceSpan[]) => {
    for (const span of found) if (!spans.some((known) => overlaps(known, span))) spans.push(span);
  };
  const apart = text.replace(/(?<=\p{L})-(?=\p{L})/gu, " ");
  if (apart !== text) add(matchPlaceNames(apart));
  if (spans.length === 0) {
    const lead = "to ";
    const first = matchPlaceNames(`${lead}${text}`).map((span) => ({
      ...span,
      start: span.start - lead.length,
      end: span.end - lead.length,
    }));
    add(
      first.filter(
        ({ start, end }) => start === 0 && /^\s*(?:in|for|from|with|,|\d|$)/i.test(text.slice(end)),
      ),
    );
  }
  spans.sort((left, right) => left.start - right.start);
  const sights: Span[] = [...text.matchAll(strongMust)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const outside = spans.filter((span) => !sights.some((sight) => overlaps(sight, span)));
  return outside.length > 0 ? outside : spans;
}
