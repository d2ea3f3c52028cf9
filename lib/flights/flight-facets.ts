import { airlineOf, type FlightFilters, filterFlights, minuteOf } from "./filter-flights.ts";
import { type PricedOffer, stopsOf } from "./flight-rows.ts";
import { layoversOf } from "./layovers.ts";

/** One thing to choose in a filter: how many journeys have it, and from how much. */
export type FacetOption = { value: string; count: number; amount: number };
export type Range = { least: number; most: number };

export type FlightFacets = {
  stops: FacetOption[];
  airlines: FacetOption[];
  connections: FacetOption[];
  bags: FacetOption[];
  amount: Range | null;
  minutes: Range | null;
  kg: Range | null;
  /** For each slice: journeys by the hour of departure, 24 of them. */
  departures: number[][];
};

type Input = { offers: readonly PricedOffer[]; filters: FlightFilters };

/** Counts journeys, not fares: the three fares of one flight are one. */
function countBy({
  offers,
  valuesOf,
}: {
  offers: readonly PricedOffer[];
  valuesOf: (priced: PricedOffer) => Iterable<string>;
}): FacetOption[] {
  const found = new Map<string, { journeys: Set<string>; amount: number }>();
  for (const priced of offers) {
    const journey = priced.flights.join("|");
    for (const value of new Set(valuesOf(priced))) {
      const known = found.get(value) ?? { journeys: new Set<string>(), amount: Number.POSITIVE_INFINITY };
      known.journeys.add(journey);
      known.amount = Math.min(known.amount, priced.amount);
      found.set(value, known);
    }
  }
  return [...found]
    .map(([value, { journeys, amount }]) => ({ value, count: journeys.size, amount }))
    .sort((left, right) => left.value.localeCompare(right.value));
}

function rangeOf(values: readonly number[]): Range | null {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return null;
  return finite.reduce(
    (range, value) => ({ least: Math.min(range.least, value), most: Math.max(range.most, value) }),
    { least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY },
  );
}

function departuresByHour(offers: readonly PricedOffer[]): number[][] {
  const sliceCount = offers[0]?.offer.slices.length ?? 0;
  return Array.from({ length: sliceCount }, (_, index) => {
    const leaving = new Map(
      offers.map(({ offer, flights }) => [
        flights[index],
        Math.floor(minuteOf(offer.slices[index]?.segments[0]?.departure ?? "") / 60),
      ]),
    );
    const hours = [...leaving.values()];
    return Array.from({ length: 24 }, (_hour, hour) => hours.filter((value) => value === hour).length);
  });
}

/** Each filter's choices among what the other filters leave, so that no choice promises what it cannot show. */
export function flightFacets({ offers, filters }: Input): FlightFacets {
  const without = (except: keyof FlightFilters) => filterFlights({ offers, filters, except });
  const slicesOf = ({ offer }: PricedOffer) => offer.slices;
  return {
    stops: countBy({
      offers: without("stops"),
      valuesOf: (priced) => [String(Math.max(...slicesOf(priced).map(stopsOf)))],
    }),
    airlines: countBy({
      offers: without("airlines"),
      valuesOf: (priced) => slicesOf(priced).flatMap(({ segments }) => segments.map(airlineOf)),
    }),
    connections: countBy({
      offers: without("avoided"),
      valuesOf: (priced) => slicesOf(priced).flatMap((slice) => layoversOf(slice).map(({ iata }) => iata)),
    }),
    bags: countBy({
      offers: without("bags"),
      valuesOf: ({ offer: { bags } }) => [
        ...((bags.cabin.pieces ?? 0) > 0 ? ["cabin"] : []),
        ...((bags.checked.pieces ?? 0) > 0 ? ["checked"] : []),
      ],
    }),
    amount: rangeOf(without("maxAmount").map(({ amount }) => amount)),
    minutes: rangeOf(
      without("maxMinutes").map((priced) =>
        Math.max(...slicesOf(priced).map(({ durationMinutes }) => durationMinutes)),
      ),
    ),
    kg: rangeOf(without("maxKg").flatMap(({ offer }) => offer.emissions?.kg ?? [])),
    departures: departuresByHour(without("departures")),
  };
}
