import { refuse, requireDistinct, requireWhole } from "./require-whole.ts";

export const mostCities = 10;
export const mostDays = 60;
const mostWindows = 10;
const mostMinor = 100_000_000;
const mostMinutes = 10_000;

/** Days of the trip, counted from 1, in which something holds the traveller to a city. */
export type CityWindow = {
  firstDay: number;
  lastDay: number;
  /**
   * `throughout`: there on each of these days or, when the stay is shorter, on no other days;
   * `sometime`: there on at least one of them.
   */
  presence: "throughout" | "sometime";
  /** "the wedding" */
  what: string;
};

export type CityToVisit = {
  id: string;
  name: string;
  /** Nights: the fewest, the wished and the most. All three alike when the traveller fixed them. */
  nights: { min: number; wished: number; max: number };
  windows: CityWindow[];
};

/** A way from one city to another, in this direction only, for the whole party. */
export type Leg = { from: string; to: string; costMinor: number; minutes: number };

/**
 * Which cities, for how long, when and how they are joined. The first city is reached on day 1; on the day of a journey
 * the traveller is in both cities, so that n nights in a city are n + 1 days there.
 */
export type RouteProblem = {
  cities: CityToVisit[];
  /** Days of the whole trip, the first and the last included. */
  days: number;
  legs: Leg[];
  /** Where the party sets out from and returns to, as in `legs`; `null`: not part of the choice. */
  start: string | null;
  end: string | null;
  /** The cities stay in the order in which they are given. */
  keepsOrder: boolean;
  /** What one minute on the way weighs against money, minor units. */
  minuteMinor: number;
};

function checkCity({ city: { name, nights, windows }, days }: { city: CityToVisit; days: number }): void {
  const { min, wished, max } = nights;
  for (const value of [min, wished, max]) {
    requireWhole({ value, min: 0, max: mostDays, what: `The number of nights in ${name}` });
  }
  if (min > wished || wished > max) refuse(`The nights in ${name} contradict each other.`);
  if (windows.length > mostWindows) refuse(`${name} has more than ${mostWindows} fixed dates.`);
  for (const { firstDay, lastDay, what } of windows) {
    requireWhole({ value: firstDay, min: 1, max: days, what: `The first day of ${what} in ${name}` });
    requireWhole({ value: lastDay, min: 1, max: days, what: `The last day of ${what} in ${name}` });
    if (lastDay < firstDay) refuse(`In ${name}, ${what} ends before it begins.`);
  }
}

/** Throws `bad_input` with what is wrong. A problem that passes has a bounded search, whatever is in it. */
export function checkRouteProblem({ cities, days, legs, start, end, minuteMinor }: RouteProblem): void {
  if (cities.length === 0) refuse("A trip has at least one city.");
  requireDistinct({ ids: cities.map(({ id }) => id), most: mostCities, what: "cities" });
  requireWhole({ value: days, min: 1, max: mostDays, what: "The number of days" });
  requireWhole({ value: minuteMinor, min: 0, max: 10_000, what: "The weight of a minute" });
  for (const city of cities) checkCity({ city, days });
  const known = new Set([...cities.map(({ id }) => id), start, end]);
  if (legs.length > known.size ** 2) refuse("There are more ways than pairs of cities.");
  for (const { from, to, costMinor, minutes } of legs) {
    if (!known.has(from) || !known.has(to)) refuse("A way leads to a city that is not in the trip.");
    requireWhole({ value: costMinor, min: 0, max: mostMinor, what: "The cost of a way" });
    requireWhole({ value: minutes, min: 0, max: mostMinutes, what: "The length of a way" });
  }
}
