const dayFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});
const yearFormat = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "Mon, 3 May" for a calendar day. */
export function formatDay(day: string): string {
  return dayFormat.format(new Date(`${day}T12:00:00Z`));
}

/** "Mon 3 May to Fri 7 May 2027"; one day alone; a sentence when there are none. */
export function formatDates({ start, end }: { start: string | null; end: string | null }): string {
  if (!start || !end) return "Dates open";
  const last = yearFormat.format(new Date(`${end}T12:00:00Z`));
  return (start === end ? last : `${formatDay(start)} to ${last}`).replaceAll(",", "");
}

/** The days of a trip in order, both ends included; empty when its dates are open. */
export function daysOf({ start, end }: { start: string | null; end: string | null }): string[] {
  if (!start || !end) return [];
  const days: string[] = [];
  for (
    let time = Date.parse(`${start}T12:00:00Z`);
    time <= Date.parse(`${end}T12:00:00Z`);
    time += 86_400_000
  ) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}
