/**
 * The solver's problem in flat arrays: which stops, on which days, in which order. It knows no places and no clock;
 * times are integers in any one unit. Nodes are the stops 0 … stops−1, then the start of each day (`stops + day`),
 * then its end (`stops + days + day`).
 */
export type Field = {
  stops: number;
  days: number;
  /** How long the way takes from node to node, `(stops + 2·days)²`, row by row. */
  travel: Int32Array;
  /** What counts as the length of each way when it is paid for; `travel` itself where nothing is rounded. */
  effort: Int32Array;
  /** The part of each way that is walked, in the same shape; null when nobody counts. */
  walk: Int32Array | null;
  /** For each day; only with `walk`. */
  mostWalk: Float64Array;
  /** How long each stop takes. */
  service: Int32Array;
  /** The windows of a stop on a day begin at `windowFrom[stop·days + day]` and end at the next entry; sorted, disjoint. */
  windowFrom: Int32Array;
  /** Earliest and latest start of service in each window. */
  opens: Int32Array;
  closes: Int32Array;
  /** What a stop is worth on a day, `stop·days + day`. */
  value: Float64Array;
  /** Stops with 1 are tried before all others. */
  isUrgent: Uint8Array;
  /** When each day begins, and when its end must be reached. */
  begin: Int32Array;
  finish: Int32Array;
  /** Stops with 1 count towards `mostVisits` of the day, and `gap` lies between two of them. */
  isVisit: Uint8Array;
  mostVisits: Int32Array;
  gap: number;
  /** Stops with 1 happen wherever one is then: no way leads there. */
  isAnywhere: Uint8Array;
  /**
   * The day on which a stop is anchored, or −1. Anchored stops are never moved; they begin when their window opens
   * though one comes later, at `closes` at the latest, and end at `anchorEnd`.
   */
  anchorDay: Int32Array;
  anchorEnd: Int32Array;
  /** What a day's visits are worth by their number; the last entry holds for all beyond. Empty: nothing. */
  dayBonus: readonly number[];
  /** What is alike: the sum of its values counts `dayFactors[count]` times on a day, `tripFactors` in all. Kind −1: like no other. */
  kind: Int32Array;
  kinds: number;
  dayFactors: readonly number[];
  tripFactors: readonly number[];
  /** What one unit of effort on the way and of waiting costs. */
  travelCost: number;
  waitCost: number;
  /** What waiting costs before the first stop of a day: one may leave later, and loses the morning. */
  idleCost: number;
  /** What waiting costs before a stop that is no visit, a meal for example: it is free time. */
  restCost: number;
  /** The costs only lead the search: the best solution is the one that collects most. */
  isCostFree: boolean;
  /** What a usual stop is worth: the measure for how much worse a solution may become on the way. */
  unit: number;
};
