import { formatDay, localTimeAt } from "@/lib/itinerary/time";
import type { ShortTrip } from "../tool-outputs";
import {
  dateOfDay,
  type Editing,
  type EditOf,
  type Item,
  isPlanned,
  noSuchDay,
  type Outcome,
  type Proposed,
  sayLocked,
} from "./days";
import { freeSlot, slotOf } from "./free-slot";

/** The trip with one item changed, or without it. */
function withItem({
  trip,
  id,
  patch,
}: {
  trip: ShortTrip;
  id: string;
  patch: Partial<Item> | null;
}): ShortTrip {
  const items = trip.items.flatMap((item) => (item.id !== id ? item : patch ? { ...item, ...patch } : []));
  return { ...trip, items };
}

/** The local times of a slot on a day; what ends after midnight ends on the day after. */
const timesOn = ({ slot, day }: { slot: ReturnType<typeof slotOf>; day: string }) => ({
  day,
  start: slot && localTimeAt({ day, minute: slot.start }),
  end: slot && localTimeAt({ day, minute: slot.end }),
});

const listOf = (items: readonly { title: string }[]) =>
  items
    .map(({ title }) => title)
    .join(", ")
    .slice(0, 200);

export function swapDays({ edit, trip }: Editing<EditOf<"swap_days">>): Outcome {
  const [first, second] = [dateOfDay({ trip, day: edit.first }), dateOfDay({ trip, day: edit.second })];
  if (!first) return noSuchDay({ trip, day: edit.first });
  if (!second) return noSuchDay({ trip, day: edit.second });
  let after = trip;
  const move = ({ from, to }: { from: string; to: string }) =>
    trip.items
      .filter((item) => item.day === from && isPlanned(item))
      .map((item): Proposed => {
        after = withItem({ trip: after, id: item.id, patch: { day: to } });
        const reason = `Days ${edit.first} and ${edit.second} change places.`;
        return { kind: "move", id: item.id, ...timesOn({ slot: slotOf(item), day: to }), reason };
      });
  const changes = [...move({ from: first, to: second }), ...move({ from: second, to: first })];
  if (changes.length === 0)
    return { kind: "refused", say: "There is nothing on these days that I could move." };
  return {
    kind: "changes",
    changes,
    trip: after,
    summary: `Swap day ${edit.first} and day ${edit.second}`,
    what: `Day ${edit.first} and day ${edit.second} change places; flights and stay remain.`,
  };
}

export function removeItems({ edit, trip }: Editing<EditOf<"remove">>): Outcome {
  const items = trip.items.filter(({ id }) => edit.itemIds.includes(id));
  const free = items.filter(({ locked }) => !locked);
  if (free.length === 0) return sayLocked(items[0]?.title ?? "This");
  return {
    kind: "changes",
    changes: free.map(({ id }) => ({ kind: "remove", id, reason: "You asked to take it out." })),
    trip: free.reduce((after, { id }) => withItem({ trip: after, id, patch: null }), trip),
    summary: `Remove ${listOf(free)}`,
    what: `I propose to remove ${listOf(free)}.`,
  };
}

const partStart = { morning: 9 * 60 + 30, afternoon: 14 * 60, evening: 18 * 60 + 30 };

/** To another day, another part of it or a time of the clock; without a time to the nearest free one. */
export function moveItems({ edit, trip }: Editing<EditOf<"move">>): Outcome {
  const items = trip.items.filter(({ id }) => edit.itemIds.includes(id));
  const free = items.filter(({ locked, kind }) => !locked && kind !== "stay" && kind !== "flight");
  const [held] = items;
  if (free.length === 0) {
    return held?.locked
      ? sayLocked(held.title)
      : { kind: "refused", say: "A flight or a stay is moved by choosing another one." };
  }
  const date = edit.day === null ? null : dateOfDay({ trip, day: edit.day });
  if (edit.day !== null && !date) return noSuchDay({ trip, day: edit.day });
  let after = trip;
  const changes: Proposed[] = [];
  const sentences: string[] = [];
  for (const item of free) {
    const day = date ?? item.day ?? trip.startDate;
    if (!day) continue;
    const wanted =
      edit.minute ?? (edit.part ? partStart[edit.part] : slotOf(item)?.start) ?? partStart.morning;
    const slot = freeSlot({ trip: after, item, day, wanted, isExact: edit.minute !== null });
    const times = timesOn({ slot, day });
    changes.push({ kind: "move", id: item.id, ...times, reason: "You asked to move it." });
    const clock = { start: times.start?.slice(11) ?? null, end: times.end?.slice(11) ?? null };
    after = withItem({ trip: after, id: item.id, patch: { day, ...clock } });
    const when = clock.start ? `at ${clock.start}` : "without a time, because that day is full";
    sentences.push(`${item.title} moves to ${formatDay({ day })}, ${when}.`);
  }
  return {
    kind: "changes",
    changes,
    trip: after,
    summary: `Move ${listOf(free)}`,
    what: sentences.join(" "),
  };
}

/** A lock keeps an item from every later proposal; taking one off is the traveller's alone. */
export function lockItems({ edit, trip }: Editing<EditOf<"lock">>): Outcome {
  const items = trip.items.filter(({ id, locked }) => edit.itemIds.includes(id) && !locked);
  if (items.length === 0) return { kind: "refused", say: "It is locked already." };
  return {
    kind: "changes",
    changes: items.map(({ id }) => ({ kind: "lock", id, reason: "You asked to keep it as it is." })),
    trip: items.reduce((after, { id }) => withItem({ trip: after, id, patch: { locked: true } }), trip),
    summary: `Lock ${listOf(items)}`,
    what: `${listOf(items)} ${items.length === 1 ? "is" : "are"} locked: I leave ${items.length === 1 ? "it" : "them"} alone from then on.`,
  };
}

export function changeBudget({ edit, trip }: Editing<EditOf<"budget">>): Outcome {
  const { amountMinor, currency } = edit.budget;
  const patch = { budgetMinor: amountMinor, currency };
  return {
    kind: "changes",
    changes: [{ kind: "trip", patch, reason: "The budget as you gave it." }],
    trip: { ...trip, ...patch },
    summary: "Change the budget",
    what: "The budget changes as you said.",
  };
}
