import { optimise } from "../../../lib/itinerary/optimise.ts";
import type { Problem } from "../../../lib/itinerary/problem.ts";
import { estimateTravel } from "../../../lib/routes/estimate-travel.ts";

/** Runs in a browser's worker: solves one problem a message and answers with the milliseconds that it took. */
self.addEventListener("message", ({ data }: MessageEvent<Omit<Problem, "legBetween">>) => {
  const before = performance.now();
  optimise({ ...data, legBetween: estimateTravel }, { seed: 1 });
  self.postMessage(performance.now() - before);
});
