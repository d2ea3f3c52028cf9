import { findPlaceNames } from "./find-place-names.ts";
import { readBudget } from "./read-budget.ts";
import { readDates, sayRange } from "./read-dates.ts";
import { assumeParty, readParty } from "./read-party.ts";
import { readPlaces } from "./read-places.ts";
import { readTastes } from "./read-tastes.ts";
import type { Chip, MatchPlaceNames, PlaceSpan, Span, TravelRequest } from "./request.ts";
import { blank, overlaps } from "./words.ts";

const longestText = 10_000;

/** A month, number or price is no place, unless the place's name is longer than it: "Easter Island". */
function withoutReadWords({ places, read }: { places: readonly PlaceSpan[]; read: readonly Span[] }) {
  return places.filter(
    (place) =>
      !read.some((span) => overlaps(place, span) && !(place.start <= span.start && place.end > span.end)),
  );
}

function sayParty({ adults, childAges }: TravelRequest["party"]): string {
  const grown = adults === 1 ? "1 adult" : `${adults} adults`;
  if (childAges.length === 0) return grown;
  return `${grown}, ${childAges.length === 1 ? "1 child" : `${childAges.length} children`} (${childAges.join(", ")})`;
}

const sayMoney = ({ amountMinor, currency }: { amountMinor: number; currency: string }) => {
  const format = new Intl.NumberFormat("en", { style: "currency", currency, maximumFractionDigits: 0 });
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions()
    .maximumFractionDigits;
  return format.format(amountMinor / 10 ** (digits ?? 2));
};

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
  const text = fullText.slice(0, longestText);
  const read = readDates({ text, today });
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
  const places = withoutReadWords({ places: findPlaceNames({ text, matchPlaceNames }), read: taken });
  const { destinations, origin } = readPlaces({ text, spans: places });
  const tastes = readTastes({
    fullText: text,
    text: blank({
      text,
      spans: [...taken, ...destinations.map(({ span }) => span), ...(origin ? [origin.span] : [])],
    }),
  });

  const chips: Chip[] = [];
  const add = ({ spans, ...chip }: Omit<Chip, "from" | "start" | "end"> & { spans: readonly Span[] }) => {
    if (spans.length === 0) return;
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const from =
      spans.length === 1
        ? text.slice(start, end)
        : spans.map((span) => text.slice(span.start, span.end).trim()).join(" … ");
    chips.push({ ...chip, from: from.trim(), start, end });
  };
  for (const { place, span } of destinations)
    add({ field: "destination", value: place.id, label: place.name, spans: [span] });
  if (origin)
    add({ field: "origin", value: origin.place.id, label: origin.place.name, spans: [origin.span] });
  add({
    field: "dates",
    value: `${read.dates.start}/${read.dates.end}`,
    label: sayRange(read.dates),
    spans: read.dateSpans,
  });
  add({
    field: "duration",
    value: String(read.dates.nights),
    label: read.dates.nights === 1 ? "1 night" : `${read.dates.nights} nights`,
    spans: read.durationSpans,
  });
  add({
    field: "party",
    value: JSON.stringify({ adults, childAges }),
    label: sayParty({ adults, childAges }),
    spans: party?.spans ?? [],
  });
  if (budget)
    add({
      field: "budget",
      value: `${budget.budget.amountMinor} ${budget.budget.currency}`,
      label: sayMoney(budget.budget),
      spans: budget.spans,
    });
  for (const { value, span } of tastes.interests)
    add({ field: "interest", value, label: value.replace("-", " "), spans: [span] });
  if (tastes.pace)
    add({ field: "pace", value: tastes.pace.value, label: tastes.pace.value, spans: [tastes.pace.span] });
  for (const { value, span } of tastes.mustHaves)
    add({ field: "must-have", value, label: value, spans: [span] });
  for (const { value, span } of tastes.avoid)
    add({ field: "avoid", value, label: `no ${value}`, spans: [span] });

  const missing: TravelRequest["missing"] = [];
  if (destinations.length === 0) missing.push("destination");
  if (!origin) missing.push("origin");
  if (!read.isNamed) missing.push("dates");
  return {
    destinations: destinations.map(({ place }) => place),
    stays: [],
    origin: origin?.place ?? null,
    dates: read.dates,
    party: { adults, childAges },
    budget: budget?.budget ?? null,
    interests: tastes.interests.map(({ value }) => value),
    pace: tastes.pace?.value ?? "balanced",
    mustHaves: tastes.mustHaves.map(({ value }) => value),
    avoid: tastes.avoid.map(({ value }) => value),
    chips,
    missing,
    assumed: [
      ...read.assumptions,
      ...(party ? party.assumptions : [assumedParty.assumption]),
      ...(budget?.assumption ? [budget.assumption] : []),
    ],
  };
}
