import { estimateTravel } from "@/lib/routes/estimate-travel";
import type { Convert } from "@/lib/trips/budget";
import { type ChangeEffect, changeEffect } from "@/lib/trips/change-effect";
import type { Change } from "@/lib/trips/operations";
import { orderItems } from "@/lib/trips/order-items";
import type { Trip } from "@/lib/trips/schema";
import type { Engine } from "../planning/engine";

type Effect =
  | (Extract<ChangeEffect, { status: "possible" }> & {
      /** How the ways between the stops of each day change. */
      walkMeters: number;
      wayMinutes: number;
      /** Things that do not work or may not, fewer when negative; null until the plan can be checked. */
      conflicts: number | null;
    })
  | Extract<ChangeEffect, { status: "impossible" }>;

function waysOf(trip: Trip) {
  let [walkMeters, wayMinutes] = [0, 0];
  const stops = orderItems(trip.items).filter(({ place, kind, day }) => place && day && kind !== "note");
  for (const [index, { day, place, kind }] of stops.entries()) {
    const before = stops[index - 1];
    const from = before?.endPlace ?? before?.place;
    if (!before || before.day !== day || !from || !place || kind === "stay") continue;
    const { mode, meters, minutes } = estimateTravel({ from, to: place });
    wayMinutes += minutes;
    if (mode === "walk") walkMeters += meters;
  }
  return { walkMeters, wayMinutes };
}

const conflictsOf = ({ engine, trip }: { engine: Engine; trip: Trip }) =>
  engine.check(trip).filter(({ severity }) => severity !== "hint").length;

/** What the ticked changes do together: items, money, ways and what does not work. */
export function effectOf({
  trip,
  changes,
  convert,
  engine,
}: {
  trip: Trip;
  changes: readonly Change[];
  convert: Convert;
  engine: Engine | null;
}): Effect {
  const effect = changeEffect({ trip, changes, convert });
  if (effect.status === "impossible") return effect;
  const [was, becomes] = [waysOf(trip), waysOf(effect.trip)];
  return {
    ...effect,
    walkMeters: becomes.walkMeters - was.walkMeters,
    wayMinutes: becomes.wayMinutes - was.wayMinutes,
    conflicts: engine && conflictsOf({ engine, trip: effect.trip }) - conflictsOf({ engine, trip }),
  };
}
