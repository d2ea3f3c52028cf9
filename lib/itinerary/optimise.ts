import { explainLeftOut } from "./explain-left-out.ts";
import { explainMoves } from "./explain-moves.ts";
import { fitMustSees } from "./fit-must-sees.ts";
import type { OptimiseOptions, Plan, Previous, Problem } from "./problem.ts";
import { findRainAlternatives } from "./rain-alternatives.ts";
import { refuseProblem } from "./refuse-problem.ts";
import { createBoard } from "./schedule.ts";
import type { Field } from "./solver/field.ts";
import { solve } from "./solver/solve.ts";
import { holdTimes, inOrderBefore } from "./steady.ts";
import { toField } from "./to-field.ts";
import { valueOfPlan, worthOn } from "./value.ts";

/** What must be seen is worth more than everything else together. */
const mustSeeBonus = 1e6;
/** In usual stops: what it costs when a stop leaves its day, or a new one comes in, where little is to change. */
const costOfChange = 10;

/** Enough tries for the size, and never more than fit into a moment. */
const usualIterations = ({ stops, days }: Field) =>
  Math.round(Math.max(300, Math.min(5000, 60 * stops, 1.5e6 / Math.max(1, stops * days))));

/** What the search collects: interest, must-sees before all, and with `isSteady` a price for every change. */
function createWorth({
  problem,
  previous,
  isSteady,
}: {
  problem: Problem;
  previous: readonly Previous[];
  isSteady: boolean;
}) {
  const dayBefore = new Map(previous.map(({ id, day }) => [id, day]));
  const most = Math.max(1, ...problem.stops.map(({ score }) => score));
  return ({ index, day }: { index: number; day: number }): number => {
    const stop = problem.stops[index];
    if (!stop) return 0;
    const own = worthOn({ problem, index, day }) + (stop.mustSee ? mustSeeBonus : 0);
    if (!isSteady) return own;
    const before = dayBefore.get(stop.id);
    if (before === day) return own + costOfChange * most;
    return before === undefined && stop.isVisit ? own - costOfChange * most : own;
  };
}

/**
 * Which stops, on which day, in which order: team orienteering with time windows (see `solver/solve.ts`). Keeps every
 * opening window, fixed stop, day's end, number of visits and walking limit; what cannot be kept even with the fixed
 * stops alone is not made worse. The same problem and options give the same plan.
 *
 * Throws `bad_input` for more than 500 stops, 60 days or 200,000 iterations, for windows and days that end before they
 * start, and for numbers that are none.
 */
export function optimise(problem: Problem, options: OptimiseOptions = {}): Plan {
  refuseProblem({ problem, options });
  const { seed = 1, previous = [], isSteady = false } = options;
  const board = createBoard(problem);
  const field = toField({ board, worth: createWorth({ problem, previous, isSteady }) });
  const indexOf = new Map(problem.stops.map(({ id }, index) => [id, index]));
  const before = problem.days.map((_, day) =>
    previous.flatMap((stop) => (stop.day === day ? (indexOf.get(stop.id) ?? []) : [])),
  );
  const search = {
    field,
    seed,
    iterations: options.iterations ?? usualIterations(field),
    ...(isSteady ? { from: before } : {}),
  };
  const first = solve(search).routes;
  const { routes: found, missing } = fitMustSees({ problem, search, routes: first });
  const routes = isSteady
    ? found.map((route, day) => inOrderBefore({ board, day, route, before: before[day] ?? [] }))
    : found;
  const days = routes.map((route, day) => ({
    visits: holdTimes({ board, day, route, previous: isSteady ? previous : [] }),
  }));
  return {
    days,
    score: valueOfPlan({ board, routes }),
    leftOut: explainLeftOut({ board, routes }),
    mustSeesToDrop: missing.flatMap((index) => problem.stops[index]?.id ?? []),
    moved: explainMoves({ board, routes, before, days, previous }),
    rainAlternatives: findRainAlternatives({ board, routes }),
  };
}
