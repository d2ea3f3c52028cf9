/** What a choice is judged by. Less is better in all three. */
export type Candidate = { key: string; amount: number; minutes: number; stops: number };

/** Why a flight stands where it stands; amounts and minutes are differences and never negative. */
export type RankReason =
  | { kind: "cheapest_and_fastest" }
  | { kind: "cheapest"; minutesLonger: number }
  | { kind: "fastest"; amountMore: number }
  | { kind: "between"; amountMore: number; minutesShorter: number }
  | { kind: "beaten"; by: string; amountMore: number; minutesLonger: number; stopsMore: number };

export type Ranked = { key: string; reason: RankReason };

function isBeatenBy({ candidate, rival }: { candidate: Candidate; rival: Candidate }): boolean {
  return (
    rival.amount <= candidate.amount &&
    rival.minutes <= candidate.minutes &&
    rival.stops <= candidate.stops &&
    (rival.amount < candidate.amount || rival.minutes < candidate.minutes || rival.stops < candidate.stops)
  );
}

type Placed = Candidate & { beatenBy: Candidate | null };

/**
 * Non-dominated fronts by efficient non-dominated sort, sequential search (Zhang, Tian, Cheng, Jin 2015,
 * doi:10.1109/TEVC.2014.2308305): in lexicographic order a candidate can only be beaten by an earlier one.
 */
function frontsOf(candidates: readonly Candidate[]): Placed[][] {
  const sorted = [...candidates].sort(
    (left, right) => left.amount - right.amount || left.minutes - right.minutes || left.stops - right.stops,
  );
  const fronts: Placed[][] = [];
  for (const candidate of sorted) {
    let beatenBy: Candidate | null = null;
    let level = 0;
    for (; level < fronts.length; level++) {
      const rival = fronts[level]?.findLast((member) => isBeatenBy({ candidate, rival: member }));
      if (!rival) break;
      beatenBy ??= rival;
    }
    const front = fronts[level];
    if (front) front.push({ ...candidate, beatenBy });
    else fronts.push([{ ...candidate, beatenBy }]);
  }
  return fronts;
}

type Bests = { amount: number; minutes: number };

/** Within a front: what it costs and lasts over the best, a tenth for each stop. Time counts half of money. */
function burden({ candidate, best }: { candidate: Candidate; best: Bests }): number {
  const money = candidate.amount / Math.max(1, best.amount);
  const time = candidate.minutes / Math.max(1, best.minutes);
  return money + time / 2 + candidate.stops / 10;
}

function reasonOf({
  placed,
  cheapest,
  best,
}: {
  placed: Placed;
  cheapest: Candidate;
  best: Bests;
}): RankReason {
  const { beatenBy, amount, minutes, stops } = placed;
  if (beatenBy)
    return {
      kind: "beaten",
      by: beatenBy.key,
      amountMore: amount - beatenBy.amount,
      minutesLonger: minutes - beatenBy.minutes,
      stopsMore: stops - beatenBy.stops,
    };
  if (amount <= best.amount && minutes <= best.minutes) return { kind: "cheapest_and_fastest" };
  if (amount <= best.amount) return { kind: "cheapest", minutesLonger: minutes - best.minutes };
  if (minutes <= best.minutes) return { kind: "fastest", amountMore: amount - best.amount };
  return {
    kind: "between",
    amountMore: amount - best.amount,
    minutesShorter: Math.max(0, cheapest.minutes - minutes),
  };
}

/**
 * Best first, with the reason of each: those that nothing beats on price, time and stops at once come before those that
 * only they beat, and so on. Amounts are in one currency's minor unit; one that is not known is Infinity.
 */
export function rankFlights(candidates: readonly Candidate[]): Ranked[] {
  const fronts = frontsOf(candidates);
  const cheapest = fronts[0]?.[0];
  if (!cheapest) return [];
  const best = {
    amount: cheapest.amount,
    minutes: candidates.reduce((least, { minutes }) => Math.min(least, minutes), Number.POSITIVE_INFINITY),
  };
  return fronts.flatMap((front) =>
    front
      .map((placed) => ({ placed, weight: burden({ candidate: placed, best }) }))
      .sort((left, right) => left.weight - right.weight)
      .map(({ placed }) => ({ key: placed.key, reason: reasonOf({ placed, cheapest, best }) })),
  );
}
