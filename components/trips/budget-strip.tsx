"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { convertWith, tripBudget } from "@/lib/trips/budget";
import type { Trip } from "@/lib/trips/schema";

type Props = {
  trip: Trip;
  /** The plan with what is ticked of the open proposal; null when there is none. */
  proposed: Trip | null;
  rates: Record<string, number>;
};

/** From strong to faint: what weighs most comes first. */
const shades = ["opacity-100", "opacity-80", "opacity-65", "opacity-50", "opacity-40", "opacity-30"];

/** What the plan costs against the budget by kind, the proposal beside the accepted plan. */
export function BudgetStrip({ trip, proposed, rates }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const convert = convertWith({ to: trip.currency, rates });
  const budget = tripBudget({ trip, convert });
  const after = proposed ? tripBudget({ trip: proposed, convert }) : null;
  const money = (amountMinor: number) =>
    format.money({ amountMinor: Math.round(amountMinor / 100) * 100, currency: budget.currency });
  const { totalMinor, budgetMinor, leftMinor, unknownCosts } = budget;
  const isOver = leftMinor !== null && leftMinor < 0;
  const whole = Math.max(budgetMinor ?? 0, totalMinor, 1);
  const parts = budget.byKind
    .filter(({ amountMinor }) => amountMinor > 0)
    .sort((left, right) => right.amountMinor - left.amountMinor);
  const words = [
    ...parts.map(({ kind, amountMinor }) => [t(`kinds.${kind}`), money(amountMinor)].join(" ")),
    ...(unknownCosts > 0 ? [t("budget.unknown", { count: unknownCosts })] : []),
  ].join(" · ");
  return (
    <section aria-label={t("budget.label")} className="grid gap-1 text-12 leading-4">
      <p className="flex flex-wrap justify-between gap-x-3">
        <span>
          <strong className="figures">{money(totalMinor)}</strong>
          {after && after.totalMinor !== totalMinor ? (
            <span className="figures text-moved"> → {money(after.totalMinor)}</span>
          ) : null}{" "}
          <span className="text-ink-2">
            {budgetMinor === null ? t("budget.planned") : t("budget.of", { budget: money(budgetMinor) })}
          </span>
        </span>
        {leftMinor === null ? null : (
          <span className={isOver ? "text-removed" : "text-ink-2"}>
            {isOver
              ? t("budget.over", { amount: money(-leftMinor) })
              : t("budget.left", { amount: money(leftMinor) })}
          </span>
        )}
      </p>
      <div
        aria-hidden="true"
        title={words}
        className="flex h-1.5 gap-0.5 overflow-hidden rounded-full bg-sunken"
      >
        {parts.map(({ kind, amountMinor }, index) => (
          <span
            key={kind}
            className={`${isOver ? "bg-removed" : "bg-accent"} ${shades[index]}`}
            style={{ width: `${(amountMinor / whole) * 100}%` }}
          />
        ))}
      </div>
      <p className="sr-only">{words}</p>
    </section>
  );
}
