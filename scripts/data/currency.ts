import { createRequire } from "node:module";
import { z } from "zod";

const require = createRequire(import.meta.url);

/** Units of each currency for one euro, on the day of the snapshot. Currencies that Intl knows only. */
export function buildRates() {
  const { date, eur } = z
    .object({ date: z.iso.date(), eur: z.record(z.string(), z.number()) })
    .parse(require("@fawazahmed0/currency-api/v1/currencies/eur.json"));
  const known = new Set(Intl.supportedValuesOf("currency"));
  const rates = Object.entries(eur)
    .map(([code, rate]): [string, number] => [code.toUpperCase(), rate])
    .filter(([code, rate]) => known.has(code) && rate > 0)
    .sort(([left], [right]) => left.localeCompare(right));
  return { date, base: "EUR", rates: Object.fromEntries(rates) };
}
