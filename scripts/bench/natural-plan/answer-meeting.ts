import { planAppointments } from "../../../lib/itinerary/trip-choice/plan-appointments.ts";
import { readMeeting } from "./read-meeting.ts";

/** "9:05AM" */
export function sayTime(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, "0")}${hour < 12 ? "AM" : "PM"}`;
}

/** Reads the task, lets the product's solver choose whom to meet when, and says the day step by step. */
export function answerMeeting(prompt: string): string[] {
  const { start, friends, travel } = readMeeting(prompt);
  const { planned } = planAppointments({
    start,
    end: null,
    appointments: friends.map(({ name, place, from, until, minutes }) => ({
      id: name,
      place,
      windows: [{ start: from, end: until }],
      minutes,
      weight: 1,
    })),
    travel,
  });
  const steps = [`You start at ${start.place} at ${sayTime(start.minute)}.`];
  for (const { id, place, travelMinutes, arrive, start: begin, end } of planned) {
    steps.push(`You travel to ${place} in ${travelMinutes} minutes and arrive at ${sayTime(arrive)}.`);
    if (begin > arrive) steps.push(`You wait until ${sayTime(begin)}.`);
    steps.push(`You meet ${id} for ${end - begin} minutes from ${sayTime(begin)} to ${sayTime(end)}.`);
  }
  return steps;
}
