import type { Pace } from "../../trips/schema.ts";
import type { Span } from "./request.ts";
import { avoidable, balanced, fast, slow, vocabulary } from "./taste-words.ts";
import { spanOf } from "./words.ts";

const negation =
  /\b(?:no|without|avoid(?:ing)?|skip(?:ping)?|not into|not interested in|don['’]?t (?:like|want|care (?:about|for)|do|need)|do not (?:like|want)|hate|hates|can['’]?t stand|nothing|rather not|except|but not|not a fan of|not fans of|not (?:too |so |very )?many|not (?:too|so) much|fewer|less)\s+(?:any |the |to (?:see|visit|go to) |more |too many |another )?([^,.;!?\n]+)/gi;
const negationEnd =
  /\s+(?:but|and we (?:like|love|want)|and i (?:like|love|want)|please|we (?:like|love)|i (?:like|love)|just|instead|only|from|for|in|on|at)\b.*$/i;
const must =
  /\b(?:must(?! be\b)(?:[- ]see|[- ]do)?(?::| see| visit| do| include| go to| have)?|have to (?:see|visit|go to|do)|need to see|(?:really |definitely |absolutely )(?:want to|wanna|would like to|must) (?:see|visit|go to|do)|want to (?:see|visit)|would love to see|don['’]?t (?:want to )?miss|can['’]?t miss|(?:has|have) to include|definitely|make sure (?:we|to) (?:see|visit)|including|include|be sure to (?:see|visit))\s+(?:the )?([^.;!?\n]+)/gi;
const mustEnd =
  /\s+(?:and (?:we|i|then|also|a|some)|but|we|i|for|on|with|in (?:may|june|july|august|spring|summer|autumn|winter)|from|under|please|because|as well|too|if)\b.*$|\s*\b(?:no|not|without|avoid|skip|budget)\b.*$/i;

export type Tastes = {
  interests: { value: string; span: Span }[];
  pace: { value: Pace; span: Span } | null;
  mustHaves: { value: string; span: Span }[];
  avoid: { value: string; span: Span }[];
};

const cutAt = ({ text, end }: { text: string; end: RegExp }) => text.replace(end, "").trim();

function readAvoid(text: string): Tastes["avoid"] {
  const found: Tastes["avoid"] = [];
  for (const match of text.matchAll(negation)) {
    const words = cutAt({ text: match[1] ?? "", end: negationEnd }).replace(
      /\s+(?:at all|whatsoever|this time|again)$/i,
      "",
    );
    if (
      !words ||
      /^(?:idea|preference|problem|rush|plans?|matter|more than|budget|limit|worries|hurry|early|miss|cit(?:y|ies)|car|crowds?|matter|clue|more than|later)\b/i.test(
        words,
      )
    )
      continue;
    const start = match.index + match[0].indexOf(words);
    for (const part of words.split(/\s*(?:,|\band\b|\bor\b|\/|&)\s*/i).filter(Boolean)) {
      const kind = avoidable.find(([pattern]) => pattern.test(part))?.[1];
      found.push({
        value: kind ?? part.toLowerCase().slice(0, 60),
        span: { start: match.index, end: start + words.length },
      });
    }
  }
  return found.filter(({ value }, index) => found.findIndex((other) => other.value === value) === index);
}

/** "Northern lights are a must", "the Vatican must be on the list": what is named before. */
export const trailingMust =
  /(?<=^|[,.;:!?\n]|\band\b)\s*(?:the )?([^,.;:!?\n]{3,60}?)\s+(?:(?:is|are|being)\s+)?(?:an? )?(?:absolute )?(?:must(?:[- ](?:see|do))?(?: be (?:on the list|included|there|in it|part of it))?|essential|non-?negotiable|for sure)(?=\s*(?:[,.;!?\n]|$))/gi;

function readTrailingMusts(text: string): Tastes["mustHaves"] {
  return [...text.matchAll(trailingMust)].flatMap((match) => {
    const value = (match[1] ?? "").trim();
    return value.length < 3 || /^(?:this|that|it|what|which|we|i)\b/i.test(value)
      ? []
      : [{ value: value.slice(0, 80), span: spanOf(match) }];
  });
}

function readMusts(text: string): Tastes["mustHaves"] {
  const found = readTrailingMusts(text);
  for (const match of text.matchAll(must)) {
    const words = cutAt({ text: match[1] ?? "", end: mustEnd });
    if (!words) continue;
    const start = match.index;
    for (const part of words.split(/\s*(?:,|\band\b|&)\s*(?:the )?/i)) {
      const value = part.trim().slice(0, 80);
      if (
        value.length < 3 ||
        /^(?:some|a lot|lots|everything|flights?|hotels?|as much|it all)\b/i.test(value)
      )
        continue;
      found.push({ value, span: { start, end: start + match[0].indexOf(words) + words.length } });
    }
  }
  return found;
}

/**
 * `text` is without what other readers took; the pace may stand inside of that: "a slow week".
 * What the party likes, how fast, what it must see and what not. A thing it does not want is never an interest.
 */
export function readTastes({ text, fullText }: { text: string; fullText: string }): Tastes {
  const avoid = readAvoid(text);
  const isInside = (spans: { span: Span }[], index: number) =>
    spans.some(({ span }) => index >= span.start && index < span.end);
  const interests: Tastes["interests"] = [];
  for (const [value, pattern] of vocabulary) {
    for (const match of text.matchAll(pattern)) {
      if (isInside(avoid, match.index) || interests.some((known) => known.value === value)) continue;
      interests.push({ value, span: spanOf(match) });
    }
  }
  // "historic centre" is an old town and not also history; "rooftop bars" are bars before they are views.
  const own = interests.filter(
    ({ value, span }) =>
      !interests.some(
        (other) =>
          other.value !== value &&
          other.span.start <= span.start &&
          other.span.end >= span.end &&
          other.span.end - other.span.start > span.end - span.start,
      ),
  );
  own.sort((left, right) => left.span.start - right.span.start);
  const paceMatch: [Pace, RegExpExecArray | null][] = [
    ["slow", slow.exec(fullText)],
    ["fast", fast.exec(fullText)],
    ["balanced", balanced.exec(fullText)],
  ];
  const pace = paceMatch.find(([, match]) => match !== null);
  const mustHaves = readMusts(text).filter(({ value }) => !isOnlyTaste(value));
  return {
    interests: own,
    pace: pace?.[1] ? { value: pace[0], span: spanOf(pace[1]) } : null,
    mustHaves,
    avoid,
  };
}

/** "want to see old towns" names a taste and not a place. */
function isOnlyTaste(words: string): boolean {
  return vocabulary.some(([, pattern]) => {
    const rest = words
      .replace(pattern, "")
      .replace(/\b(?:some|the|many|lots of|good|great|nice|best|local|a few|of)\b/gi, "");
    return rest.trim() === "" && !/^[A-Z]/.test(words);
  });
}
