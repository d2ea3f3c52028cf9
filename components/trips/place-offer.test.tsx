import { expect, test } from "vitest";
import { applyOperations } from "@/lib/trips/apply-operations";
import type { Item } from "@/lib/trips/schema";
import { makeTrip } from "../../lib/ai/testing/chat-harness";
import { placeOffer } from "./item-commands";

const item = (fields: Partial<Item> & Pick<Item, "id" | "kind">): Item => ({
  title: "An item",
  day: "2027-05-11",
  position: "a0",
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
});
const outbound = item({
  id: "10000000-0000-4000-8000-000000000001",
  kind: "flight",
  details: { direction: "outbound" },
});
const inbound = item({
  ...{ id: "10000000-0000-4000-8000-000000000002", kind: "flight", day: "2027-05-15" },
  details: { direction: "inbound" },
});
const stay = item({ id: "10000000-0000-4000-8000-000000000003", kind: "stay" });
const trip = makeTrip({ startDate: "2027-05-11", endDate: "2027-05-15", items: [outbound, inbound, stay] });
const offerOf = ({ id: _, position: __, ...offer }: Item) => ({ ...offer, title: "The new one" });

const titlesAfter = (changed: typeof trip, offer: Item) =>
  applyOperations({
    trip: changed,
    operations: placeOffer({ trip: changed, offer: offerOf(offer) }).operations,
  })
    .trip.items.map(({ title, kind, details }) => [title, kind, details.direction])
    .sort();

test("a flight takes the place of the one in its direction, whichever day that leaves", () => {
  const late = { ...outbound, details: {} };
  expect(titlesAfter(trip, late)).toEqual([
    ["An item", "flight", "inbound"],
    ["An item", "stay", undefined],
    ["The new one", "flight", "outbound"],
  ]);
});

test("the ways to and from a stay lead to the new one", () => {
  const placeOf = (name: string) => ({ name, lat: 38.7, lon: -9.1 });
  const old = { ...stay, title: "Old stay", place: placeOf("Old stay") };
  const way = item({
    ...{ id: "10000000-0000-4000-8000-000000000004", kind: "transport", title: "Airport to Old stay" },
    ...{ place: placeOf("Airport"), endPlace: placeOf("Old stay") },
  });
  const changed = { ...trip, items: [old, way] };
  const { operations } = placeOffer({
    trip: changed,
    offer: { ...offerOf(stay), place: placeOf("The new one") },
  });
  const after = applyOperations({ trip: changed, operations }).trip.items.find(({ id }) => id === way.id);
  expect(after).toMatchObject({ title: "Airport to The new one", endPlace: { name: "The new one" } });
});

test("a stay takes the place of the one that begins that day, unless that is locked", () => {
  expect(titlesAfter(trip, stay)).toContainEqual(["The new one", "stay", undefined]);
  expect(titlesAfter(trip, stay)).toHaveLength(3);
  const locked = { ...trip, items: [outbound, inbound, { ...stay, locked: true }] };
  expect(titlesAfter(locked, stay)).toHaveLength(4);
});
