import type { Field } from "../../../lib/itinerary/solver/field.ts";
import type { Instance } from "./instance.ts";

/** Shorter ways leave more room for more: a unit of the way counts this part of a usual score while searching. */
const costOfWay = 0.001;

/** The instance for `routes` routes as the solver's flat arrays; stop s is vertex s + 1. */
export function toField({
  instance: { vertices, unitsPerOne },
  routes,
}: {
  instance: Instance;
  routes: number;
}): Field {
  const [depot, ...stops] = vertices;
  if (!depot) throw new Error("An instance has a vertex 0.");
  const nodes = [...stops, ...Array.from({ length: 2 * routes }, () => depot)];
  const travel = new Int32Array(nodes.length ** 2);
  for (const [from, left] of nodes.entries()) {
    for (const [to, right] of nodes.entries()) {
      const distance = Math.hypot(left.x - right.x, left.y - right.y);
      travel[from * nodes.length + to] = Math.floor(distance * unitsPerOne + 1e-9);
    }
  }
  const perRoute = (of: (stop: (typeof stops)[number]) => number) =>
    stops.flatMap((stop) => Array.from({ length: routes }, () => of(stop)));
  const unit = stops.reduce((sum, { score }) => sum + score, 0) / stops.length;
  return {
    stops: stops.length,
    days: routes,
    travel,
    effort: travel,
    walk: null,
    mostWalk: new Float64Array(routes),
    service: Int32Array.from(stops, ({ service }) => Math.ceil(service * unitsPerOne)),
    windowFrom: Int32Array.from({ length: stops.length * routes + 1 }, (_, index) => index),
    opens: Int32Array.from(perRoute(({ opens }) => Math.ceil(opens * unitsPerOne))),
    closes: Int32Array.from(perRoute(({ closes }) => Math.floor(closes * unitsPerOne))),
    value: Float64Array.from(perRoute(({ score }) => score)),
    isUrgent: new Uint8Array(stops.length),
    begin: new Int32Array(routes).fill(Math.ceil(depot.opens * unitsPerOne)),
    finish: new Int32Array(routes).fill(Math.floor(depot.closes * unitsPerOne)),
    isVisit: new Uint8Array(stops.length),
    mostVisits: new Int32Array(routes),
    gap: 0,
    isAnywhere: new Uint8Array(stops.length),
    anchorDay: new Int32Array(stops.length).fill(-1),
    anchorEnd: new Int32Array(stops.length),
    kind: new Int32Array(stops.length),
    kinds: 0,
    dayBonus: [],
    dayFactors: [],
    tripFactors: [],
    travelCost: (costOfWay * unit) / unitsPerOne,
    waitCost: 0,
    idleCost: 0,
    restCost: 0,
    isCostFree: true,
    unit,
  };
}
