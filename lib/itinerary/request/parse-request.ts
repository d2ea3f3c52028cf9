import { findPlaceNames } from "./find-place-names.ts";
import { readBudget } from "./read-budget.ts";
import { readDates } from "./read-dates.ts";
import { assumeParty, readParty } from "./read-party.ts";
import { readPlaces } from "./read-places.ts";
import { readStays } from "./read-stays.ts";
import { readTastes } from "./read-tastes.ts";
import type { MatchPlaceNames, PlaceSpan, Span, TravelRequest } from "./request.ts";
import { rewrite } from "./rewrite.ts";
import { type ReadWords, toChips } from "./to-chips.ts";
import { blank, overlaps } from "./words.ts";

const longestText = 10_000;

/** A month, number or price is no place, unless the place's name is longer than it: "Easter Island". */
function withoutReadWords({ places, read }: { places: readonly PlaceSpan[]; read: readonly Span[] }) {
  return places.filter(
    (place) =>
      !read.some((span) => overlaps(place, span) && !(place.start <= span.start && place.end > span.end)),
  );
}

/** Each time a destination is named: "Rome and Florence, 3 nights in Rome" names it twice. */
function allMentions({ text, found }: { text: string; found: readonly PlaceSpan[] }) {
  const { destinations } = readPlaces({ text, spans: found });
  return found.flatMap(({ id, start, end }) => {
    const named = destinations.find(({ place }) => place.id === id);
    return named ? [{ place: named.place, span: { start, end } }] : [];
  });
}

const wordsOf = (found: readonly { span: Span }[]) =>
  found.map(({ span }, index) => ({ index, spans: [span] }));
const once = (spans: readonly Span[]) => [{ index: 0, spans }];

/**
 * Reads a wish in plain or sloppy English: where, when, who, for how much, what they like.
 * Pure: `today` is the traveller's day, and the gazetteer comes as `matchPlaceNames`. What the text leaves open is
 * filled with a sensible value that `assumed` says aloud; `missing` names what should rather be asked.
 */
export function parseRequest({
  text: fullText,
  today,
  matchPlaceNames,
  defaultCurrency,
}: {
  text: string;
  today: string;
  matchPlaceNames: MatchPlaceNames;
  defaultCurrency: string;
}): TravelRequest {
  const original = fullText.slice(0, longestText);
  const { text, originalSpan } = rewrite({ text: original, today });
  const found = findPlaceNames({ text, matchPlaceNames });
  const known = readStays({ text, destinations: allMentions({ text, found }) });
  const read = readDates({ text, today, known: known?.duration });
  const dateSpans = [...read.dateSpans, ...read.durationSpans];
  const afterDates = blank({ text, spans: dateSpans });
  const party = readParty(afterDates);
  const assumedParty = assumeParty(text);
  const { adults, childAges } = party?.party ?? assumedParty.party;
  const budget = readBudget({
    text: blank({ text: afterDates, spans: party?.spans ?? [] }),
    travellers: adults + childAges.length,
    days: read.dates.nights + 1,
    defaultCurrency,
  });
  const taken = [...dateSpans, ...(party?.spans ?? []), ...(budget?.spans ?? [])];
  const places = withoutReadWords({ places: found, read: taken });
  const { destinations, origin } = readPlaces({ text, spans: places });
  const tastes = readTastes({
    fullText: text,
    text: blank({
      text,
      spans: [...taken, ...destinations.map(({ span }) => span), ...(origin ? [origin.span] : [])],
    }),
  });
  const missing: TravelRequest["missing"] = [];
  if (destinations.length === 0) missing.push("destination");
  if (!origin) missing.push("origin");
  if (!read.isNamed) missing.push("dates");
  const isDestination = (id: string) => destinations.some(({ place }) => place.id === id);
  const request = {
    destinations: destinations.map(({ place }) => place),
    stays: known?.stays.filter(({ place }) => isDestination(place.id)) ?? [],
    origin: origin?.place ?? null,
    dates: read.dates,
    party: { adults, childAges },
    budget: budget?.budget ?? null,
    interests: tastes.interests.map(({ value }) => value),
    pace: tastes.pace?.value ?? "balanced",
    mustHaves: tastes.mustHaves.map(({ value }) => value),
    avoid: tastes.avoid.map(({ value }) => value),
    missing,
    assumed: [
      ...read.assumptions,
      ...(party ? party.assumptions : [assumedParty.assumption]),
      ...(budget?.assumption ? [budget.assumption] : []),
    ],
  };
  const words: ReadWords = {
    destination: wordsOf(destinations),
    origin: origin ? once([origin.span]) : [],
    dates: once(read.dateSpans),
    duration: once(read.durationSpans),
    party: once(party?.spans ?? []),
    budget: once(budget?.spans ?? []),
    interest: wordsOf(tastes.interests),
    pace: tastes.pace ? once([tastes.pace.span]) : [],
    "must-have": wordsOf(tastes.mustHaves),
    avoid: wordsOf(tastes.avoid),
  };
  return { ...request, chips: toChips({ request, words, original, originalSpan }) };
}
