import type { NamedPlace, PlaceSpan, Span } from "./request.ts";

export type PlaceRoles = {
  destinations: { place: NamedPlace; span: Span }[];
  origin: { place: NamedPlace; span: Span } | null;
};

const fromBefore =
  /\b(?:from|out of|leaving|departing|ex|(?:start|begin|commenc|originat|set(?:ting)? off|tak(?:e|ing) off)(?:n?ing|e?s|e)? (?:our |the |my )?(?:journey |trip |tour )?(?:in|at)|based in|live in|living in|i['’]?m in|we['’]?re in|we are in|i am in|home is|coming from|near home in|flying out of|origin:?)\s*(?:the )?(?:airport )?$/i;
const notDestination =
  /\b(?:via|layover in|stopover in|changing in|through|avoid|except|not|without|like in|than|back (?:to|in)|home to|return(?:ing)? to|name is|name['’]?s|called|not far from)\s*$/i;
const arrow = /^\s*(?:-|–|—|->|→|=>|>|to)\s*(?:the )?$/i;

const toPlace = ({ kind, id, name }: PlaceSpan): NamedPlace => ({ kind, id, name });

/** "Vienna? No, make that Prague": what was named before is taken back. */
const takenBack =
  /\b(?:no,? wait|no,? (?:make|let['’]?s make) (?:that|it)|make (?:that|it)|scratch that|or rather|i mean|sorry),?\s*(?:to |in )?$/i;

/** "Lisbon, Portugal", "Vietnam (Hanoi, Hue)", "Cartagena Colombia": the country only says which Lisbon. */
function isDetail({
  text,
  span,
  previous,
  next,
}: {
  text: string;
  span: PlaceSpan;
  previous: PlaceSpan | undefined;
  next: PlaceSpan | undefined;
}) {
  if (span.kind !== "country") return false;
  // "Japan in spring with two friends: Tokyo, Kyoto": what follows the colon says where in the country.
  if (
    next &&
    next.kind !== "country" &&
    /^(?:\s*\(|[^.;!?\n(:]*:)\s*$/.test(text.slice(span.end, next.start))
  )
    return true;
  return (
    previous !== undefined &&
    previous.kind !== "country" &&
    /^\s*(?:,|\(|in)?\s*$/.test(text.slice(previous.end, span.start))
  );
}

/** Which of the named places is where the trip goes, and which where it starts: "Berlin to Lisbon", "from Berlin". */
export function readPlaces({ text, spans }: { text: string; spans: readonly PlaceSpan[] }): PlaceRoles {
  const roles: PlaceRoles = { destinations: [], origin: null };
  const home: PlaceRoles["destinations"] = [];
  spans.forEach((span, index) => {
    if (isDetail({ text, span, previous: spans[index - 1], next: spans[index + 1] })) return;
    const before = text.slice(0, span.start);
    if (takenBack.test(before)) roles.destinations = [];
    const next = spans[index + 1];
    const entry = { place: toPlace(span), span: { start: span.start, end: span.end } };
    const isFirst = roles.destinations.length === 0 && !/\b(?:in|to|visit|see)\s*(?:the )?$/i.test(before);
    const leadsOn = next !== undefined && arrow.test(text.slice(span.end, next.start));
    const leadsAway = /^\s*(?:->|→|=>)/.test(text.slice(span.end));
    const isOrigin = fromBefore.test(before) || (isFirst && (leadsOn || leadsAway) && roles.origin === null);
    if (isOrigin && roles.origin === null) roles.origin = entry;
    else if (/\b(?:back to|home to|return(?:ing)? to)\s*$/i.test(before)) home.push(entry);
    else if (notDestination.test(before)) return;
    else if (!roles.destinations.some(({ place }) => place.id === span.id)) roles.destinations.push(entry);
  });
  roles.origin ??= home[0] ?? null;
  const originId = roles.origin?.place.id;
  if (roles.destinations.length > 1) {
    roles.destinations = roles.destinations.filter(({ place }) => place.id !== originId);
  }
  return roles;
}
