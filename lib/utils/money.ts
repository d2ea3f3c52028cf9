// No schema library in here: the browser formats money too.

/** An amount in the currency's minor unit (cents, yen, fils), always an integer, and an ISO 4217 code. */
export type Money = { amountMinor: number; currency: string };

const digitsByCurrency = new Map<string, number>();

/** Digits after the decimal point that a currency uses (EUR 2, JPY 0, KWD 3), from the platform's CLDR data. */
export function minorUnitDigits(currency: string): number {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  // Making a formatter takes longer than everything else about an amount: once for each currency.
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
}

/**
 * Reads a vendor's decimal string ("412.50") as minor units without a float in between.
 * Throws a RangeError for anything that is not a plain decimal number or has more digits than the currency.
 */
export function minorFromDecimal({ decimal, currency }: { decimal: string; currency: string }): number {
  const match = /^(-?)(\d{1,12})(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new RangeError("The amount is not a decimal number.");
  const digits = minorUnitDigits(currency);
  const fraction = match[3] ?? "";
  if (/[1-9]/.test(fraction.slice(digits)))
    throw new RangeError("The amount has more digits than its currency.");
  return Number(`${match[1]}${match[2]}${fraction.slice(0, digits).padEnd(digits, "0")}`);
}

/** "€2,500", "¥12,000": whole units unless the amount has a fraction or `exact` asks for it. */
export function formatMoney({
  money,
  locale = "en",
  exact = false,
}: {
  money: Money;
  locale?: string;
  exact?: boolean;
}): string {
  const digits = minorUnitDigits(money.currency);
  const value = money.amountMinor / 10 ** digits;
  const fractionDigits = exact || !Number.isInteger(value) ? digits : 0;
  return new Intl.NumberFormat(locale, {
    style: "currency",
    currency: money.currency,
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(value);
}
