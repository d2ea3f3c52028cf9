import { formatMoney } from "../../utils/money.ts";
import type { BudgetProblem } from "./budget-problem.ts";
import { type Granted, leastCost } from "./pick-options.ts";

/** One thing that has to give way so that a trip can be had. */
export type ChoiceRelaxation =
  | { kind: "budget"; byMinor: number }
  | { kind: "wish"; wishId: string; what: string }
  /** Modes that are kept apart are mixed. */
  | { kind: "mixing" };

/** A set of concessions with which the trip can be had; the money weighs what it is, a wish its own weight. */
export type Concession = { relaxations: ChoiceRelaxation[]; weightMinor: number; granted: Granted };

const mostShown = 3;

function concessionOf({ problem, granted }: { problem: BudgetProblem; granted: Granted }): Concession | null {
  const { groups, conflicts, budgetMinor, certainMinor, wishes } = problem;
  const least = certainMinor + leastCost({ groups, conflicts, granted });
  if (!Number.isFinite(least)) return null;
  const byMinor = budgetMinor === null ? 0 : Math.max(0, least - budgetMinor);
  const given = wishes.filter(({ id }) => granted.wishes.has(id));
  return {
    relaxations: [
      ...given.map(({ id, what }): ChoiceRelaxation => ({ kind: "wish", wishId: id, what })),
      ...(granted.mixing ? [{ kind: "mixing" } as const] : []),
      ...(byMinor > 0 ? [{ kind: "budget", byMinor } as const] : []),
    ],
    weightMinor: given.reduce((sum, { weightMinor }) => sum + weightMinor, byMinor),
    granted,
  };
}

const contains = (whole: Granted, part: Granted) =>
  (whole.mixing || !part.mixing) && part.wishes.isSubsetOf(whole.wishes);

/**
 * Everything that would make the trip possible, the cheapest to give up first: every set of wishes is tried, with the
 * money that is still missing. A set is left out when less than it weighs no more, after the first one also when it is
 * more than one thing. Modes are mixed only when nothing else helps. At most three.
 */
export function concessionsFor(problem: BudgetProblem): Concession[] {
  const ids = problem.wishes.map(({ id }) => id);
  const subsets = Array.from(
    { length: 2 ** ids.length },
    (_, mask) => new Set(ids.filter((_id, index) => mask & (1 << index))),
  );
  const tried = (mixing: boolean) =>
    subsets.flatMap((wishes) => concessionOf({ problem, granted: { wishes, mixing } }) ?? []);
  const apart = tried(false);
  const possible = apart.length > 0 ? apart : tried(true);
  return possible
    .filter(
      (one) =>
        !possible.some(
          (other) =>
            other !== one && contains(one.granted, other.granted) && other.weightMinor <= one.weightMinor,
        ),
    )
    .sort(
      (left, right) =>
        left.weightMinor - right.weightMinor || left.relaxations.length - right.relaxations.length,
    )
    .filter(({ relaxations }, index) => index === 0 || relaxations.length === 1)
    .slice(0, mostShown);
}

/** "giving up an entire home and a night in Porto", "with €140 more", or both. */
function say({
  relaxations,
  currency,
}: {
  relaxations: readonly ChoiceRelaxation[];
  currency: string;
}): string {
  const list = new Intl.ListFormat("en-GB");
  const wishes = relaxations.flatMap((relaxation) => (relaxation.kind === "wish" ? relaxation.what : []));
  const more = relaxations.find((relaxation) => relaxation.kind === "budget")?.byMinor;
  return [
    ...(wishes.length > 0 ? [`by giving up ${list.format(wishes)}`] : []),
    ...(relaxations.some(({ kind }) => kind === "mixing")
      ? ["by mixing ways to travel that are kept apart"]
      : []),
    ...(more ? [`with ${formatMoney({ money: { amountMinor: more, currency } })} more`] : []),
  ].join(" and ");
}

/** "Nothing fits €900. It would by giving up an entire home, or with €140 more." */
export function sayConcessions({
  concessions,
  problem: { budgetMinor, currency, groups },
}: {
  concessions: readonly Concession[];
  problem: BudgetProblem;
}): string {
  if (concessions.length === 0) {
    const [empty] = groups.filter(({ options }) => options.length === 0);
    return `Nothing is offered for ${empty?.name ?? "a part of the trip"}.`;
  }
  const ways = concessions.map(({ relaxations }) => say({ relaxations, currency }));
  const lead =
    budgetMinor === null
      ? "Nothing fits what was asked."
      : `Nothing fits ${formatMoney({ money: { amountMinor: budgetMinor, currency } })}.`;
  return `${lead} It would ${ways.join(", or ")}.`;
}
