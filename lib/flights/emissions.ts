import type { Cabin } from "./schema.ts";

// Travel Impact Model 3.0.0 (https://github.com/google/travel-impact-model, CC BY 4.0): kg CO2e per kg of fuel, well to
// wake; the miles flown within landing and take-off; the default detour and load factor.
const kgCo2ePerKgFuel = 3.8359;
const landingTakeOffMiles = 17;
const detour = 1.052;
const loadFactor = 0.845;
const kmPerMile = 1.852;

type Aircraft = {
  name: string;
  /** Up to this great-circle distance it is the usual type. */
  upToKm: number;
  landingTakeOffKg: number;
  /** Climb, cruise and descent: [nautical miles, kg of fuel]. EEA 2009; longer ways go on along the last two points. */
  cruise: [number, number][];
  /** Seats in units of an economy seat's share. */
  seatEquivalents: number;
  cargoShare: number;
  cabinFactors: Record<Cabin, number>;
};

const narrow = { economy: 1, premium_economy: 1, business: 1.5, first: 1.5 };
const wide = { economy: 1, premium_economy: 1.5, business: 4, first: 5 };

const fleet: Aircraft[] = [
  {
    name: "ATR 72",
    upToKm: 500,
    landingTakeOffKg: 137,
    cruise: [
      [250, 429],
      [500, 858],
    ],
    seatEquivalents: 70,
    cargoShare: 0.02,
    cabinFactors: narrow,
  },
  {
    name: "Airbus A320",
    upToKm: 4500,
    landingTakeOffKg: 802,
    cruise: [
      [500, 2858],
      [1000, 5225],
      [2000, 10_064],
    ],
    seatEquivalents: 174,
    cargoShare: 0.02,
    cabinFactors: narrow,
  },
  {
    name: "Airbus A330",
    upToKm: Number.POSITIVE_INFINITY,
    landingTakeOffKg: 2232,
    cruise: [
      [1000, 11_890],
      [3000, 35_812],
      [4000, 48_774],
    ],
    seatEquivalents: 400,
    cargoShare: 0.08,
    cabinFactors: wide,
  },
];

/** Linear between the points of a table and beyond its ends. */
export function interpolate({
  table,
  at,
}: {
  table: readonly (readonly [number, number])[];
  at: number;
}): number {
  const upper = Math.max(
    1,
    table.findIndex(([x]) => x >= at) === -1 ? table.length - 1 : table.findIndex(([x]) => x >= at),
  );
  const [[x0, y0], [x1, y1]] = [table[upper - 1] ?? [0, 0], table[upper] ?? [1, 0]];
  return Math.max(0, y0 + ((at - x0) / (x1 - x0)) * (y1 - y0));
}

/** The type of aircraft that usually flies a distance. */
export function usualAircraft(km: number): { name: string } {
  return { name: fleet.find(({ upToKm }) => km <= upToKm)?.name ?? "Airbus A330" };
}

/** The share of a flight's fuel and emissions that one passenger carries. Per passenger, kg CO2e. */
export function perPassengerKg(input: {
  fuelKg: number;
  cargoShare: number;
  seatEquivalents: number;
  cabinFactor: number;
  load?: number;
}): number {
  const { fuelKg, cargoShare, seatEquivalents, cabinFactor, load = loadFactor } = input;
  return (fuelKg * kgCo2ePerKgFuel * (1 - cargoShare) * cabinFactor) / seatEquivalents / load;
}

/** The Travel Impact Model's estimate for one passenger on one flight, kg CO2e, where no provider gives a figure. */
export function estimateEmissionsKg({ km, cabin }: { km: number; cabin: Cabin }): number {
  const aircraft = fleet.find(({ upToKm }) => km <= upToKm);
  if (!aircraft) return 0;
  const miles = Math.max(0, (km / kmPerMile) * detour - landingTakeOffMiles);
  const fuelKg = aircraft.landingTakeOffKg + interpolate({ table: aircraft.cruise, at: miles });
  const { cargoShare, seatEquivalents, cabinFactors } = aircraft;
  return perPassengerKg({ fuelKg, cargoShare, seatEquivalents, cabinFactor: cabinFactors[cabin] });
}
