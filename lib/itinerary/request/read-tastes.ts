import type { Pace } from "../../trips/schema.ts";
import type { Span } from "./request.ts";
import { spanOf } from "./words.ts";

/** The words of each interest; the interests are those that places are tagged with. */
const vocabulary: [string, RegExp][] = [
  [
    "food",
    /\b(?:food(?:ies?)?|foodie|eat(?:ing)?|restaurants?|cuisine|gastronom\w+|culinary|street food|tapas|wines?|wine tasting|seafood|coffee|cafes?|cafés|brunch|bakeries|pastr(?:y|ies)|cooking|markets?|beer|breweries|pizza|sushi|ramen)\b/gi,
  ],
  [
    "history",
    /\b(?:histor(?:y|ic|ical)|ruins?|ancient|castles?|archaeolog\w*|medieval|roman sites?|war sites?|heritage|monuments?|temples?|palaces?|fortress(?:es)?)\b/gi,
  ],
  ["art", /\b(?:arts?|galler(?:y|ies)|paintings?|museums?|street art|exhibitions?|culture|cultural)\b/gi],
  [
    "nature",
    /\b(?:nature|hik(?:e|es|ing)|mountains?|parks?|gardens?|forests?|lakes?|waterfalls?|outdoors?|wildlife|national parks?|trek(?:king)?|walks in the green|scenery|landscapes?)\b/gi,
  ],
  [
    "architecture",
    /\b(?:architecture|buildings|modernis[mt]|gaud[ií]|cathedrals?|church(?:es)?|art nouveau|design)\b/gi,
  ],
  [
    "nightlife",
    /\b(?:night ?life|clubs?|clubbing|bars?|pubs?|part(?:y|ying)(?! of)|cocktails?|dancing|going out|rooftop bars?)\b/gi,
  ],
  [
    "family",
    /\b(?:family[- ]friendly|kid[- ]friendly|child[- ]friendly|zoos?|aquariums?|theme parks?|playgrounds?|amusement parks?|things for (?:the )?kids|disneyland|disney)\b/gi,
  ],
  [
    "shopping",
    /\b(?:shop(?:s|ping)?|boutiques?|vintage|flea markets?|outlets?|malls?|fashion|souvenirs?)\b/gi,
  ],
  [
    "beach",
    /\b(?:beach(?:es)?|swim(?:ming)?|seaside|sunbath\w*|snorkel\w*|surf(?:ing)?|the sea|coast|sand)\b/gi,
  ],
  [
    "views",
    /\b(?:views?|viewpoints?|sunsets?|panoramas?|skyline|rooftops?|miradouros?|lookouts?|photograph?y|photo spots?)\b/gi,
  ],
  [
    "old-towns",
    /\b(?:old[- ]towns?|old city|old quarters?|historic (?:cent(?:re|er)s?|quarters?)|cobbled? ?(?:stone)? streets|alleys?|charming streets|medieval towns?|old neighbou?rhoods?)\b/gi,
  ],
  ["music", /\b(?:music|concerts?|jazz|opera|fado|flamenco|live bands?|festivals?)\b/gi],
  [
    "sports",
    /\b(?:sports?|football|soccer|stadiums?|cycling|bik(?:e|ing)|golf|skiing|ski|running|tennis|kayak\w*|climbing|yoga)\b/gi,
  ],
];

/** Kinds of places that somebody may not want, under the name that places use. */
const avoidable: [RegExp, string][] = [
  [/museums?|galler(?:y|ies)/i, "museum"],
  [/church(?:es)?|cathedrals?|temples?|religious/i, "religious"],
  [/night ?life|clubs?|bars?|part(?:y|ies|ying)/i, "nightlife"],
  [/shop(?:s|ping)?|malls?/i, "shopping"],
  [/beach(?:es)?/i, "beach"],
  [/markets?/i, "market"],
  [/parks?|gardens?/i, "park"],
  [/day ?trips?/i, "day-trip"],
  [/view ?points?/i, "viewpoint"],
];

const slow =
  /\b(?:slow(?:ly|er)?(?: pace| travel)?|relax(?:ed|ing)?|easy[- ]?going|easy pace|chill(?:ed|ing|out)?|leisurely|laid[- ]?back|unhurried|no rush|not (?:too|so) (?:busy|packed|much|rushed|full)|take (?:it|things) (?:easy|slow)|calm|gentle|peaceful|sleep in|no early (?:mornings|starts)|unwind)\b/i;
const fast =
  /\b(?:pack(?:ed)?(?: in)?(?: schedule| days?)?|fast(?:[- ]paced)?|action[- ]packed|intens(?:e|ive)|see as much as (?:possible|we can|i can)|as much as possible|see (?:it all|everything)|full days?|busy(?: days?)?|jam[- ]packed|full programme|full program)\b/i;
const balanced =
  /\b(?:balanced|moderate pace|normal pace|medium pace|mix of (?:activities|sights) and (?:rest|relaxation))\b/i;

const negation =
  /\b(?:no|without|avoid(?:ing)?|skip(?:ping)?|not into|not interested in|don['’]?t (?:like|want|care (?:about|for)|do|need)|do not (?:like|want)|hate|hates|can['’]?t stand|nothing|rather not|except|but not|not a fan of|not fans of)\s+(?:any |the |to (?:see|visit|go to) |more |too many |another )?([^,.;!?\n]+)/gi;
const negationEnd =
  /\s+(?:but|and we (?:like|love|want)|and i (?:like|love|want)|please|we (?:like|love)|i (?:like|love)|just|instead|only|from|for|in|on|at)\b.*$/i;
const must =
  /\b(?:must(?:[- ]see|[- ]do)?(?::| see| visit| do| include| go to| have)?|have to (?:see|visit|go to|do)|need to see|(?:really |definitely |absolutely )(?:want to|wanna|would like to|must) (?:see|visit|go to|do)|want to (?:see|visit)|would love to see|don['’]?t (?:want to )?miss|can['’]?t miss|(?:has|have) to include|definitely|make sure (?:we|to) (?:see|visit)|including|include|be sure to (?:see|visit))\s+(?:the )?([^.;!?\n]+)/gi;
const mustEnd =
  /\s+(?:and (?:we|i|then|also|a|some)|but|we|i|for|on|with|in (?:may|june|july|august|spring|summer|autumn|winter)|from|under|please|because|as well|too|if)\b.*$|\s*\b(?:no|without|avoid|budget)\b.*$/i;

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
    const words = cutAt({ text: match[1] ?? "", end: negationEnd });
    if (
      !words ||
      /^(?:idea|preference|problem|rush|plans?|matter|more than|budget|limit|worries|hurry|early|miss)\b/i.test(
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

function readMusts(text: string): Tastes["mustHaves"] {
  const found: Tastes["mustHaves"] = [];
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
