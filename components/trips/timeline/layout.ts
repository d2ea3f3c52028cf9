import { itemsOfDay } from "@/lib/trips/order-items";
import type { Item, Trip } from "@/lib/trips/schema";

/** An hour is 56 px high, a quarter of it a step. */
export const hourHeight = 56;
export const stepMinutes = 15;
export const minuteHeight = hourHeight / 60;

/** Minutes from the midnight of a day; above 1440 for what ends the day after. */
export function minuteOn({ local, day }: { local: string; day: string }): number {
  const days = Math.round((Date.parse(local.slice(0, 10)) - Date.parse(day)) / 86_400_000);
  return days * 1440 + Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));
}

/** "10:30" on the clock for minute 630; past midnight it begins anew. */
export function clockOf(minute: number): string {
  const rest = ((minute % 1440) + 1440) % 1440;
  return `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
}

/** The local time of a minute of a day. */
export function localAt({ day, minute }: { day: string; minute: number }): string {
  const date = new Date(Date.parse(day) + Math.floor(minute / 1440) * 86_400_000).toISOString().slice(0, 10);
  return `${date}T${clockOf(minute)}`;
}

/** An item as a block: minutes of its day, and its column among those it overlaps. */
export type Block = { item: Item; start: number; end: number; column: number; columns: number };

const shortest = 20;

/** The blocks of a day; what overlaps shares the width side by side. */
export function blocksOf({ trip, day }: { trip: Trip; day: string }): Block[] {
  const blocks = itemsOfDay({ items: trip.items, day })
    .flatMap((item): Block[] => {
      if (!item.start || item.kind === "stay" || item.kind === "note") return [];
      const start = minuteOn({ local: item.start, day });
      const end = Math.max(start + shortest, item.end ? minuteOn({ local: item.end, day }) : start);
      return [{ item, start, end: Math.min(end, 1440), column: 0, columns: 1 }];
    })
    .sort((left, right) => left.start - right.start || right.end - left.end);
  let group: Block[] = [];
  let groupEnd = 0;
  for (const block of blocks) {
    if (block.start >= groupEnd) group = [];
    const taken = new Set(group.filter(({ end }) => end > block.start).map(({ column }) => column));
    while (taken.has(block.column)) block.column += 1;
    group.push(block);
    groupEnd = Math.max(...group.map(({ end }) => end));
    const columns = Math.max(...group.map(({ column }) => column)) + 1;
    for (const member of group) member.columns = columns;
  }
  return blocks;
}

/** The hours that are drawn begin with the earliest thing, at the latest at seven. */
export function firstHourOf({ trip, days }: { trip: Trip; days: readonly string[] }): number {
  const starts = days.flatMap((day) => blocksOf({ trip, day }).map(({ start }) => Math.floor(start / 60)));
  return Math.max(0, Math.min(7, ...starts));
}

/** How far the clocks of a zone are ahead of UTC on a day at noon, in minutes. */
function offsetOf({ zone, day }: { zone: string; day: string }): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(new Date(`${day}T12:00:00Z`))
    .find(({ type }) => type === "timeZoneName")?.value;
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? "");
  return match ? (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

/** Where clocks change within a day: the item that leads there, and by how many minutes they go on or back. */
export function seamOf({ trip, day }: { trip: Trip; day: string }): { item: Item; minutes: number } | null {
  for (const item of itemsOfDay({ items: trip.items, day })) {
    const { startZone, endZone } = item;
    if (!startZone || !endZone || startZone === endZone) continue;
    const minutes = offsetOf({ zone: endZone, day }) - offsetOf({ zone: startZone, day });
    if (minutes !== 0) return { item, minutes };
  }
  return null;
}
