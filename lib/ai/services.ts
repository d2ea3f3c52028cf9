import type { FoundAddress } from "@/lib/geo/found-address";
import type { FoundPlace } from "@/lib/places/found-place";
import type { Category } from "@/lib/places/schema";
import type { Summary } from "@/lib/places/summary";
import type { Failure } from "@/lib/search/first-answer";
import type { Item, ItemDetails, Pace, Party, Place, Trip } from "@/lib/trips/schema";
import type { Evidence } from "@/lib/utils/evidence";
import type { Money } from "@/lib/utils/money";
import type { DayWeather } from "@/lib/weather/schema";

/** A city as the assistant speaks of it. */
export type City = {
  id: string;
  name: string;
  country: string;
  lat: number;
  lon: number;
  zone: string;
  /** Airports that serve it, the usual one first. */
  airports: string[];
};

/** One way of one flight search, reduced to what choosing and storing need. */
export type FlightOption = {
  offerId: string;
  provider: string;
  price: Money;
  evidence: Evidence;
  stops: number;
  durationMinutes: number;
  segments: NonNullable<ItemDetails["segments"]>;
  origin: Place;
  originZone: string;
  destination: Place;
  destinationZone: string;
  fareBrand: string | null;
  emissionsKg: number | null;
  expiresAt: string | null;
};

export type HotelOption = {
  offerId: string;
  provider: string;
  name: string;
  stars: number | null;
  place: Place;
  /** From the middle of the city; null where unknown. */
  distanceKm: number | null;
  /** The nights that the price is for. */
  checkIn: string;
  checkOut: string;
  /** For all nights and the whole party. */
  price: Money;
  evidence: Evidence;
  rate: string | null;
  board: string | null;
  expiresAt: string | null;
};

export type PlaceOption = {
  id: string;
  name: string;
  category: string;
  lat: number;
  lon: number;
  indoor: boolean;
  visitMinutes: number;
  cost: Money | null;
  evidence: Evidence;
};

/** What a search found, and who could not answer: a failure is never an empty result. */
export type Found<Option> = { options: Option[]; failed: { provider: string; message: string }[] };

export type FlightQuery = { from: string; to: string; date: string; party: Party; currency: string };
export type HotelQuery = {
  cityId: string;
  checkIn: string;
  checkOut: string;
  party: Party;
  currency: string;
};
export type PlaceQuery = {
  cityId: string;
  interests: string[];
  category?: string | undefined;
  limit: number;
};

export type DayPlanQuery = {
  cityId: string;
  startDate: string;
  endDate: string;
  /** When and where the traveller comes in and leaves again, local time; null: they are there all day. */
  arrival: { time: string; place: Place } | null;
  departure: { time: string; place: Place } | null;
  /** Where each day begins and ends. */
  base: Place | null;
  interests: string[];
  pace: Pace;
  party: Party;
  currency: string;
  /** Not before this time of day, "09:30". */
  dayStart: string | null;
  withoutPlaceIds: string[];
  wantedPlaceIds: string[];
  /** Items that stay where they are: locked ones, and those of days that are not planned anew. */
  fixed: Item[];
  /** The days to plan. */
  days: string[];
};

/** An item without its identity and its place in the order, which the draft gives, and why it is there. */
export type PlannedItem = Omit<Item, "id" | "position"> & { reason: string };

export type Finding = { severity: "error" | "warning" | "hint"; message: string; day: string | null };

export type Weather = {
  highCelsius: number;
  lowCelsius: number;
  rainyDays: number | null;
  evidence: Evidence;
};

export type Travel = { minutes: number; mode: string; km: number; evidence: Evidence };

/** Who could not answer; what came instead says for itself how it is known. */
type Failed = { failed: Failure[] };

/** Everything a tool needs of the features, as functions: the product gives the real ones, a test its own. */
export type Services = {
  findCity: (text: string) => City | null;
  searchFlights: (query: FlightQuery, signal?: AbortSignal) => Promise<Found<FlightOption>>;
  searchHotels: (query: HotelQuery, signal?: AbortSignal) => Promise<Found<HotelOption>>;
  findPlaces: (query: PlaceQuery) => Promise<PlaceOption[]>;
  typicalWeather: (query: { cityId: string; month: number }) => Promise<Weather | null>;
  /** Day by day: a forecast, else what such days are usually like; days that nobody knows are missing. */
  weatherOfDays: (
    query: { city: City; startDate: string; endDate: string },
    signal?: AbortSignal,
  ) => Promise<Failed & { days: DayWeather[] }>;
  travelTime: (
    query: { from: Place; to: Place; mode?: "walk" | "transit" | "drive" | undefined },
    signal?: AbortSignal,
  ) => Promise<Failed & Travel>;
  /** Beyond the list that ships with the application; empty where no service is set up. */
  placesNearby: (
    query: { city: City; category?: Category | undefined },
    signal?: AbortSignal,
  ) => Promise<Failed & { places: FoundPlace[] }>;
  findAddress: (
    query: { city: City; text: string },
    signal?: AbortSignal,
  ) => Promise<Failed & { found: FoundAddress[] }>;
  describeCity: (query: { name: string }, signal?: AbortSignal) => Promise<Summary | null>;
  /** At the newest rate that can be had, for an amount that the traveller asks about; null for an unknown currency. */
  convertToday: (
    query: { money: Money; to: string },
    signal?: AbortSignal,
  ) => Promise<Failed & { converted: { money: Money; evidence: Evidence } | null }>;
  /** From the dated snapshot of rates; null when a currency is not in it. */
  convert: (query: { money: Money; to: string }) => { money: Money; evidence: Evidence } | null;
  planDays: (query: DayPlanQuery) => Promise<PlannedItem[]>;
  checkTrip: (trip: Trip) => Finding[];
};
