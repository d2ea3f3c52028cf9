import type { ItemKind, Trip } from "@/lib/trips/schema";
import type { Services } from "../services";

export type Total = {
  currency: string;
  totalMinor: number;
  byKind: Partial<Record<ItemKind, number>>;
  /** Items whose cost nobody knows; they are not in the sum. Notes cost nothing and are not counted. */
  unknown: number;
  budgetMinor: number | null;
  /** Budget minus total; negative when it does not fit; null without a budget. */
  leftMinor: number | null;
};

/** What the plan costs in the trip's currency, as far as it is known. */
export function totalOf({ trip, services }: { trip: Trip; services: Pick<Services, "convert"> }): Total {
  const byKind: Total["byKind"] = {};
  let totalMinor = 0;
  let unknown = 0;
  for (const { kind, cost } of trip.items) {
    if (kind === "note") continue;
    const amount =
      cost === null
        ? undefined
        : cost.currency === trip.currency
          ? cost.amountMinor
          : services.convert({
              money: { amountMinor: cost.amountMinor, currency: cost.currency },
              to: trip.currency,
            })?.money.amountMinor;
    if (amount === undefined) {
      unknown += 1;
      continue;
    }
    totalMinor += amount;
    byKind[kind] = (byKind[kind] ?? 0) + amount;
  }
  const { budgetMinor, currency } = trip;
  return {
    currency,
    totalMinor,
    byKind,
    unknown,
    budgetMinor,
    leftMinor: budgetMinor === null ? null : budgetMinor - totalMinor,
  };
}
