import { distanceKm, type Point } from "../geo/distance.ts";
import type { Evidence } from "../utils/evidence.ts";

export type TravelMode = "walk" | "transit" | "drive";

export type Travel = {
  mode: TravelMode;
  minutes: number;
  meters: number;
  evidence: Evidence;
};

/** Streets are longer than the crow flies: usual detour factors of dense street networks. */
const detour = { walk: 1.3, transit: 1.35, drive: 1.35 };
const walkKmh = 4.6;
/** A tram, a bus or the underground with its stops; outside a city it runs faster. */
const transitKmh = { city: 17, region: 42 };
const driveKmh = { city: 24, region: 62 };
/** To the stop and from it, and the usual wait; to the car and parking it. */
const transitOverheadMinutes = 9;
const driveOverheadMinutes = 6;
const regionFromKm = 12;
/** Farther than this one does not walk when there is another way. */
const longestWalkKm = 1.6;

const source = {
  walk: "Walking estimate by distance",
  transit: "Transit estimate by distance",
  drive: "Driving estimate by distance",
};

function minutesOf({ mode, km }: { mode: TravelMode; km: number }): number {
  if (mode === "walk") return (km / walkKmh) * 60;
  const speeds = mode === "transit" ? transitKmh : driveKmh;
  const overhead = mode === "transit" ? transitOverheadMinutes : driveOverheadMinutes;
  const cityKm = Math.min(km, regionFromKm);
  return overhead + (cityKm / speeds.city) * 60 + ((km - cityKm) / speeds.region) * 60;
}

/**
 * An estimate of how long a way takes, by distance alone: the great circle times a detour factor, at usual speeds.
 * Without a mode it chooses: on foot up to 1.6 km, transit beyond. Minutes are rounded up; it knows no timetable.
 */
export function estimateTravel({ from, to, mode }: { from: Point; to: Point; mode?: TravelMode }): Travel {
  const direct = distanceKm({ from, to });
  const chosen = mode ?? (direct * detour.walk <= longestWalkKm ? "walk" : "transit");
  const km = direct * detour[chosen];
  return {
    mode: chosen,
    minutes: Math.ceil(minutesOf({ mode: chosen, km })),
    meters: Math.round((km * 1000) / 10) * 10,
    evidence: { kind: "estimated", source: source[chosen] },
  };
}
