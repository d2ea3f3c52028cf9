import type { Operation } from "../../trips/operations.ts";
import type { Item } from "../../trips/schema.ts";
import { optimise } from "../optimise.ts";
import type { Plan, Previous } from "../problem.ts";
import { formatMinute } from "../time.ts";
import { costOfMinute } from "../value.ts";
import { isMovable, startOf } from "./item-time.ts";
import { placeInOrder, type Slot } from "./place-in-order.ts";
import { type ReplanInput, toReplanProblem } from "./replan-problem.ts";

const gaps = { slow: 30, balanced: 15, fast: 5 } as const;
/** What an item's move must save to be worth the change, in minutes on the way. */
const leastSaved = 5;

export type Step = { operation: Operation; reason: string };

/** The stops of a day in their order. */
const routeOf = ({ plan, day }: { plan: Plan; day: number }) =>
  plan.days[day]?.visits.map(({ id }) => id).join() ?? "";

/** Where each movable item is to be, if it is elsewhere now. */
function slotsOf({
  plan,
  steady,
  input,
}: {
  plan: Plan;
  /** The plan with the fewest changes: a day that is the same there keeps the times that it has there. */
  steady: Plan;
  input: ReplanInput;
}): Slot[] {
  const items = new Map(input.trip.items.map((item) => [item.id, item]));
  return input.dates.flatMap((date, day) => {
    const isSame = routeOf({ plan, day }) === routeOf({ plan: steady, day });
    const { visits } = (isSame ? steady : plan).days[day] ?? { visits: [] };
    return visits.flatMap(({ id, start }): Slot[] => {
      const item = items.get(id);
      const isElsewhere = item && isMovable(item) && (item.day !== date || startOf(item) !== start);
      return isElsewhere ? [{ id, date, start }] : [];
    });
  });
}

function toIdea({ item, reason }: { item: Item; reason: string }): Step {
  const { id, position } = item;
  return {
    operation: { op: "item.move", id, day: null, position, start: null, end: null },
    reason: `Kept as an idea without a day. ${reason}`,
  };
}

function toSteps({ input, plan, slots }: { input: ReplanInput; plan: Plan; slots: readonly Slot[] }): Step[] {
  const { trip, dates } = input;
  const reasons = new Map(plan.moved.map(({ id, reason }) => [id, reason]));
  const starts = new Map(slots.map(({ id, start }) => [id, start]));
  const moves = dates.flatMap((date) =>
    placeInOrder({ trip, date, slots: slots.filter((slot) => slot.date === date) }),
  );
  const dropped = plan.leftOut.flatMap(({ id, reason }): Step[] => {
    const item = trip.items.find((candidate) => candidate.id === id);
    return item ? [toIdea({ item, reason })] : [];
  });
  const usual = (id: string) => `Moved to ${formatMinute(starts.get(id) ?? 0)}: the stops around it changed.`;
  return [
    ...moves.map((operation) => ({ operation, reason: reasons.get(operation.id) ?? usual(operation.id) })),
    ...dropped,
  ];
}

/**
 * Plans days anew with what they hold: another order, other times, for several days also other days. What is locked
 * and journeys stay; what does not fit becomes an idea without a day. Answers one step with its reason for each item
 * that changes. First what does not work is put right with the fewest changes; beyond that an item moves only when it
 * saves five minutes or more. No steps: nothing gets better.
 *
 * Throws `bad_input` for more than 60 days or 500 stops.
 */
export function replanTrip(input: ReplanInput): Step[] {
  const { order, ...problem } = toReplanProblem({ ...input, gapMinutes: gaps[input.trip.pace] });
  const items = new Map(input.trip.items.map((item) => [item.id, item]));
  const previous = order.flatMap((stops, day) =>
    stops
      .flatMap(({ id }): Previous[] => {
        const item = items.get(id);
        return item && isMovable(item) ? [{ id, day, start: startOf(item) }] : [];
      })
      .sort((left, right) => left.start - right.start),
  );
  const steady = optimise(problem, { previous, isSteady: true });
  const free = optimise(problem, { previous });
  const worth = ({ score, moved }: Plan) => score - costOfMinute * leastSaved * moved.length;
  const plan = worth(free) > worth(steady) ? free : steady;
  return toSteps({ input, plan, slots: slotsOf({ plan, steady, input }) });
}
