import { type Group, modesOf, type Option } from "./budget-problem.ts";

export type Pick = { groupId: string; optionId: string };
export type Picked = { picks: Pick[]; costMinor: number; worth: number };

/** What has been given up: wishes that may be broken, and whether modes may be mixed. */
export type Granted = { wishes: ReadonlySet<string>; mixing: boolean };

/** The largest sets of modes without a conflict; every allowed trip keeps to one of them. */
export function modeSets({
  groups,
  conflicts,
}: {
  groups: readonly Group[];
  conflicts: readonly (readonly [string, string])[];
}): Set<string>[] {
  const modes = modesOf(groups);
  const sets = Array.from(
    { length: 2 ** modes.length },
    (_, mask) => new Set(modes.filter((_mode, index) => mask & (1 << index))),
  ).filter((set) => !conflicts.some(([left, right]) => left !== right && set.has(left) && set.has(right)));
  return sets.filter((set) => !sets.some((other) => other.size > set.size && set.isSubsetOf(other)));
}

export function allowedOptions({
  group,
  modes,
  granted,
}: {
  group: Group;
  modes: ReadonlySet<string>;
  granted: Granted;
}): Option[] {
  return group.options.filter(
    ({ mode, breaks }) =>
      (mode === null || granted.mixing || modes.has(mode)) && breaks.every((id) => granted.wishes.has(id)),
  );
}

/** The cheapest pick of each worth that can be reached, group by group: the multiple-choice knapsack, exact. */
function pickWith({ options, limitMinor }: { options: Option[][]; limitMinor: number }) {
  const mostWorth = options.reduce((sum, own) => sum + Math.max(...own.map(({ worth }) => worth)), 0);
  let costs = new Float64Array(mostWorth + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const taken: Int16Array[] = [];
  for (const own of options) {
    const next = new Float64Array(mostWorth + 1).fill(Number.POSITIVE_INFINITY);
    const choice = new Int16Array(mostWorth + 1).fill(-1);
    for (const [index, { costMinor, worth }] of own.entries()) {
      for (let before = 0; before + worth <= mostWorth; before += 1) {
        const cost = (costs[before] ?? 0) + costMinor;
        if (cost > limitMinor || cost >= (next[before + worth] ?? 0)) continue;
        next[before + worth] = cost;
        choice[before + worth] = index;
      }
    }
    costs = next;
    taken.push(choice);
  }
  const worth = costs.findLastIndex((cost) => cost <= limitMinor);
  return worth < 0 ? null : { worth, costMinor: costs[worth] ?? 0, taken };
}

/**
 * One option for each group with the most worth within the limit, the cheapest of those; null when nothing fits.
 * Exact. Work: sets of modes (at most 18) · groups · options · reachable worth.
 */
export function pickOptions({
  groups,
  conflicts,
  granted,
  limitMinor,
}: {
  groups: readonly Group[];
  conflicts: readonly (readonly [string, string])[];
  granted: Granted;
  limitMinor: number;
}): Picked | null {
  let best: Picked | null = null;
  for (const modes of modeSets({ groups, conflicts: granted.mixing ? [] : conflicts })) {
    const options = groups.map((group) => allowedOptions({ group, modes, granted }));
    if (options.some((own) => own.length === 0)) continue;
    const found = pickWith({ options, limitMinor });
    if (!found) continue;
    const isBetter =
      !best || found.worth > best.worth || (found.worth === best.worth && found.costMinor < best.costMinor);
    if (!isBetter) continue;
    const picks: Pick[] = [];
    let left = found.worth;
    for (let index = groups.length - 1; index >= 0; index -= 1) {
      const option = options[index]?.[found.taken[index]?.[left] ?? -1];
      picks.unshift({ groupId: groups[index]?.id ?? "", optionId: option?.id ?? "" });
      left -= option?.worth ?? 0;
    }
    best = { picks, worth: found.worth, costMinor: found.costMinor };
  }
  return best;
}

/** The least that one option for each group costs; infinite when a group has none. */
export function leastCost({
  groups,
  conflicts,
  granted,
}: {
  groups: readonly Group[];
  conflicts: readonly (readonly [string, string])[];
  granted: Granted;
}): number {
  const sets = modeSets({ groups, conflicts: granted.mixing ? [] : conflicts });
  return Math.min(
    ...sets.map((modes) =>
      groups.reduce(
        (sum, group) =>
          sum + Math.min(...allowedOptions({ group, modes, granted }).map(({ costMinor }) => costMinor)),
        0,
      ),
    ),
  );
}
