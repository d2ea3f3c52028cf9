import { tripBudget } from "@/lib/trips/budget";
import type { Trip } from "@/lib/trips/schema";
import type { Services } from "../services";

export type Total = {
  currency: string;
  totalMinor: number;
  byKind: Record<string, number>;
  /** Items whose cost nobody knows or that could not be converted; they are not in the sum. */
  unknown: number;
  budgetMinor: number | null;
  /** Budget minus total; negative when it does not fit; null without a budget. */
  leftMinor: number | null;
};

/** What the plan costs in the trip's currency, in the few words a model needs. */
export function totalOf({ trip, services }: { trip: Trip; services: Pick<Services, "convert"> }): Total {
  const budget = tripBudget({
    trip,
    convert: (input) => services.convert(input)?.money ?? null,
  });
  const { currency, totalMinor, budgetMinor, leftMinor } = budget;
  return {
    currency,
    totalMinor,
    byKind: Object.fromEntries(budget.byKind.map(({ kind, amountMinor }) => [kind, amountMinor])),
    unknown: budget.unknownCosts + budget.unconverted,
    budgetMinor,
    leftMinor,
  };
}
