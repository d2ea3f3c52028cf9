import { orderCities } from "../../../lib/itinerary/trip-choice/order-cities.ts";
import { readTrip } from "./read-trip.ts";

export type TripAnswer = { stops: { city: string; firstDay: number; lastDay: number }[]; text: string };

/** Reads the task, lets the product's solver order the cities, and says the plan day by day. */
export function answerTrip(prompt: string): TripAnswer {
  const { days, cities, flights } = readTrip(prompt);
  const route = orderCities({
    cities: cities.map(({ name, days: stay, windows }) => ({
      id: name,
      name,
      nights: { min: stay - 1, wished: stay - 1, max: stay - 1 },
      windows: windows.map((window) => ({ ...window, presence: "throughout", what: "the fixed date" })),
    })),
    days,
    legs: flights.map((flight) => ({ ...flight, costMinor: 0, minutes: 0 })),
    start: null,
    end: null,
    keepsOrder: false,
    minuteMinor: 0,
  });
  const stops = route.stops.map(({ cityId, arriveDay, leaveDay }) => ({
    city: cityId,
    firstDay: arriveDay,
    lastDay: leaveDay,
  }));
  const lines = stops.flatMap(({ city, firstDay, lastDay }, index) => {
    const before = stops[index - 1];
    const count = lastDay - firstDay + 1;
    const visit = `**Day ${firstDay}-${lastDay}:** ${before ? "Visit" : `Arriving in ${city} and visit`} ${city} for ${count} days.`;
    return before ? [`**Day ${firstDay}:** Fly from ${before.city} to ${city}.`, visit] : [visit];
  });
  const lead = `Here is the trip plan for visiting the ${cities.length} European cities for ${days} days:`;
  return { stops, text: [route.explanation ?? lead, "", ...lines].join("\n") };
}
