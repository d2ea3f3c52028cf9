import type { NamedPlace, TravelRequest } from "../../../lib/itinerary/request/request.ts";

/** What a labelled request must be read as; a slot that is left out is not judged. */
export type LabelledRequest = {
  text: string;
  to?: string[];
  from?: string | null;
  /** First and last day, exactly. */
  start?: string;
  end?: string;
  nights?: number;
  /** The whole trip lies between these two days: for months, seasons and other loose words. */
  within?: [string, string];
  /** Days that the trip must include: a holiday. */
  covers?: string[];
  /** Nights in each city. */
  stays?: [string, number][];
  adults?: number;
  kids?: number[];
  /** How many children, where the text gives no ages. */
  kidCount?: number;
  /** "250000 EUR": minor units, for the whole party and trip. */
  budget?: string | null;
  likes?: string[];
  pace?: "slow" | "balanced" | "fast";
  must?: string[];
  avoid?: string[];
  missing?: string[];
};

/** One id for a city however it is named, and for an airport that of its city. */
export type PlaceId = (place: string | NamedPlace) => string;

type Slot = Exclude<keyof LabelledRequest, "text">;
type Reading = { [slot in Slot]: unknown };
export type Miss = { text: string; slot: string; read: unknown; wanted: unknown };

function slotsOf({ request, placeId }: { request: TravelRequest; placeId: PlaceId }): Reading {
  const { dates, party, budget } = request;
  return {
    to: request.destinations.map(placeId),
    from: request.origin === null ? null : placeId(request.origin),
    start: dates.start,
    end: dates.end,
    nights: dates.nights,
    within: [dates.start, dates.end],
    covers: [dates.start, dates.end],
    stays: request.stays.map(({ place, nights }) => `${placeId(place)} ${nights}`),
    adults: party.adults,
    kids: party.childAges,
    kidCount: party.childAges.length,
    budget: budget && `${budget.amountMinor} ${budget.currency}`,
    likes: request.interests,
    pace: request.pace,
    must: request.mustHaves.map((name) => name.toLowerCase()),
    avoid: request.avoid,
    missing: request.missing,
  };
}

function labelsOf({ label, placeId }: { label: LabelledRequest; placeId: PlaceId }): Partial<Reading> {
  const { text: _, ...slots } = label;
  return {
    ...slots,
    ...(label.to ? { to: label.to.map(placeId) } : {}),
    ...(label.from ? { from: placeId(label.from) } : {}),
    ...(label.stays ? { stays: label.stays.map(([name, nights]) => `${placeId(name)} ${nights}`) } : {}),
    ...(label.must ? { must: label.must.map((name) => name.toLowerCase()) } : {}),
  };
}

const normal = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);

function isRight({
  slot,
  read,
  label,
}: {
  slot: string;
  read: TravelRequest["dates"];
  label: LabelledRequest;
}) {
  if (slot === "within")
    return label.within !== undefined && read.start >= label.within[0] && read.end <= label.within[1];
  return label.covers?.every((day) => read.start <= day && day <= read.end) ?? false;
}

/** Slot by slot: how many were judged and which were read wrongly. */
export function scoreRequest({
  label,
  request,
  placeId,
}: {
  label: LabelledRequest;
  request: TravelRequest;
  placeId: PlaceId;
}): { slots: number; misses: Miss[] } {
  const found: Record<string, unknown> = slotsOf({ request, placeId });
  const labels = Object.entries(labelsOf({ label, placeId }));
  const misses = labels.flatMap(([slot, wanted]): Miss[] => {
    const isFine =
      slot === "within" || slot === "covers"
        ? isRight({ slot, read: request.dates, label })
        : normal(found[slot]) === normal(wanted);
    return isFine ? [] : [{ text: label.text, slot, read: found[slot], wanted }];
  });
  return { slots: labels.length, misses };
}
