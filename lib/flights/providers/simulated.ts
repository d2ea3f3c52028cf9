import "server-only";
import { Temporal } from "temporal-polyfill";
import { distanceKm } from "@/lib/geo/distance";
import { airports, airportsOfCode } from "@/lib/geo/gazetteer";
import type { Airport } from "@/lib/geo/schema";
import { type Random, seededRandom } from "@/lib/utils/random";
import { estimateEmissionsKg, usualAircraft } from "../emissions";
import type { FlightProvider } from "../provider";
import type { Cabin, FlightEndpoint, FlightOffer, FlightSearch, FlightSegment, FlightSlice } from "../schema";
import { fareBrands, passengerUnits, slicePriceMinor } from "./simulated-prices";

type Clock = () => number;
type Timetable = { slice: FlightSlice; km: number; quality: number };

const carriers = ["Simulated Air", "Simulated Atlantic", "Simulated Wings"];
/** Pairs farther apart or less busy than this are flown with a connection. */
const longestNonstopKm = 14_000;
const hubs = airports.slice(0, 60);
const shortestLayoverMinutes = 60;
const longestDetour = 1.6;
const mostFlights = 8;
const mostCombinations = 64;
const offerLifeMinutes = 30;

/**
 * Gate to gate: 42 minutes and 73.3 more for each 1000 km, fitted by least squares to 1,485 flights of 2022; beyond
 * 5,000 km 68 minutes for each 1000 km.
 */
export function blockMinutes(km: number): number {
  const near = Math.min(km, 5000);
  return Math.round(42 + near * 0.0733 + (km - near) * 0.068);
}

function toEndpoint({ iata, name, city, lat, lon, zone }: Airport): FlightEndpoint {
  return { iata, name, city, terminal: null, lat, lon, zone };
}

function toSegment(input: {
  from: Airport;
  to: Airport;
  departure: Temporal.ZonedDateTime;
  carrier: string;
  number: number;
}): FlightSegment {
  const { from, to, departure, carrier, number } = input;
  const km = distanceKm({ from, to });
  const durationMinutes = blockMinutes(km);
  const arrival = departure.add({ minutes: durationMinutes }).withTimeZone(to.zone);
  const local = (time: Temporal.ZonedDateTime) => time.toPlainDateTime().toString({ smallestUnit: "minute" });
  return {
    marketingCarrier: carrier,
    operatingCarrier: carrier,
    carrierCode: null,
    // Three letters: no airline's flight number looks like this.
    flightNumber: `SIM ${number}`,
    origin: toEndpoint(from),
    destination: toEndpoint(to),
    departure: local(departure),
    arrival: local(arrival),
    durationMinutes,
    aircraft: usualAircraft(km).name,
    landings: [],
    wifi: null,
    seatPitchCm: null,
  };
}

/** How many nonstop flights a day a pair has: more between busy airports, none where nobody would fly one. */
function nonstopCount({ from, to, km }: { from: Airport; to: Airport; km: number }): number {
  const demand = Math.sqrt((from.importance + 0.01) * (to.importance + 0.01));
  if (km > longestNonstopKm || km < 80) return 0;
  if (km > 6000 && demand < 0.12) return 0;
  if (demand < 0.02) return 0;
  return Math.max(1, Math.min(5, Math.round(demand * 14)));
}

function departureAt({
  airport,
  date,
  minute,
}: {
  airport: Airport;
  date: string;
  minute: number;
}): Temporal.ZonedDateTime {
  const rounded = Math.round(minute / 5) * 5;
  return Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: airport.zone,
    plainTime: { hour: Math.floor(rounded / 60), minute: rounded % 60 },
  });
}

function nonstops({
  from,
  to,
  date,
  random,
}: {
  from: Airport;
  to: Airport;
  date: string;
  random: Random;
}): Timetable[] {
  const km = distanceKm({ from, to });
  const count = nonstopCount({ from, to, km });
  return Array.from({ length: count }, (_, index) => {
    const minute = 6 * 60 + ((index + random.between(0.1, 0.9)) / count) * 15 * 60;
    const carrier = carriers[random.below(carriers.length)] ?? "Simulated Air";
    const segment = toSegment({
      from,
      to,
      departure: departureAt({ airport: from, date, minute }),
      carrier,
      number: 100 + random.below(800),
    });
    return { slice: { segments: [segment], durationMinutes: segment.durationMinutes }, km, quality: 1 };
  });
}

/** The hubs between two airports that make the way least longer. */
function hubsBetween({ from, to }: { from: Airport; to: Airport }): Airport[] {
  const direct = Math.max(distanceKm({ from, to }), 200);
  return hubs
    .filter(({ iata }) => iata !== from.iata && iata !== to.iata)
    .map((hub) => ({ hub, ratio: (distanceKm({ from, to: hub }) + distanceKm({ from: hub, to })) / direct }))
    .filter(({ hub, ratio }) => ratio < longestDetour || (direct < 800 && ratio < 3 && hub.importance > 0.25))
    .sort((left, right) => left.ratio - left.hub.importance / 2 - (right.ratio - right.hub.importance / 2))
    .slice(0, 3)
    .map(({ hub }) => hub);
}

function connections({
  from,
  to,
  date,
  random,
}: {
  from: Airport;
  to: Airport;
  date: string;
  random: Random;
}): Timetable[] {
  return hubsBetween({ from, to }).map((hub) => {
    const carrier = carriers[random.below(carriers.length)] ?? "Simulated Air";
    const first = toSegment({
      from,
      to: hub,
      departure: departureAt({ airport: from, date, minute: random.between(6 * 60, 17 * 60) }),
      carrier,
      number: 100 + random.below(800),
    });
    const layover = Math.round(random.between(shortestLayoverMinutes, 190) / 5) * 5;
    const onward = Temporal.PlainDateTime.from(first.arrival)
      .toZonedDateTime(hub.zone)
      .add({ minutes: layover });
    const second = toSegment({ from: hub, to, departure: onward, carrier, number: 100 + random.below(800) });
    const durationMinutes = first.durationMinutes + layover + second.durationMinutes;
    const km = distanceKm({ from, to: hub }) + distanceKm({ from: hub, to });
    return { slice: { segments: [first, second], durationMinutes }, km, quality: 0.82 };
  });
}

/** The day's flights one way, between any airports of the two codes; the same for the same question. */
function timetable(input: {
  origin: string;
  destination: string;
  date: string;
  maxConnections: number;
}): Timetable[] {
  const { origin, destination, date, maxConnections } = input;
  const pairs = airportsOfCode(origin)
    .slice(0, 2)
    .flatMap((from) =>
      airportsOfCode(destination)
        .slice(0, 2)
        .map((to) => ({ from, to })),
    );
  const all = pairs.flatMap(({ from, to }) => {
    const random = seededRandom(`${from.iata}-${to.iata}-${date}`);
    const direct = nonstops({ from, to, date, random });
    return maxConnections > 0 ? [...direct, ...connections({ from, to, date, random })] : direct;
  });
  return all
    .sort((left, right) => left.slice.durationMinutes - right.slice.durationMinutes)
    .slice(0, mostFlights);
}

type Combination = { slices: Timetable[]; seed: string };

const seedOf = (slices: Timetable[]) =>
  slices
    .map(({ slice }) =>
      slice.segments.map(({ flightNumber, departure }) => `${flightNumber} ${departure}`).join("+"),
    )
    .join(" / ");

/** Every way to fly all slices, with so many flights of each that the answer stays small. */
function combinations({ slices, maxConnections }: FlightSearch): Combination[] {
  const width = Math.max(2, Math.floor(mostCombinations ** (1 / slices.length)));
  const all = slices.reduce<Timetable[][]>(
    (known, slice) => {
      const flights = timetable({ ...slice, maxConnections }).slice(0, width);
      return known.flatMap((before) => flights.map((flight) => [...before, flight]));
    },
    [[]],
  );
  return all.filter(isFlyable).map((flights) => ({ slices: flights, seed: seedOf(flights) }));
}

/** Nobody takes off before they have landed. */
function isFlyable(flights: Timetable[]): boolean {
  return flights.every(({ slice }, index) => {
    const landing = flights[index - 1]?.slice.segments.at(-1);
    const takeOff = slice.segments[0];
    return !landing || !takeOff || landing.arrival <= takeOff.departure;
  });
}

function toOffers({
  combination,
  input,
  now,
}: {
  combination: Combination;
  input: FlightSearch;
  now: number;
}): FlightOffer[] {
  const { slices, seed } = combination;
  const units = passengerUnits(input.party);
  const lightMinor = slices.reduce(
    (sum, { km, quality }, index) =>
      sum +
      slicePriceMinor({
        km,
        quality,
        date: input.slices[index]?.date ?? "",
        now,
        cabin: input.cabin,
        random: seededRandom(`${seed}#${index}`),
      }),
    0,
  );
  const people = input.party.adults + input.party.childAges.filter((age) => age >= 2).length;
  const kg =
    slices.reduce((sum, { slice }) => sum + sliceEmissionsKg({ slice, cabin: input.cabin }), 0) * people;
  const brands = fareBrands({ cabin: input.cabin, party: input.party, slices: slices.length });
  return brands.map((brand) => ({
    id: `simulated:${seed}:${brand.name}:${input.party.adults}-${input.party.childAges.join(".")}:${input.cabin}`.slice(
      0,
      190,
    ),
    provider: "simulated" as const,
    slices: slices.map(({ slice }) => slice),
    cabin: input.cabin,
    fareBrand: brand.name,
    // Whole euros for each person, as fares are quoted.
    price: { amountMinor: Math.round((lightMinor * brand.factor * units) / 100) * 100, currency: "EUR" },
    bags: brand.bags,
    seatsTogether: brand.seatsTogether,
    changeable: brand.changeable,
    refundable: brand.refundable,
    emissions: { kg: Math.round(kg), method: "estimate" as const },
    expiresAt: new Date(now + offerLifeMinutes * 60_000).toISOString(),
    evidence: {
      kind: "simulated" as const,
      source: "TripSage simulation: real airports and distances, no real airline or fare",
    },
  }));
}

function sliceEmissionsKg({ slice, cabin }: { slice: FlightSlice; cabin: Cabin }): number {
  return slice.segments.reduce(
    (sum, { origin, destination }) =>
      sum + estimateEmissionsKg({ km: distanceKm({ from: origin, to: destination }), cabin }),
    0,
  );
}

/**
 * A provider like any other that asks nobody: deterministic, built on real airports, distances, zones and seasons, with
 * airlines that do not exist. Every offer says that it is simulated.
 */
export function createSimulatedFlights({ now }: { now: Clock }): FlightProvider {
  return {
    searchOffers: async (input) =>
      combinations(input).flatMap((combination) => toOffers({ combination, input, now: now() })),
  };
}
