import type { Point } from "../geo/distance.ts";
import type { Travel, TravelMode } from "./estimate-travel.ts";

export type TravelQuery = { from: Point; to: Point; mode: TravelMode };

/** A source of travel times: none where it knows no way between the two. */
export type TravelProvider = {
  travel: (query: TravelQuery, signal?: AbortSignal) => Promise<Travel[]>;
};
