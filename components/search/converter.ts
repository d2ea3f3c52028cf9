import { type Money, minorUnitDigits } from "@/lib/utils/money";

/** Amounts in one currency's minor units, for comparing; null where no rate is known. */
export function converter({ currency, rates }: { currency: string; rates: Record<string, number> }) {
  const digits = new Map<string, number>();
  const digitsOf = (code: string) => {
    const known = digits.get(code) ?? minorUnitDigits(code);
    digits.set(code, known);
    return known;
  };
  return ({ amountMinor, currency: own }: Money): number | null => {
    if (own === currency) return amountMinor;
    const rate = rates[own];
    return rate === undefined ? null : amountMinor * rate * 10 ** (digitsOf(currency) - digitsOf(own));
  };
}
