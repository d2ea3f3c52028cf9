import type { Problem } from "./problem.ts";
import type { Field } from "./solver/field.ts";
import { solve } from "./solver/solve.ts";

type Search = { field: Field; seed: number; iterations: number };

const triesForMustSees = 2000;

/**
 * When must-sees are missing in the routes, looks for the most that fit with nothing else in their way, and plans the
 * rest around these. Returns the routes and the must-sees that stay out, as few as were found.
 */
export function fitMustSees({
  problem,
  search,
  routes,
}: {
  problem: Problem;
  search: Search;
  routes: number[][];
}): { routes: number[][]; missing: number[] } {
  const missingIn = (tried: number[][]) => {
    const present = new Set(tried.flat());
    return problem.stops.flatMap(({ mustSee, fixed }, index) =>
      mustSee && !fixed && !present.has(index) ? [index] : [],
    );
  };
  const missing = missingIn(routes);
  if (missing.length === 0) return { routes, missing };
  const { field, seed } = search;
  const { days } = field;
  // Each counts the same but for a trace of its own worth, so that what is worth least stays out.
  const most = Math.max(1, ...problem.stops.map(({ score }) => Math.abs(score)));
  const value = field.value.map((_, slot) => {
    const stop = problem.stops[Math.floor(slot / days)];
    return stop?.mustSee ? 1 + (0.5 * stop.score) / (most * problem.stops.length) : 0;
  });
  const alone = solve({
    field: {
      ...field,
      value,
      kinds: 0,
      dayBonus: [],
      dayFactors: [],
      tripFactors: [],
      isCostFree: true,
      unit: 1,
      travelCost: 1e-4,
    },
    seed,
    iterations: triesForMustSees,
  });
  if (missingIn(alone.routes).length >= missing.length) return { routes, missing };
  const again = solve({ ...search, from: alone.routes }).routes;
  return { routes: again, missing: missingIn(again) };
}
