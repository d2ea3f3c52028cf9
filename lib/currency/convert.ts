import "server-only";
import { AppError } from "../errors/app-error";
import type { Evidence } from "../utils/evidence";
import { type Money, minorUnitDigits } from "../utils/money";
import rateData from "./data/rates.json";

const rates = new Map<string, number>(Object.entries(rateData.rates));

/** The day of the snapshot that every conversion here uses. */
export const ratesDate = rateData.date;

/** Every currency that can be converted, in alphabetical order. */
export const knownCurrencies: readonly string[] = [...rates.keys()].sort();

export const isKnownCurrency = (currency: string): boolean => rates.has(currency);

export type Converted = { money: Money; rate: number; evidence: Evidence };

/** An amount at a rate between whole units, rounded to the minor unit of the target. */
export function applyRate({
  money,
  to,
  rate,
  evidence,
}: {
  money: Money;
  to: string;
  rate: number;
  evidence: Evidence;
}): Converted {
  const units = (money.amountMinor / 10 ** minorUnitDigits(money.currency)) * rate;
  const amountMinor =
    money.currency === to ? money.amountMinor : Math.round(units * 10 ** minorUnitDigits(to));
  return { money: { amountMinor, currency: to }, rate, evidence };
}

/**
 * Converts an amount with the dated snapshot of reference rates, rounded to the minor unit of the target.
 * Throws `bad_input` for a currency that the snapshot does not know. Not a price at which anybody sells.
 */
export function convert({ money, to }: { money: Money; to: string }): Converted {
  const [from, target] = [rates.get(money.currency), rates.get(to)];
  if (from === undefined || target === undefined)
    throw new AppError("bad_input", { message: "This currency is not known here." });
  const evidence: Evidence = {
    kind: "cached",
    source: "Currency snapshot (fawazahmed0)",
    fetchedAt: `${ratesDate}T00:00:00Z`,
  };
  return applyRate({ money, to, rate: target / from, evidence });
}

/** Rates from one currency to others, for pages that sum up in the browser: how many `to` units one unit of each is. */
export function ratesTo({ to, from }: { to: string; from: readonly string[] }): Record<string, number> {
  const known = from.filter((currency) => isKnownCurrency(currency) && isKnownCurrency(to));
  return Object.fromEntries(
    known.map((currency) => [currency, (rates.get(to) ?? 1) / (rates.get(currency) ?? 1)]),
  );
}
