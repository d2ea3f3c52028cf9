import type { Candidate, Plan, PlanInput, Problem, Stop } from "./problem.ts";
import { createBoard, isFeasible, walkThrough } from "./schedule.ts";

/** A minute of detour to eat costs this much of a place's score. */
const costOfDetour = 0.2;
const mealMinutes = { lunch: 60, dinner: 90 } as const;

type Placed = { days: Plan["days"]; mealPlaces: Map<string, Candidate> };

/**
 * Gives each planned meal a place to eat: the best for its score and the detour, open then, and such that all that
 * follows still works. No place twice in a trip.
 */
export function placeMeals({
  input,
  problem,
  plan,
}: {
  input: PlanInput;
  problem: Problem;
  plan: Plan;
}): Placed {
  const places = input.candidates.filter(({ kind }) => kind === "meal");
  const indexOf = new Map(problem.stops.map(({ id }, index) => [id, index]));
  const routes = plan.days.map(({ visits }) => visits.flatMap(({ id }) => indexOf.get(id) ?? []));
  const meals = problem.stops.flatMap((stop, index) =>
    stop.id.startsWith("meal:") ? [{ stop, index }] : [],
  );
  const located: Stop[] = meals.flatMap(({ stop }) => {
    const minutes = stop.category === "lunch" ? mealMinutes.lunch : mealMinutes.dinner;
    return places.map((place) => ({
      ...stop,
      at: { lat: place.lat, lon: place.lon },
      visitMinutes: minutes,
      windows: stop.windows.map((windows, day) =>
        openDuring({ place, windows, date: input.days[day]?.date ?? "" }),
      ),
    }));
  });
  // Only the routes' own stops and the places to eat: the matrix of ways stays small.
  const used = [...new Set(routes.flat())];
  const stops = [...used.flatMap((index) => problem.stops[index] ?? []), ...located];
  const board = createBoard({ ...problem, stops });
  const position = new Map(used.map((index, order) => [index, order]));
  const ownRoutes = routes.map((route) => route.flatMap((index) => position.get(index) ?? []));
  const mealPlaces = new Map<string, Candidate>();
  const taken = new Set<string>();
  for (const [day, route] of ownRoutes.entries()) {
    for (const [order, index] of route.entries()) {
      const stop = stops[index];
      const mealNumber = meals.findIndex((meal) => meal.stop.id === stop?.id);
      if (!stop || mealNumber < 0) continue;
      const before = walkThrough({ board, day, route });
      let best: { value: number; index: number; place: Candidate } | null = null;
      for (const [placeNumber, place] of places.entries()) {
        if (taken.has(place.id)) continue;
        const candidateIndex = used.length + mealNumber * places.length + placeNumber;
        const tried = route.with(order, candidateIndex);
        const schedule = walkThrough({ board, day, route: tried });
        if (!isFeasible({ board, day, schedule })) continue;
        const detour =
          schedule.travelMinutes - before.travelMinutes + (schedule.waitMinutes - before.waitMinutes) / 2;
        const value = place.score - costOfDetour * detour + (input.wantedIds.includes(place.id) ? 100 : 0);
        if (!best || value > best.value) best = { value, index: candidateIndex, place };
      }
      if (!best) continue;
      route[order] = best.index;
      taken.add(best.place.id);
      mealPlaces.set(stop.id, best.place);
    }
  }
  const days = ownRoutes.map((route, day) => ({
    visits: walkThrough({ board, day, route, withTimes: true }).visitTimes,
  }));
  return { days, mealPlaces };
}

function openDuring({
  place,
  windows,
  date,
}: {
  place: Candidate;
  windows: Stop["windows"][number];
  date: string;
}) {
  const open = place.windowsOn(date);
  if (open === "unknown") return windows;
  return windows.flatMap((window) =>
    open
      .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
      .filter(({ start, end }) => end > start),
  );
}
