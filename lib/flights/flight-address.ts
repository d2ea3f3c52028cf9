import type { Party } from "../trips/schema.ts";
import { type FlightFilters, noFilters, type TimeWindow } from "./filter-flights.ts";
import { cabins, mostAdults, mostChildren, mostSlices } from "./kinds.ts";
import type { FlightSearch } from "./schema.ts";
import { type PartyNeeds, seatedTravellers } from "./true-price.ts";

// The address of the results page holds what is asked, what is filtered and what is chosen, so that the back button, a
// reload and a second tab show the same: ?legs=BER-LIS-2027-05-11.LIS-BER-2027-05-15&adults=2&ages=7&stops=0&sort=best

export const flightSorts = ["best", "cheapest", "fastest", "emissions"] as const;
export type FlightSort = (typeof flightSorts)[number];

/** The reader's half of URLSearchParams: Next hands out one that cannot be written. */
type Reader = Pick<URLSearchParams, "get" | "getAll">;

const wholeNumber = (text: string | null): number | null =>
  /^\d{1,12}$/.test(text ?? "") ? Number(text) : null;

function readSlice(leg: string): FlightSearch["slices"] {
  const [, origin, destination, date] = /^([A-Z]{3})-([A-Z]{3})-(\d{4}-\d\d-\d\d)$/.exec(leg) ?? [];
  if (!origin || !destination || !date || Number.isNaN(Date.parse(date))) return [];
  return [{ origin, destination, date }];
}

/** What an address asks for, or null when it asks for nothing. Whether it can be searched says the server. */
export function readSearch(address: Reader): FlightSearch | null {
  const legs = address.get("legs")?.split(".") ?? [];
  const slices = legs.flatMap(readSlice);
  if (slices.length === 0 || slices.length !== legs.length || slices.length > mostSlices) return null;
  const ages = address.get("ages")?.split(".").map(wholeNumber) ?? [];
  return {
    slices,
    party: {
      adults: Math.min(mostAdults, Math.max(1, wholeNumber(address.get("adults")) ?? 1)),
      childAges: ages.flatMap((age) => (age !== null && age < 18 ? [age] : [])).slice(0, mostChildren),
    },
    cabin: cabins.find((cabin) => cabin === address.get("cabin")) ?? "economy",
    maxConnections: 1,
  };
}

/** The address of a search, without filters: they belong to the answer before. */
export function writeSearch({ slices, party, cabin }: FlightSearch): URLSearchParams {
  const address = new URLSearchParams({
    legs: slices.map(({ origin, destination, date }) => `${origin}-${destination}-${date}`).join("."),
    adults: String(party.adults),
  });
  if (party.childAges.length > 0) address.set("ages", party.childAges.join("."));
  if (cabin !== "economy") address.set("cabin", cabin);
  return address;
}

function readWindow(text: string | null): TimeWindow | null {
  const [, from, to] = /^(\d{1,4})-(\d{1,4})$/.exec(text ?? "") ?? [];
  if (from === undefined || to === undefined || Number(from) > Number(to)) return null;
  return { from: Number(from), to: Math.min(1439, Number(to)) };
}

export function readFilters(address: Reader): FlightFilters {
  const bags = address.get("bags");
  return {
    stops: wholeNumber(address.get("stops")),
    airlines: address.getAll("airline").slice(0, 50),
    departures: Array.from({ length: mostSlices }, (_, index) => readWindow(address.get(`leave${index}`))),
    maxMinutes: wholeNumber(address.get("minutes")),
    maxAmount: wholeNumber(address.get("max")),
    bags: bags === "cabin" || bags === "checked" ? bags : null,
    maxKg: wholeNumber(address.get("kg")),
    avoided: address.getAll("avoid").slice(0, 50),
  };
}

/** An address with these filters in place of those it had. */
export function withFilters({
  address,
  filters,
}: {
  address: URLSearchParams;
  filters: FlightFilters;
}): URLSearchParams {
  const next = new URLSearchParams(address);
  for (const [name] of address)
    if (/^(stops|airline|leave\d|minutes|max|bags|kg|avoid)$/.test(name)) next.delete(name);
  const single = {
    stops: filters.stops,
    minutes: filters.maxMinutes,
    max: filters.maxAmount,
    bags: filters.bags,
    kg: filters.maxKg,
  };
  for (const [name, value] of Object.entries(single)) if (value !== null) next.set(name, String(value));
  for (const airline of filters.airlines) next.append("airline", airline);
  for (const airport of filters.avoided) next.append("avoid", airport);
  for (const [index, window] of filters.departures.entries())
    if (window) next.set(`leave${index}`, `${window.from}-${window.to}`);
  return next;
}

/** How many filters are on. */
export function countFilters(filters: FlightFilters): number {
  const isOn = (name: keyof FlightFilters) =>
    JSON.stringify(filters[name]) !== JSON.stringify(noFilters[name]);
  const windows = filters.departures.filter(Boolean).length;
  const others: (keyof FlightFilters)[] = [
    "stops",
    "airlines",
    "maxMinutes",
    "maxAmount",
    "bags",
    "maxKg",
    "avoided",
  ];
  return windows + others.filter(isOn).length;
}

export function readSort(address: Reader): FlightSort {
  return flightSorts.find((sort) => sort === address.get("sort")) ?? "best";
}

/** The flights chosen so far, slice by slice. */
export const readChosen = (address: Reader): string[] => address.getAll("pick").slice(0, mostSlices);

/** What the party wants beside the seat: "3.1.1" is three cabin bags, one hold bag, seats together. */
export function readNeeds({ address, party }: { address: Reader; party: Party }): PartyNeeds {
  const [, cabinBags, checkedBags, seats] =
    /^(\d{1,2})\.(\d{1,2})\.([01])$/.exec(address.get("need") ?? "") ?? [];
  const people = seatedTravellers(party);
  if (cabinBags === undefined) return { cabinBags: people, checkedBags: 1, seatsTogether: people > 1 };
  return {
    cabinBags: Number(cabinBags),
    checkedBags: Number(checkedBags),
    seatsTogether: seats === "1",
  };
}

export const writeNeeds = ({ cabinBags, checkedBags, seatsTogether }: PartyNeeds): string =>
  `${cabinBags}.${checkedBags}.${seatsTogether ? 1 : 0}`;
