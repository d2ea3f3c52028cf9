import { distanceKm, type Point } from "../geo/distance.ts";

/** A day of a plan with the places it stops at, in order. */
export type PlanDay = { day: string; stops: { name: string; lat: number; lon: number }[] };

export type PlanDistance = {
  /** Kilometres as the crow flies from the stay to each day's first stop. */
  byDay: { day: string; km: number }[];
  medianKm: number;
  longest: { day: string; km: number };
};

/** How far a stay is from what is planned: each morning's way to the first stop. Null when nothing is planned. */
export function planDistance({ stay, days }: { stay: Point; days: readonly PlanDay[] }): PlanDistance | null {
  const byDay = days.flatMap(({ day, stops }) => {
    const first = stops[0];
    return first ? [{ day, km: distanceKm({ from: stay, to: first }) }] : [];
  });
  const sorted = byDay.toSorted((left, right) => left.km - right.km);
  const longest = sorted.at(-1);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const upper = sorted[Math.ceil((sorted.length - 1) / 2)];
  if (!longest || !middle || !upper) return null;
  return { byDay, medianKm: (middle.km + upper.km) / 2, longest };
}
