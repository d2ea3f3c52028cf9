import type { ShortTrip } from "../tool-outputs";
import { isPlanned, type PlanInput, type Proposed, placesOn } from "./days";

const union = (left: readonly string[], right: readonly string[]) => [...new Set([...left, ...right])];

/** Plans that share a day are one; what is said later counts where the two differ. */
export function mergePlans(plans: readonly PlanInput[]): PlanInput[] {
  const merged: PlanInput[] = [];
  for (const plan of plans) {
    const index = merged.findIndex(({ days }) => days.some((day) => plan.days.includes(day)));
    const known = merged[index];
    if (!known) merged.push(plan);
    else
      merged[index] = {
        ...known,
        ...plan,
        days: union(known.days, plan.days),
        wantedPlaceIds: union(known.wantedPlaceIds, plan.wantedPlaceIds),
        withoutPlaceIds: union(known.withoutPlaceIds, plan.withoutPlaceIds),
      };
  }
  return merged;
}

/**
 * Single changes beside days that the engine plans anew. The engine takes everything off such a day, so a removal there
 * is told to the engine, and what moves to or from it becomes a wish for its new day; other changes stay as they are.
 */
export function fitTogether({
  before,
  after,
  changes,
  plans,
}: {
  before: ShortTrip;
  after: ShortTrip;
  changes: readonly Proposed[];
  plans: readonly PlanInput[];
}): { changes: Proposed[]; plans: PlanInput[] } {
  const planFor = (day: string | null | undefined) => plans.find(({ days }) => day && days.includes(day));
  const added: PlanInput[] = [];
  const kept = changes.flatMap((change): Proposed[] => {
    const item = before.items.find(({ id }) => id === change.id);
    if (!item || !isPlanned(item)) return [change];
    const source = planFor(item.day);
    const places = item.placeId ? [item.placeId] : [];
    if (change.kind === "remove") {
      if (!source) return [change];
      added.push({ days: source.days, wantedPlaceIds: [], withoutPlaceIds: places });
      return [];
    }
    if (change.kind !== "move") return source ? [] : [change];
    const day = after.items.find(({ id }) => id === item.id)?.day ?? null;
    if (source && day && !planFor(day))
      added.push({
        days: [...source.days, day],
        wantedPlaceIds: placesOn({ trip: after, date: day }),
        withoutPlaceIds: [],
      });
    if (source) return [];
    const target = planFor(day);
    if (!target || places.length === 0) return [change];
    added.push({ days: target.days, wantedPlaceIds: places, withoutPlaceIds: [] });
    return [{ kind: "remove", id: item.id, reason: "It goes to another day, which is planned anew." }];
  });
  const fitted = mergePlans([...plans, ...added]).map((plan) => ({
    ...plan,
    wantedPlaceIds: plan.wantedPlaceIds.filter((id) => !plan.withoutPlaceIds.includes(id)).slice(0, 50),
    withoutPlaceIds: plan.withoutPlaceIds.slice(0, 50),
  }));
  return { changes: kept, plans: fitted };
}
