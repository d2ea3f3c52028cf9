import { commonsenseFaults } from "./check-commonsense.ts";
import { hardFaults } from "./check-hard.ts";
import type { PlanDay, Query, Sandbox } from "./sandbox.ts";

export type Verdict = { commonsense: string[]; hard: string[] };

/**
 * What is wrong with a plan by the published rules of TravelPlanner (Xie et al., ICML 2024): commonsense and hard
 * constraints. Reads the plan's own words and the reference information, and trusts neither reader nor solver.
 */
export function checkPlan({
  plan,
  query,
  sandbox,
  states,
}: {
  plan: readonly PlanDay[];
  query: Query;
  sandbox: Sandbox;
  /** The state of each city, where it is known. */
  states: ReadonlyMap<string, string>;
}): Verdict {
  if (plan.length === 0) return { commonsense: ["no plan"], hard: ["no plan"] };
  return {
    commonsense: commonsenseFaults({ plan, query, sandbox, states }),
    hard: hardFaults({ plan, query, sandbox }),
  };
}
