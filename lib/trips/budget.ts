import { type Money, minorUnitDigits } from "../utils/money.ts";
import { type ItemKind, itemKinds } from "./kinds.ts";
import type { Item, Trip } from "./schema.ts";

/** Answers the money in another currency, or null when there is no rate for it. */
export type Convert = (input: { money: Money; to: string }) => Money | null;

/**
 * Converts with rates that the server handed over: how many whole units of `to` one whole unit of each currency is
 * worth (`ratesTo` of lib/currency). Rounds to the minor unit; null for another target or a currency without a rate.
 */
export function convertWith({ to, rates }: { to: string; rates: Record<string, number> }): Convert {
  return ({ money, to: target }) => {
    const rate = rates[money.currency];
    if (rate === undefined || target !== to) return null;
    const units = (money.amountMinor / 10 ** minorUnitDigits(money.currency)) * rate;
    return { amountMinor: Math.round(units * 10 ** minorUnitDigits(to)), currency: to };
  };
}

export type KindTotal = {
  kind: ItemKind;
  amountMinor: number;
  /** Planned items of this kind, with or without a known cost. */
  items: number;
};

export type Budget = {
  currency: string;
  /** The sum of all costs that are known and could be converted, minor units of `currency`. */
  totalMinor: number;
  byKind: KindTotal[];
  /** Planned items whose cost nobody knows. They are not free: the total is then a lower bound. */
  unknownCosts: number;
  /** Planned items with a cost in a currency for which there is no rate. Not in the total either. */
  unconverted: number;
  budgetMinor: number | null;
  /** What is left of the budget, negative when it is exceeded; null when no budget was given. */
  leftMinor: number | null;
};

function costIn({ item, currency, convert }: { item: Item; currency: string; convert: Convert }) {
  if (item.cost === null) return null;
  const { amountMinor, currency: own } = item.cost;
  if (own === currency) return amountMinor;
  return convert({ money: { amountMinor, currency: own }, to: currency })?.amountMinor ?? null;
}

/**
 * The costs of a trip in its own currency, by kind, against its budget. Ideas without a day are not planned and do not
 * count; a note costs nothing unless it says so. Pure: the rates come in as `convert`.
 */
export function tripBudget({
  trip,
  convert,
}: {
  trip: Pick<Trip, "items" | "currency" | "budgetMinor">;
  convert: Convert;
}): Budget {
  const { currency, budgetMinor } = trip;
  const totals = new Map(itemKinds.map((kind) => [kind, { kind, amountMinor: 0, items: 0 }]));
  let [totalMinor, unknownCosts, unconverted] = [0, 0, 0];
  for (const item of trip.items) {
    const total = totals.get(item.kind);
    if (item.day === null || !total) continue;
    total.items++;
    const amountMinor = costIn({ item, currency, convert });
    if (amountMinor !== null) {
      total.amountMinor += amountMinor;
      totalMinor += amountMinor;
    } else if (item.cost !== null) unconverted++;
    else if (item.kind !== "note") unknownCosts++;
  }
  return {
    currency,
    totalMinor,
    byKind: [...totals.values()].filter(({ items }) => items > 0),
    unknownCosts,
    unconverted,
    budgetMinor,
    leftMinor: budgetMinor === null ? null : budgetMinor - totalMinor,
  };
}
