import { estimateTravel } from "@/lib/routes/estimate-travel";
import type { Item } from "@/lib/trips/schema";

const modes = { walk: "on foot", transit: "by transit", drive: "by car" };

/** The way between two stops: an estimate, and labelled so. */
export function TravelSliver({ from, to }: { from: Item; to: Item }) {
  const start = from.endPlace ?? from.place;
  const end = to.place;
  if (!start || !end || to.kind === "note" || from.kind === "note") return null;
  const { minutes, meters, mode } = estimateTravel({ from: start, to: end });
  if (meters < 60) return null;
  return (
    <p className="ml-3.5 border-l border-dotted border-line-strong py-1 pl-7 text-12 text-ink-2">
      <span className="figures">{minutes} min</span> {modes[mode]},{" "}
      <span className="figures">{(meters / 1000).toFixed(1)} km</span> · estimated
    </p>
  );
}
