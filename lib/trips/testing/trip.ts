import { type Item, itemSchema, type Trip, tripSchema } from "../schema.ts";

/** A valid item for tests; `number` makes its id and its position. */
export function testItem({ number, ...fields }: { number: number } & Partial<Item>): Item {
  const digits = String(number).padStart(12, "0");
  return itemSchema.parse({
    id: `00000000-0000-4000-8000-${digits}`,
    kind: "activity",
    title: `Item ${number}`,
    day: "2027-05-03",
    position: `a${number}`,
    start: null,
    startZone: null,
    end: null,
    endZone: null,
    place: null,
    endPlace: null,
    cost: null,
    locked: false,
    note: "",
    details: {},
    ...fields,
  });
}

/** A valid trip for tests. */
export function testTrip(fields: Partial<Trip> = {}): Trip {
  return tripSchema.parse({
    id: "00000000-0000-4000-8000-0000000000aa",
    revision: 3,
    title: "Lisbon",
    startDate: "2027-05-03",
    endDate: "2027-05-07",
    destinationCityIds: ["lisbon"],
    originCityId: null,
    party: { adults: 2, childAges: [] },
    budgetMinor: 250_000,
    currency: "EUR",
    interests: [],
    pace: "balanced",
    brief: "",
    items: [],
    ...fields,
  });
}

/** A cost that the traveller entered. */
export const testCost = ({ amountMinor, currency = "EUR" }: { amountMinor: number; currency?: string }) => ({
  amountMinor,
  currency,
  evidence: { kind: "user" as const, source: "You entered it" },
});
