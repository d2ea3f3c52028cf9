import type { MealTime, Presence } from "./day-times.ts";
import type { PlanDay, Query, Sandbox, Way } from "./sandbox.ts";

const none = "-";
const sightsOnWholeDay = 2;

/** Writes a plan day by day in the words of the benchmark. */
export function writePlan({
  query: { org },
  route,
  ways,
  stays,
  at,
  meals,
  sandbox,
}: {
  query: Query;
  route: readonly { city: string; nights: number }[];
  /** The way to each city, and the way home. */
  ways: readonly (Way | undefined)[];
  /** The name of the stay by city. */
  stays: ReadonlyMap<string, string>;
  at: readonly Presence[];
  meals: readonly { presence: Presence; time: MealTime; name: string }[];
  sandbox: Sandbox;
}): PlanDay[] {
  const days = route.reduce((sum, { nights }) => sum + nights, 1);
  const unseen = new Map(
    route.map(({ city }) => [
      city,
      [...new Set(sandbox.attractions.flatMap((sight) => (sight.city === city ? sight.name : [])))],
    ]),
  );
  const isWhole = ({ meals: times }: Presence) => times.length === 3;
  const sightsOn = (presence: Presence): string[] => {
    const left = unseen.get(presence.city) ?? [];
    // Every whole day needs something to see; what is left over is for the days of arrival and departure.
    const later = at.filter(
      (other) => other.city === presence.city && other.day > presence.day && isWhole(other),
    );
    const [fewest, most] = isWhole(presence) ? [1, sightsOnWholeDay] : [0, 1];
    const count = Math.min(most, Math.max(fewest, left.length - later.length));
    return left.splice(0, count).map((name) => `${name}, ${presence.city};`);
  };
  let arriveDay = 1;
  const stops = route.map(({ city, nights }, index) => {
    const stop = {
      city,
      arriveDay,
      way: ways[index],
      from: index === 0 ? org : (route[index - 1]?.city ?? org),
    };
    arriveDay += nights;
    return stop;
  });
  const home = { city: org, arriveDay: days, way: ways.at(-1), from: route.at(-1)?.city ?? org };
  return Array.from({ length: days }, (_, index): PlanDay => {
    const day = index + 1;
    const change = [...stops, home].find((stop) => stop.arriveDay === day);
    const where = [...stops].reverse().find((stop) => stop.arriveDay <= day)?.city ?? org;
    const mealAt = (wanted: MealTime) => {
      const meal = meals.find(({ presence, time }) => presence.day === day && time === wanted);
      return meal ? `${meal.name}, ${meal.presence.city}` : none;
    };
    const sights = at.filter((presence) => presence.day === day && presence.isFree).flatMap(sightsOn);
    const stay = stays.get(where);
    return {
      days: day,
      current_city: change ? `from ${change.from} to ${change.city}` : where,
      transportation: change?.way?.text ?? none,
      breakfast: mealAt("breakfast"),
      attraction: sights.length > 0 ? sights.join("") : none,
      lunch: mealAt("lunch"),
      dinner: mealAt("dinner"),
      accommodation: day < days && stay ? `${stay}, ${where}` : none,
    };
  });
}
