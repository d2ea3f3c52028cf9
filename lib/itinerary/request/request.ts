import type { Pace } from "../../trips/schema.ts";
import type { Money } from "../../utils/money.ts";

/** A place that a text names: a half-open range of characters. The gazetteer brings it as an argument. */
export type PlaceSpan = {
  kind: "city" | "country" | "airport";
  id: string;
  name: string;
  start: number;
  end: number;
  /** 0 to 1. */
  importance: number;
};

export type MatchPlaceNames = (text: string) => PlaceSpan[];

/** A half-open range of characters in the text that something was read from. */
export type Span = { start: number; end: number };

export type RequestedDates = {
  /** First and last day, both included: "2027-05-11" to "2027-05-15" is five days and four nights. */
  start: string;
  end: string;
  nights: number;
  /** "exact": the words name days; "month-part": a week, weekend or holiday; "assumed": we chose. */
  how: "exact" | "month-part" | "assumed";
  /** Other readings that are as good. */
  alternatives: { start: string; end: string }[];
};

export type NamedPlace = { kind: PlaceSpan["kind"]; id: string; name: string };

export type RequestField =
  | "destination"
  | "origin"
  | "dates"
  | "duration"
  | "party"
  | "budget"
  | "interest"
  | "pace"
  | "must-have"
  | "avoid";

/** What was understood, with the words it came from, so that the traveller can correct it. */
export type Chip = {
  field: RequestField;
  /** For machines: an id, an interest, "2027-05-11/2027-05-15". */
  value: string;
  /** For people: "Lisbon", "11 to 15 May 2027". */
  label: string;
  from: string;
  start: number;
  end: number;
};

export type TravelRequest = {
  destinations: NamedPlace[];
  /** Nights in each city, where the text says so. */
  stays: { place: NamedPlace; nights: number }[];
  origin: NamedPlace | null;
  /** Always concrete; `missing` says "dates" when the text names none and the days are only a proposal. */
  dates: RequestedDates;
  party: { adults: number; childAges: number[] };
  /** For the whole party and the whole trip. */
  budget: Money | null;
  interests: string[];
  pace: Pace;
  mustHaves: string[];
  /** Kinds of places ("museum") or the traveller's own words. */
  avoid: string[];
  chips: Chip[];
  missing: ("destination" | "origin" | "dates")[];
  /** Whole sentences about everything that was assumed. */
  assumed: string[];
};
