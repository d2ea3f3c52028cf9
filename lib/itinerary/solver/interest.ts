import type { Field } from "./field.ts";

const factor = (factors: readonly number[], count: number) =>
  factors[Math.min(count, factors.length - 1)] ?? 1;

/** Counts what is alike, so that the fifth museum is worth less than the first. Stops of kind −1 are like no other. */
export function createInterest({ days, kind, kinds, dayFactors, tripFactors, value }: Field) {
  const isPlain = dayFactors.length === 0 && tripFactors.length === 0;
  const count = new Int32Array(days * kinds);
  const sum = new Float64Array(days * kinds);
  const tripCount = new Int32Array(kinds);
  const tripSum = new Float64Array(kinds);

  /** Counts a day, its stops in `node` from one position up to another, anew; returns what the day loses because things are alike. */
  function recount(day: number, node: Int32Array, from: number, to: number): number {
    if (isPlain) return 0;
    for (let index = 0; index < kinds; index++) {
      const slot = day * kinds + index;
      tripCount[index] = (tripCount[index] ?? 0) - (count[slot] ?? 0);
      tripSum[index] = (tripSum[index] ?? 0) - (sum[slot] ?? 0);
      count[slot] = 0;
      sum[slot] = 0;
    }
    for (let here = from; here < to; here++) {
      const stop = node[here] ?? 0;
      const own = kind[stop] ?? -1;
      if (own < 0) continue;
      const slot = day * kinds + own;
      count[slot] = (count[slot] ?? 0) + 1;
      sum[slot] = (sum[slot] ?? 0) + (value[stop * days + day] ?? 0);
    }
    let lost = 0;
    for (let index = 0; index < kinds; index++) {
      const slot = day * kinds + index;
      tripCount[index] = (tripCount[index] ?? 0) + (count[slot] ?? 0);
      tripSum[index] = (tripSum[index] ?? 0) + (sum[slot] ?? 0);
      lost += (sum[slot] ?? 0) * (1 - factor(dayFactors, count[slot] ?? 0));
    }
    return lost;
  }

  /** What a stop adds to a day and to the whole trip by being there. */
  function added(stop: number, day: number): number {
    const own = value[stop * days + day] ?? 0;
    const index = kind[stop] ?? -1;
    if (isPlain || index < 0) return own;
    const here = count[day * kinds + index] ?? 0;
    const hereSum = sum[day * kinds + index] ?? 0;
    const all = tripCount[index] ?? 0;
    const allSum = tripSum[index] ?? 0;
    return (
      (hereSum + own) * factor(dayFactors, here + 1) -
      hereSum * factor(dayFactors, here) -
      (allSum + own) * (1 - factor(tripFactors, all + 1)) +
      allSum * (1 - factor(tripFactors, all))
    );
  }

  /** What the whole trip loses because things are alike, beyond what its days lose. */
  function lostInTrip(): number {
    let lost = 0;
    if (tripFactors.length > 0) {
      for (let index = 0; index < kinds; index++)
        lost += (tripSum[index] ?? 0) * (1 - factor(tripFactors, tripCount[index] ?? 0));
    }
    return lost;
  }

  return { recount, added, lostInTrip };
}
