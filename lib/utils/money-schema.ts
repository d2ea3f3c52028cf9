import { z } from "zod";

/** An ISO 4217 code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, "A currency is a three-letter ISO code.");

/** An amount in the currency's minor unit (cents, yen, fils): always an integer, never through a float. */
export const moneySchema = z.strictObject({
  amountMinor: z.int().min(-1_000_000_000_000).max(1_000_000_000_000),
  currency: currencySchema,
});
