import { readTransport } from "./read-plan.ts";
import type { PlanDay, Sandbox } from "./sandbox.ts";

const mealFields = ["breakfast", "lunch", "dinner"] as const;
const isEmpty = (text: string) => text === "" || text === "-";

/** The dearest row of that name: what a plan costs must not depend on which of two rows somebody reads. */
function dearest<Row extends { name: string; city: string }>({
  text,
  rows,
  price,
}: {
  text: string;
  rows: readonly Row[];
  price: (row: Row) => number;
}): number {
  const prices = rows.filter(({ name, city }) => `${name}, ${city}` === text).map(price);
  return prices.length === 0 ? Number.NaN : Math.max(...prices);
}

/**
 * What a plan costs the party, cents: a flight for each person, a car for each five, a taxi for each four, meals for each
 * person, rooms for as many as fit. Null when something in it has no price.
 */
export function costOfPlan({
  plan,
  people,
  sandbox,
}: {
  plan: readonly PlanDay[];
  people: number;
  sandbox: Sandbox;
}): number | null {
  let sum = 0;
  for (const day of plan) {
    if (!isEmpty(day.transportation)) {
      const way = readTransport({ text: day.transportation, sandbox });
      const units = { flight: people, "self-driving": Math.ceil(people / 5), taxi: Math.ceil(people / 4) };
      sum += way ? way.costMinor * units[way.mode] : Number.NaN;
    }
    for (const field of mealFields) {
      if (isEmpty(day[field])) continue;
      sum +=
        people *
        dearest({ text: day[field], rows: sandbox.restaurants, price: ({ costMinor }) => costMinor });
    }
    if (isEmpty(day.accommodation)) continue;
    sum += dearest({
      text: day.accommodation,
      rows: sandbox.stays,
      price: ({ roomMinor, capacity }) => roomMinor * Math.ceil(people / capacity),
    });
  }
  return Number.isFinite(sum) ? sum : null;
}
