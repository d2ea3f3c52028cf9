import type { Duration } from "./duration.ts";
import type { NamedPlace, Span } from "./request.ts";
import { numberPattern, toNumber } from "./words.ts";

type Destination = { place: NamedPlace; span: Span };
type Mention = { count: number; unit: "night" | "day" | "week"; span: Span };
type Link = { destination: Destination; mention: Mention; gap: number };
export type ReadStays = { stays: { place: NamedPlace; nights: number }[]; duration: Duration };

const mentionPattern = new RegExp(`\\b(${numberPattern})[- ]?(nights?|days?|weeks?)\\b`, "gi");
const each = /^\s*(?:each|in each|per (?:city|place|stop)|apiece|at each)\b/i;

function findMentions(text: string): Mention[] {
  return [...text.matchAll(mentionPattern)].map((match) => ({
    count: toNumber(match[1] ?? "1"),
    unit: /^n/i.test(match[2] ?? "") ? "night" : /^d/i.test(match[2] ?? "") ? "day" : "week",
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

/**
 * "two nights in Bruges, then three in Amsterdam": the second number has the unit of the one before. "For two in May"
 * is none: a city has to follow.
 */
function findElided({
  text,
  mentions,
  destinations,
}: {
  text: string;
  mentions: readonly Mention[];
  destinations: readonly Destination[];
}): Mention[] {
  const elided = new RegExp(`\\b(${numberPattern})(?=(\\s+in\\s+(?:the )?))`, "gi");
  return [...text.matchAll(elided)].flatMap((match): Mention[] => {
    const before = mentions.filter(({ span }) => span.end <= match.index).at(-1);
    const next = match.index + match[0].length + (match[2] ?? "").length;
    if (!destinations.some(({ span }) => span.start === next)) return [];
    if (!before || /^an?$/i.test(match[1] ?? "")) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ count: toNumber(match[1] ?? "1"), unit: before.unit, span }];
  });
}

/** Every destination with the mention next to it on one side, where little stands between them. */
function link({
  text,
  destinations,
  mentions,
  side,
}: {
  text: string;
  destinations: readonly Destination[];
  mentions: readonly Mention[];
  side: "before" | "after";
}): Link[] {
  const links: Link[] = [];
  for (const mention of mentions) {
    for (const destination of destinations) {
      const { span } = destination;
      const between =
        side === "before"
          ? text.slice(mention.span.end, span.start)
          : text.slice(span.end, mention.span.start);
      const isOrdered = side === "before" ? mention.span.end <= span.start : span.end <= mention.span.start;
      const isNear =
        side === "before"
          ? /^\s*(?:in|at|for|near|around)?\s*(?:the )?$/i.test(between)
          : /^\s*(?:[(:,–-]|for|x)?\s*$/i.test(between);
      if (isOrdered && isNear) links.push({ destination, mention, gap: between.trim().length });
    }
  }
  return links;
}

const nightsOf = ({ count, unit }: Mention) => (unit === "week" ? 7 * count : count);

/**
 * Nights city by city: "3 nights Rome, 2 nights Florence", "Hanoi (3 nights), Hue (2)", "four nights each". Days are
 * counted as nights, but for the last city, which is left on its last day. Null unless there are two cities or more.
 */
export function readStays({
  text,
  destinations,
}: {
  text: string;
  destinations: readonly Destination[];
}): ReadStays | null {
  const said = findMentions(text);
  const everywhere = said.find(({ span }) => each.test(text.slice(span.end)));
  const places = [...new Map(destinations.map(({ place }) => [place.id, place])).values()];
  if (everywhere && places.length > 1) {
    const nights = nightsOf(everywhere);
    return {
      stays: places.map((place) => ({ place, nights })),
      duration: { nights: nights * places.length, weekend: null, spans: [everywhere.span] },
    };
  }
  const list = /\b(\d{1,2}(?:\s{0,2}[+&/]\s{0,2}\d{1,2}){1,9})\s*nights\b/i.exec(text);
  const listed = (list?.[1]?.match(/\d+/g) ?? []).map(Number);
  // "Athens and Santorini, 4 + 3 nights": as many numbers as cities, in their order.
  if (list && listed.length === places.length) {
    const span = { start: list.index, end: list.index + list[0].length };
    return {
      stays: places.map((place, index) => ({ place, nights: listed[index] ?? 0 })),
      duration: { nights: listed.reduce((sum, nights) => sum + nights, 0), weekend: null, spans: [span] },
    };
  }
  const mentions = [...said, ...findElided({ text, mentions: said, destinations })];
  const sides = (["before", "after"] as const).map((side) => link({ text, destinations, mentions, side }));
  const score = (links: readonly Link[]) => links.length - links.reduce((sum, { gap }) => sum + gap, 0) / 100;
  const [links = [], others = []] = sides.sort((left, right) => score(right) - score(left));
  for (const other of others) {
    const isTaken = links.some(
      ({ mention, destination }) =>
        mention === other.mention || destination.place.id === other.destination.place.id,
    );
    if (!isTaken) links.push(other);
  }
  const cities = new Set(links.map(({ destination }) => destination.place.id));
  if (cities.size < 2 || cities.size < links.length) return null;
  links.sort((left, right) => left.destination.span.start - right.destination.span.start);
  const isLastDay = links.at(-1)?.mention.unit === "day";
  const stays = links.map(({ destination, mention }, index) => ({
    place: destination.place,
    nights: Math.max(0, nightsOf(mention) - (isLastDay && index === links.length - 1 ? 1 : 0)),
  }));
  const nights = stays.reduce((sum, stay) => sum + stay.nights, 0);
  return {
    stays,
    duration: { nights, weekend: null, spans: links.map(({ mention }) => mention.span) },
  };
}
