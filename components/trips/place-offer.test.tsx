import { expect, test } from "vitest";
import { applyOperations } from "@/lib/trips/apply-operations";
import type { Item } from "@/lib/trips/schema";
import { testItem, testTrip } from "@/lib/trips/testing/trip";
import { placeOffer } from "./item-commands";

const day = "2027-05-11";
const outbound = testItem({ number: 1, day, kind: "flight", details: { direction: "outbound" } });
const inbound = testItem({ number: 2, day: "2027-05-15", kind: "flight", details: { direction: "inbound" } });
const stay = testItem({ number: 3, day, kind: "stay" });
const trip = testTrip({ startDate: day, endDate: "2027-05-15", items: [outbound, inbound, stay] });
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
    ["Item 2", "flight", "inbound"],
    ["Item 3", "stay", undefined],
    ["The new one", "flight", "outbound"],
  ]);
});

test("the ways to and from a stay lead to the new one", () => {
  const placeOf = (name: string) => ({ name, lat: 38.7, lon: -9.1 });
  const old = { ...stay, title: "Old stay", place: placeOf("Old stay") };
  const way = testItem({
    ...{ number: 4, day, kind: "transport", title: "Airport to Old stay" },
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
