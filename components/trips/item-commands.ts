import { positionFor } from "@/lib/ai/drafts/position-for";
import type { Operation } from "@/lib/trips/operations";
import { itemsOfDay } from "@/lib/trips/order-items";
import { positionsAt } from "@/lib/trips/position";
import type { Item, ItemDetails, Place, Trip } from "@/lib/trips/schema";
import { newId } from "@/lib/utils/new-id";
import type { ItemDraft } from "./item-form";
import type { ItemCommand } from "./item-menu";

/** Keeps the clock and changes the day: "2027-05-03T10:00" on the 5th is "2027-05-05T10:00". */
function onDay(local: string | null, item: Item, day: string | null): string | null {
  if (!local || !item.day || !day) return null;
  const shift = Date.parse(`${day}T12:00:00Z`) - Date.parse(`${item.day}T12:00:00Z`);
  return new Date(Date.parse(`${local}:00Z`) + shift).toISOString().slice(0, 16);
}

/** What was done, for the history: a text of the catalogue. */
type Done = "added" | "moved" | "locked" | "unlocked" | "removed";
type Edit = { operations: Operation[]; done: Done };

/** To a place among the items of a day: `index` counts the others that stay before it. */
export function moveItem({
  trip,
  item,
  day,
  index,
}: {
  trip: Trip;
  item: Item;
  day: string | null;
  index: number;
}): Edit {
  const others = itemsOfDay({ items: trip.items, day }).filter(({ id }) => id !== item.id);
  const [position = item.position] = positionsAt({ items: others, index });
  const isSameDay = day === item.day;
  const start = isSameDay ? item.start : onDay(item.start, item, day);
  const end = isSameDay ? item.end : onDay(item.end, item, day);
  return {
    operations: [{ op: "item.move", id: item.id, day, position, start, end }],
    done: "moved",
  };
}

/** The operations behind a choice of the item's menu; null when there is nothing to do. */
export function toEdit({
  trip,
  item,
  command,
}: {
  trip: Trip;
  item: Item;
  command: Exclude<ItemCommand, { kind: "edit" | "pick" }>;
}): Edit | null {
  const siblings = itemsOfDay({ items: trip.items, day: item.day });
  const at = siblings.findIndex(({ id }) => id === item.id);
  switch (command.kind) {
    case "move":
      return moveItem({
        trip,
        item,
        day: command.day,
        index: itemsOfDay({ items: trip.items, day: command.day }).length,
      });
    case "earlier":
      return at > 0 ? moveItem({ trip, item, day: item.day, index: at - 1 }) : null;
    case "later":
      return at < siblings.length - 1 ? moveItem({ trip, item, day: item.day, index: at + 1 }) : null;
    case "lock":
      return {
        operations: [{ op: "item.update", id: item.id, patch: { locked: !item.locked } }],
        done: item.locked ? "unlocked" : "locked",
      };
    case "remove":
      return { operations: [{ op: "item.remove", id: item.id }], done: "removed" };
  }
}

/** A new item at the end of a day; what is not said of it is not known. */
function append({
  trip,
  day,
  fields,
}: {
  trip: Trip;
  day: string | null;
  fields: Pick<Item, "kind" | "title"> & Partial<Item>;
}): Edit & { id: string } {
  const others = itemsOfDay({ items: trip.items, day });
  const [position = "a0"] = positionsAt({ items: others, index: others.length });
  const item: Item = {
    start: null,
    startZone: null,
    end: null,
    endZone: null,
    place: null,
    endPlace: null,
    cost: null,
    locked: false,
    note: "",
    details: {},
    ...fields,
    id: newId(),
    day,
    position,
  };
  return { operations: [{ op: "item.add", item }], done: "added", id: item.id };
}

/** A new item that the traveller wrote by hand, at the end of a day. */
export function addItem({
  trip,
  day,
  draft,
  zone,
}: {
  trip: Trip;
  day: string | null;
  draft: ItemDraft;
  zone: string | null;
}): Edit {
  const zones = { startZone: draft.start ? zone : null, endZone: draft.end ? zone : null };
  return append({ trip, day, fields: { ...draft, ...zones, kind: "activity" } });
}

/**
 * An offer in the plan, in the place of the one that it stands for: the flight of the same direction, the stay of the
 * same nights, to which the ways then lead. What is locked stays beside it.
 */
export function placeOffer({ trip, offer }: { trip: Trip; offer: Omit<Item, "id" | "position"> }): Edit {
  const { day, kind, place, title } = offer;
  const isLast = day !== null && trip.endDate !== null && day >= trip.endDate;
  const isFirst = day !== null && trip.startDate !== null && day <= trip.startDate;
  const ends: ItemDetails["direction"] = isFirst ? "outbound" : isLast ? "inbound" : undefined;
  const direction = kind === "flight" ? ends : undefined;
  const replaced = trip.items.filter(
    (item) =>
      item.kind === kind &&
      !item.locked &&
      (item.day === day || (direction !== undefined && item.details.direction === direction)),
  );
  const isReplaced = (way: Place | null) =>
    way !== null && replaced.some((item) => kind === "stay" && item.place?.name === way.name);
  const ways = trip.items.flatMap(({ id, kind: known, locked, ...way }): Operation[] => {
    const [leaves, arrives] = [isReplaced(way.place), isReplaced(way.endPlace)];
    if (known !== "transport" || locked || !place || !(leaves || arrives)) return [];
    const old = (leaves ? way.place : way.endPlace)?.name ?? "";
    return [
      {
        op: "item.update",
        id,
        patch: {
          title: way.title.replace(old, title).slice(0, 200),
          ...(leaves ? { place } : {}),
          ...(arrives ? { endPlace: place } : {}),
        },
      },
    ];
  });
  const rest = { ...trip, items: trip.items.filter((item) => !replaced.includes(item)) };
  // One arrives at another stay no earlier than at the first.
  const [before] = kind === "stay" ? replaced : [];
  const start = before?.start && offer.start && before.start > offer.start ? before.start : offer.start;
  const position = positionFor({ trip: rest, day, start, zone: offer.startZone });
  const details = { ...offer.details, ...(direction ? { direction } : {}) };
  const item: Item = { ...offer, start, id: newId(), position, details };
  const removals = replaced.map(({ id }) => ({ op: "item.remove" as const, id }));
  return { operations: [...removals, ...ways, { op: "item.add", item }], done: "added" };
}

/** A place that was found, at the end of a day, at no time yet. Its hours and its evidence come with the next plan. */
export function addPlace({
  trip,
  day,
  place: { id, name, lat, lon, category },
}: {
  trip: Trip;
  day: string | null;
  place: { id: string; name: string; lat: number; lon: number; category: string };
}): Edit & { id: string } {
  const title = name.slice(0, 200);
  const kind = category === "food" ? "meal" : "activity";
  const details = { category: category.slice(0, 40) };
  return append({ trip, day, fields: { kind, title, place: { id, name: title, lat, lon }, details } });
}
