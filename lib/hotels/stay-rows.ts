import type { Money } from "../utils/money.ts";
import { type PlanDay, type PlanDistance, planDistance } from "./plan-distance.ts";
import { cheapestRate, totalOf } from "./rates.ts";
import type { HotelOffer } from "./schema.ts";

export const staySorts = ["closest", "cheapest", "reviewed"] as const;
export type StaySort = (typeof staySorts)[number];

/** A stay with what comparing needs. */
export type StayRow = {
  offer: HotelOffer;
  /** The cheapest total in minor units of the page's currency; Infinity where nobody says it. */
  amount: number;
  plan: PlanDistance | null;
};

export function toStayRows({
  offers,
  days,
  amountOf,
}: {
  offers: readonly HotelOffer[];
  days: readonly PlanDay[];
  amountOf: (money: Money) => number | null;
}): StayRow[] {
  return offers.map((offer) => {
    const rate = cheapestRate(offer);
    const total = rate ? (totalOf(rate) ?? rate.price) : null;
    return {
      offer,
      amount: (total ? amountOf(total) : null) ?? Number.POSITIVE_INFINITY,
      plan: planDistance({ stay: offer, days }),
    };
  });
}

/** Kilometres that count: to the plan where there is one, else to the middle of the city. */
export const kmOf = ({ plan, offer }: StayRow): number => plan?.medianKm ?? offer.distanceKm;

/** What is not known stands last, never first. */
const measures: Record<StaySort, (row: StayRow) => number> = {
  closest: kmOf,
  cheapest: ({ amount }) => amount,
  reviewed: ({ offer }) => -(offer.review?.score ?? Number.NEGATIVE_INFINITY),
};

export function sortStays({ rows, sort }: { rows: readonly StayRow[]; sort: StaySort }): StayRow[] {
  const measure = measures[sort];
  return rows.toSorted((left, right) => {
    const [a, b] = [measure(left), measure(right)];
    return a === b ? 0 : a - b;
  });
}
