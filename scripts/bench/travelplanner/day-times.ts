import type { Way } from "./sandbox.ts";

const departByRoad = 9 * 60;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** When a way leaves and arrives, minutes after midnight of its day; by road after breakfast. */
function timesOf({ departure, arrival, minutes }: Way): { leave: number; arrive: number } {
  if (departure === null || arrival === null) return { leave: departByRoad, arrive: departByRoad + minutes };
  const leave = minuteOf(departure);
  const clock = minuteOf(arrival);
  return { leave, arrive: clock < leave ? clock + 1440 : clock };
}

/** Neither leaves in the night nor arrives in it. */
export function isByDay(way: Way): boolean {
  const { leave, arrive } = timesOf(way);
  return leave >= 6 * 60 && arrive <= 22 * 60 + 30;
}

export type MealTime = "breakfast" | "lunch" | "dinner";

/** What of a day is spent in a city: the meals that fall into it, and whether there is time to see something. */
export type Presence = { city: string; day: number; meals: MealTime[]; isFree: boolean };

/** The days of a trip city by city: before a way, after it, and the whole days between. */
export function presences({
  route,
  ways,
  slackMinutes,
}: {
  route: readonly { city: string; nights: number }[];
  ways: readonly (Way | undefined)[];
  /** How much later than usual somebody dines after a late arrival, and how much earlier breakfast is. */
  slackMinutes: number;
}): Presence[] {
  let day = 1;
  return route.flatMap(({ city, nights }, index) => {
    const [there, back] = [ways[index], ways[index + 1]];
    const first = day;
    day += nights;
    const arrive = (there ? timesOf(there).arrive : 18 * 60) - slackMinutes;
    const leave = (back ? timesOf(back).leave : departByRoad) + slackMinutes;
    const arrival: Presence = {
      city,
      day: first,
      meals: [
        ...(arrive <= 13 * 60 ? ["lunch" as const] : []),
        ...(arrive <= 20 * 60 + 30 ? ["dinner" as const] : []),
      ],
      isFree: arrive <= 17 * 60,
    };
    const whole = Array.from(
      { length: nights - 1 },
      (_, offset): Presence => ({
        city,
        day: first + 1 + offset,
        meals: ["breakfast", "lunch", "dinner"],
        isFree: true,
      }),
    );
    const departure: Presence = {
      city,
      day,
      meals: [
        ...(leave >= 9 * 60 ? ["breakfast" as const] : []),
        ...(leave >= 15 * 60 ? ["lunch" as const] : []),
        ...(leave >= 21 * 60 + 30 ? ["dinner" as const] : []),
      ],
      isFree: leave >= 13 * 60,
    };
    return [arrival, ...whole, departure];
  });
}
