import { trailingMust } from "./read-tastes.ts";
import type { MatchPlaceNames, PlaceSpan, Span } from "./request.ts";
import { overlaps } from "./words.ts";

const strongMust =
  /\b(?:must(?:[- ]see)?(?: see| visit)?|have to (?:see|visit)|(?:don['’]?t|can['’]?t) miss|make sure (?:we|to) (?:see|visit)|including|definitely)\s+(?:the )?([^,.;!?\n]+)/gi;

/** What stands between a span and the place that follows it. */
function betweenNext({ text, span, spans }: { text: string; span: Span; spans: readonly Span[] }) {
  const next = spans
    .filter(({ start }) => start >= span.end)
    .sort((left, right) => left.start - right.start)[0];
  return next && text.slice(span.end, next.start);
}

/** A city that is also a word ("Split", "Nice") when it stands alone between commas or beside another place. */
function findWordsAlone({ text, matchPlaceNames }: { text: string; matchPlaceNames: MatchPlaceNames }) {
  const found: PlaceSpan[] = [];
  for (const match of text.matchAll(
    /(?<=^|[,.;&+/]|\b(?:and|or|to)\b)(\s*)(\p{L}{4,})(?=\s*(?:[,.;&+/]|\b(?:and|or)\b|$))/gu,
  )) {
    const [, space = "", word = ""] = match;
    const lead = `to ${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;
    const [place] = matchPlaceNames(lead);
    const start = match.index + space.length;
    if (place && place.start === 3 && place.end === lead.length)
      found.push({ ...place, start, end: start + word.length });
  }
  return found;
}

/**
 * The places a text names, with four repairs: "Zurich-Lisbon" is two places, a city that is also a word ("Nice")
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
  const alone = findWordsAlone({ text, matchPlaceNames });
  if (spans.length === 0) add(alone.slice(0, 1));
  // "Split & Dubrovnik": a word beside a place is one too.
  else
    add(alone.filter((span) => /^\s*(?:&|and|\+|or|\/)\s*$/i.test(betweenNext({ text, span, spans }) ?? "")));
  spans.sort((left, right) => left.start - right.start);
  const sights: Span[] = [...text.matchAll(strongMust), ...text.matchAll(trailingMust)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const outside = spans.filter((span) => !sights.some((sight) => overlaps(sight, span)));
  return outside.length > 0 ? outside : spans;
}
