import type { Plan, Problem } from "../../../lib/itinerary/problem.ts";

/**
 * What is wrong with a plan, in words: written apart from the engine, it looks at nothing but the visits' times. Every
 * visit within one window, long enough, after the way and the gap; no stop twice; the day's frame and limits kept;
 * fixed stops where they were.
 */
export function checkPlan({ problem, plan }: { problem: Problem; plan: Plan }): string[] {
  const { days, stops, legBetween, gapMinutes } = problem;
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const [day, frame] of days.entries()) {
    let free = frame.start;
    let at = frame.from;
    let gap = 0;
    let meters = 0;
    let visits = 0;
    const go = (to: typeof at) => {
      const leg = at && to ? legBetween({ from: at, to }) : null;
      if (leg?.mode === "walk") meters += leg.meters ?? leg.minutes * 75;
      return leg?.minutes ?? 0;
    };
    for (const { id, start, end } of plan.days[day]?.visits ?? []) {
      const stop = stops.find((candidate) => candidate.id === id);
      if (!stop) {
        faults.push(`${id} is not in the problem.`);
        continue;
      }
      if (seen.has(id)) faults.push(`${id} is visited twice.`);
      seen.add(id);
      const way = stop.at ? go(stop.at) : 0;
      if (stop.at) at = stop.at;
      if (!stop.fixed && start < free + way + (stop.isVisit ? gap : 0))
        faults.push(`${id} begins too early.`);
      if (end - start !== stop.visitMinutes) faults.push(`${id} does not take its time.`);
      const isOpen = stop.windows[day]?.some((window) => start >= window.start && end <= window.end);
      if (!stop.fixed && !isOpen) faults.push(`${id} is closed then.`);
      if (stop.fixed && (stop.fixed.day !== day || stop.fixed.start !== start))
        faults.push(`${id} was moved.`);
      free = Math.max(free, end);
      gap = stop.isVisit ? gapMinutes : 0;
      visits += stop.isVisit ? 1 : 0;
    }
    if (seen.size > 0 && plan.days[day]?.visits.length && free + go(frame.to) > frame.end)
      faults.push(`Day ${day} ends too late.`);
    if (visits > frame.mostVisits) faults.push(`Day ${day} has too many visits.`);
    if (meters > frame.mostWalkMeters) faults.push(`Day ${day} has too much walking.`);
  }
  for (const { id, fixed } of stops) if (fixed && !seen.has(id)) faults.push(`${id} is fixed but gone.`);
  const leftOut = new Set(plan.leftOut.map(({ id }) => id));
  for (const { id } of stops)
    if (seen.has(id) === leftOut.has(id)) faults.push(`${id} is neither planned nor left out, or both.`);
  return faults;
}
