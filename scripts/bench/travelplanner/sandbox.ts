/** What a query may use, as the benchmark's reference information lists it. Prices in cents of a dollar. */

export type Attraction = { name: string; city: string };
export type Restaurant = { name: string; city: string; costMinor: number; cuisines: string[] };
export type Stay = {
  name: string;
  city: string;
  roomMinor: number;
  roomType: string;
  /** "No smoking & No pets" in parts. */
  rules: string[];
  minNights: number;
  capacity: number;
};
export type Way = {
  mode: "flight" | "self-driving" | "taxi";
  from: string;
  to: string;
  /** Flights only. */
  date: string | null;
  number: string | null;
  departure: string | null;
  arrival: string | null;
  /** For each person of a flight, for each car otherwise. */
  costMinor: number;
  minutes: number;
  /** The benchmark's own words, to be repeated in a plan. */
  text: string;
};

export type Sandbox = {
  attractions: Attraction[];
  restaurants: Restaurant[];
  stays: Stay[];
  ways: Way[];
  /** The days for which flights were looked up, found or not: those on which the trip moves on. */
  travelDates: string[];
};

/** A trip as the benchmark writes it down in fields. */
export type Query = {
  org: string;
  /** A city, or a state of which `cityCount` cities are visited. */
  dest: string;
  days: number;
  cityCount: number;
  dates: string[];
  people: number;
  budgetMinor: number | null;
  rules: string[];
  cuisines: string[];
  roomType: string | null;
  /** "no flight", "no self-driving". */
  transport: string[];
};

/** One day of a plan, in the benchmark's words; "-" where there is nothing. */
export type PlanDay = {
  days: number;
  current_city: string;
  transportation: string;
  breakfast: string;
  attraction: string;
  lunch: string;
  dinner: string;
  accommodation: string;
};
