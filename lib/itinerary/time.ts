import { Temporal } from "temporal-polyfill";

/**
 * Days are "2027-05-03", local times "2027-05-03T10:30" with their IANA zone beside them, minutes count from local
 * midnight and may pass 1440 for what ends after midnight.
 */

/** The day `count` days later (earlier when negative). */
export function addDays({ day, count }: { day: string; count: number }): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Whole days from the first to the second; negative when the second is earlier. */
export function daysBetween({ from, to }: { from: string; to: string }): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** Every day from the first to the last, both included; empty when the last is earlier. */
export function listDays({ from, to }: { from: string; to: string }): string[] {
  const count = daysBetween({ from, to }) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays({ day: from, count: index }));
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function dayOf(localTime: string): string {
  return localTime.slice(0, 10);
}

/** Minutes since local midnight of its own day. */
export function minuteOf(localTime: string): number {
  return Number(localTime.slice(11, 13)) * 60 + Number(localTime.slice(14, 16));
}

/** Minutes since local midnight of `day`: above 1440 for a later day, negative for an earlier one. */
export function minuteOnDay({ localTime, day }: { localTime: string; day: string }): number {
  const own = dayOf(localTime);
  return (own === day ? 0 : daysBetween({ from: day, to: own }) * 1440) + minuteOf(localTime);
}

/** The local time `minute` minutes after the midnight of `day`, by the clock on the wall. */
export function localTimeAt({ day, minute }: { day: string; minute: number }): string {
  const whole = Math.round(minute);
  const date = whole >= 0 && whole < 1440 ? day : addDays({ day, count: Math.floor(whole / 1440) });
  const rest = ((whole % 1440) + 1440) % 1440;
  return `${date}T${formatMinute(rest)}`;
}

/** "09:05" for minute 545; minutes past midnight wrap around. */
export function formatMinute(minute: number): string {
  const rest = ((Math.round(minute) % 1440) + 1440) % 1440;
  return `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
}

type ZonedTime = { time: string; zone: string };

function toInstant({ time, zone }: ZonedTime): number {
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
}

/**
 * Minutes that really pass between two local times, each in its zone: negative when the second comes first. Days of
 * 23 and 25 hours and flights over the date line come out right. A time that the clock skips is taken after the
 * jump, one that it repeats as the first. Throws a RangeError for a zone or a time that does not exist.
 */
export function minutesBetween({ from, to }: { from: ZonedTime; to: ZonedTime }): number {
  return Math.round((toInstant(to) - toInstant(from)) / 60_000);
}

/** Length of a day in a zone in minutes: 1440, but 1380 or 1500 when the clock changes. */
export function dayLength({ day, zone }: { day: string; zone: string }): number {
  return minutesBetween({
    from: { time: `${day}T00:00`, zone },
    to: { time: `${addDays({ day, count: 1 })}T00:00`, zone },
  });
}

/** "Tuesday 11 May" in plain English, with the year on request. */
export function formatDay({ day, withYear = false }: { day: string; withYear?: boolean }): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(withYear ? { year: "numeric" } : {}),
    timeZone: "UTC",
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(",", "");
}

/** "45 minutes", "1 hour", "2 hours 10 minutes". */
export function formatMinutes(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  const hourWords = hours === 0 ? "" : hours === 1 ? "1 hour" : `${hours} hours`;
  const minuteWords = rest === 0 && hours > 0 ? "" : rest === 1 ? "1 minute" : `${rest} minutes`;
  return [hourWords, minuteWords].filter(Boolean).join(" ");
}
