import type { Money } from "../utils/money.ts";
import type { HotelOffer, HotelRate } from "./schema.ts";

/** All that is paid, to the provider and at the stay; null in two currencies, which nobody can add without a rate. */
export function totalOf({ price, dueAtStay }: HotelRate): Money | null {
  if (!dueAtStay || dueAtStay.amountMinor === 0) return price;
  if (dueAtStay.currency !== price.currency) return null;
  return { amountMinor: price.amountMinor + dueAtStay.amountMinor, currency: price.currency };
}

/** By what is paid in all, as far as it is known. */
export function byTotal(left: HotelRate, right: HotelRate): number {
  return (totalOf(left) ?? left.price).amountMinor - (totalOf(right) ?? right.price).amountMinor;
}

/** The rate that costs least; null where nobody says what a stay costs. */
export const cheapestRate = ({ rates }: HotelOffer): HotelRate | null => rates[0] ?? null;
