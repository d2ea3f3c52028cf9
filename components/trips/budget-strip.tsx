import { convertWith, tripBudget } from "@/lib/trips/budget";
import type { Trip } from "@/lib/trips/schema";
import { formatMoney } from "@/lib/utils/money";

type Props = {
  trip: Trip;
  /** The plan with the open proposal accepted; null when there is none. */
  proposed: Trip | null;
  rates: Record<string, number>;
};

const kinds = {
  flight: "Flights",
  stay: "Stay",
  activity: "Sights",
  meal: "Meals",
  transport: "Transport",
  note: "Notes",
};

/** What the plan costs against the budget, the proposal beside the accepted plan. */
export function BudgetStrip({ trip, proposed, rates }: Props) {
  const convert = convertWith({ to: trip.currency, rates });
  const budget = tripBudget({ trip, convert });
  const after = proposed ? tripBudget({ trip: proposed, convert }) : null;
  const money = (amountMinor: number) =>
    formatMoney({ money: { amountMinor: Math.round(amountMinor / 100) * 100, currency: budget.currency } });
  const share = budget.budgetMinor ? Math.min(1, budget.totalMinor / budget.budgetMinor) : 0;
  const isOver = budget.leftMinor !== null && budget.leftMinor < 0;
  return (
    <section aria-label="Budget" className="grid gap-1 text-14">
      <p>
        <strong className="figures">{money(budget.totalMinor)}</strong>
        {after && after.totalMinor !== budget.totalMinor ? (
          <span className="figures text-ink-2"> → {money(after.totalMinor)} proposed</span>
        ) : null}
        {budget.budgetMinor === null ? (
          " planned"
        ) : (
          <span className="text-ink-2">
            {" "}
            of <span className="figures">{money(budget.budgetMinor)}</span>
          </span>
        )}
        {budget.leftMinor === null ? null : (
          <span className={`figures ${isOver ? "text-removed" : "text-ink-2"}`}>
            {isOver ? ` · ${money(-budget.leftMinor)} over` : ` · ${money(budget.leftMinor)} left`}
          </span>
        )}
      </p>
      {budget.budgetMinor ? (
        <div className="h-1.5 w-full overflow-hidden rounded-full bg-sunken" aria-hidden="true">
          <div
            className={`h-full ${isOver ? "bg-removed" : "bg-accent"}`}
            style={{ width: `${share * 100}%` }}
          />
        </div>
      ) : null}
      <p className="text-12 text-ink-2">
        {budget.byKind
          .filter(({ amountMinor }) => amountMinor > 0)
          .map(({ kind, amountMinor }) => `${kinds[kind]} ${money(amountMinor)}`)
          .join(" · ")}
        {budget.unknownCosts > 0 ? ` · ${budget.unknownCosts} costs unknown` : ""}
      </p>
    </section>
  );
}
