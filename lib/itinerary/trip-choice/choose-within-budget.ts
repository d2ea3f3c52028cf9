import { type BudgetProblem, checkBudgetProblem } from "./budget-problem.ts";
import { type ChoiceRelaxation, concessionsFor, sayConcessions } from "./choice-relaxations.ts";
import { type Pick, pickOptions } from "./pick-options.ts";

export type BudgetChoice = {
  /** False: the picks hold only if `relaxations` are granted. */
  fits: boolean;
  /** One for each group, in their order; empty when a group has no option at all. */
  picks: Pick[];
  /** With what is spent in any case. */
  costMinor: number;
  worth: number;
  /** The smallest concession that makes a trip possible; empty when it fits. */
  relaxations: ChoiceRelaxation[];
  /** Every concession that would help, the smallest first; at most three. */
  alternatives: ChoiceRelaxation[][];
  /** What the smallest weighs, minor units: 0 when it fits, infinite when nothing helps. */
  weightMinor: number;
  /** One sentence that names what is cheapest to give up, and what else would help; `null` when it fits. */
  explanation: string | null;
};

/**
 * Takes one option for each part of a trip so that all of them together stay within one budget for the whole party:
 * the most worth, then the least money. Exact (`pick-options.ts`). When nothing fits it answers the trip for which the
 * least has to be given up, and says what that is. Money in minor units of one currency. Throws `bad_input`.
 */
export function chooseWithinBudget(problem: BudgetProblem): BudgetChoice {
  checkBudgetProblem(problem);
  const { groups, conflicts, budgetMinor, certainMinor } = problem;
  const left = budgetMinor === null ? Number.MAX_SAFE_INTEGER : budgetMinor - certainMinor;
  const strict = { wishes: new Set<string>(), mixing: false };
  const fitting = left < 0 ? null : pickOptions({ groups, conflicts, granted: strict, limitMinor: left });
  if (fitting) {
    const { picks, worth, costMinor } = fitting;
    const kept = { relaxations: [], alternatives: [], weightMinor: 0, explanation: null };
    return { fits: true, picks, worth, costMinor: costMinor + certainMinor, ...kept };
  }
  const concessions = concessionsFor(problem);
  const [smallest] = concessions;
  const more = smallest?.relaxations.find((relaxation) => relaxation.kind === "budget")?.byMinor ?? 0;
  const granted = smallest?.granted ?? strict;
  const picked = smallest ? pickOptions({ groups, conflicts, granted, limitMinor: left + more }) : null;
  return {
    fits: false,
    picks: picked?.picks ?? [],
    worth: picked?.worth ?? 0,
    costMinor: (picked?.costMinor ?? 0) + certainMinor,
    relaxations: smallest?.relaxations ?? [],
    alternatives: concessions.map((concession) => concession.relaxations),
    weightMinor: smallest?.weightMinor ?? Number.POSITIVE_INFINITY,
    explanation: sayConcessions({ concessions, problem }),
  };
}
