import { distanceKm, type Point } from "../geo/distance.ts";
import type { Evidence } from "../utils/evidence.ts";

/** Roads and railways between cities against the great circle, and the mean speed of a fast road or train with stops. */
const detour = 1.25;
const groundKmh = 100;
const groundOverheadMinutes = 20;
/** To the airport, through it, and out of the next one. */
const flightOverheadMinutes = 210;
const flightKmh = 780;

/**
 * How long a way from one city to another takes on the ground and through the air, by distance alone: it knows no
 * timetable, no sea and no border. Minutes, rounded to five.
 */
export function estimateIntercity({ from, to }: { from: Point; to: Point }): {
  groundMinutes: number;
  flightMinutes: number;
  evidence: Evidence;
} {
  const km = distanceKm({ from, to });
  const toFive = (minutes: number) => Math.ceil(minutes / 5) * 5;
  return {
    groundMinutes: toFive(groundOverheadMinutes + ((km * detour) / groundKmh) * 60),
    flightMinutes: toFive(flightOverheadMinutes + (km / flightKmh) * 60),
    evidence: { kind: "estimated", source: "Estimate by distance between the cities" },
  };
}
