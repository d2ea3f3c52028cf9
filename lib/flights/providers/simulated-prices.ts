import type { Party } from "@/lib/trips/schema";
import type { Random } from "@/lib/utils/random";
import type { Cabin, FlightOffer } from "../schema";

const cabinFactors: Record<Cabin, number> = { economy: 1, premium_economy: 1.6, business: 3.4, first: 5.5 };

/** January to December: what a month asks compared with the year's mean. */
const seasonFactors = [0.85, 0.86, 0.95, 1.05, 1.05, 1.12, 1.3, 1.32, 1.05, 1, 0.86, 1.15];
/** Sunday to Saturday. */
const weekdayFactors = [1.14, 1.02, 0.9, 0.92, 1, 1.15, 0.98];

function leadTimeFactor(days: number): number {
  if (days < 4) return 1.75;
  if (days < 14) return 1.35;
  if (days < 30) return 1.12;
  return days < 180 ? 1 : 1.04;
}

type PriceInput = { km: number; quality: number; date: string; now: number; cabin: Cabin; random: Random };

/**
 * One adult one way with the lightest fare, in euro cents: a base, a charge by distance that flattens on long ways,
 * times season, weekday, lead time and cabin, and a little chance that belongs to the flight. A model, not a market.
 */
export function slicePriceMinor({ km, quality, date, now, cabin, random }: PriceInput): number {
  const day = new Date(`${date}T12:00:00Z`);
  const byDistance = 26 + 0.058 * Math.min(km, 2500) + 0.047 * Math.max(0, km - 2500);
  const season = seasonFactors[day.getUTCMonth()] ?? 1;
  const weekday = weekdayFactors[day.getUTCDay()] ?? 1;
  const lead = leadTimeFactor((day.getTime() - now) / 86_400_000);
  return (
    byDistance * season * weekday * lead * quality * cabinFactors[cabin] * random.between(0.84, 1.24) * 100
  );
}

/** What a party pays in adult fares: a child from 2 to 11 three quarters, a baby on a lap a tenth. */
export function passengerUnits({ adults, childAges }: Party): number {
  return childAges.reduce((sum, age) => sum + (age < 2 ? 0.1 : age < 12 ? 0.75 : 1), adults);
}

type Brand = Pick<FlightOffer, "bags" | "seatsTogether" | "changeable" | "refundable"> & {
  name: string;
  factor: number;
};

const euros = (amount: number) => ({ amountMinor: amount * 100, currency: "EUR" });
const no = { allowed: "no" as const, penalty: null };
const free = { allowed: "yes" as const, penalty: euros(0) };

/** The fares of a flight for a party on so many slices: what each includes, and what more of it costs. */
export function fareBrands({
  cabin,
  party,
  slices,
}: {
  cabin: Cabin;
  party: Party;
  slices: number;
}): Brand[] {
  const people = party.adults + party.childAges.filter((age) => age >= 2).length;
  const forAFee = { allowed: "yes" as const, penalty: euros(60 * people) };
  const bagsOf = (carryOn: number, checked: number) => ({
    cabin: { pieces: carryOn, oneMore: null },
    checked: { pieces: checked, oneMore: euros(38 * slices) },
  });
  if (cabin !== "economy") {
    const shared = { seatsTogether: euros(0) };
    return [
      { ...shared, name: "Standard", factor: 1, bags: bagsOf(1, 1), changeable: forAFee, refundable: no },
      { ...shared, name: "Flex", factor: 1.3, bags: bagsOf(2, 2), changeable: free, refundable: free },
    ];
  }
  const paidSeats = euros(9 * people * slices);
  return [
    {
      name: "Light",
      factor: 1,
      bags: bagsOf(1, 0),
      seatsTogether: paidSeats,
      changeable: no,
      refundable: no,
    },
    {
      name: "Standard",
      factor: 1.28,
      bags: bagsOf(1, 1),
      seatsTogether: paidSeats,
      changeable: forAFee,
      refundable: no,
    },
    {
      name: "Flex",
      factor: 1.75,
      bags: bagsOf(1, 1),
      seatsTogether: euros(0),
      changeable: free,
      refundable: free,
    },
  ];
}
