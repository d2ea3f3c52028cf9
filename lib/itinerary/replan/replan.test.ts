import { describe, expect, test } from "vitest";
import { openingWindows } from "../../places/opening-hours";
import { estimateTravel } from "../../routes/estimate-travel";
import { applyOperations } from "../../trips/apply-operations";
import { itemsOfDay } from "../../trips/order-items";
import type { Item, Trip } from "../../trips/schema";
import { testItem, testTrip } from "../../trips/testing/trip";
import { checkTrip } from "../check-trip";
import { reflowDay } from "./reflow-day";
import { replanTrip } from "./replan-trip";

const facts = {
  wayBetween: estimateTravel,
  windowsOn: ({ hours, date }: { hours: string; date: string }) => openingWindows({ hours, date }),
};
const typical = { kind: "typical" as const, source: "List of places" };
const monday = "2027-05-03";
const tuesday = "2027-05-04";
const zone = "Europe/Lisbon";
/** A kilometre east of the one before. */
const at = (kilometre: number) => ({
  name: `Kilometre ${kilometre}`,
  lat: 38.71,
  lon: -9.2 + kilometre * 0.01152,
});

function visit({
  number,
  from,
  to,
  day = monday,
  kilometre = number,
  hours,
  ...fields
}: {
  number: number;
  from: string;
  to: string;
  day?: string;
  kilometre?: number;
  hours?: string;
} & Partial<Item>): Item {
  return testItem({
    number,
    day,
    start: `${day}T${from}`,
    end: `${day}T${to}`,
    startZone: zone,
    endZone: zone,
    place: at(kilometre),
    ...fields,
    details: { ...fields.details, ...(hours ? { hours: { value: hours, evidence: typical } } : {}) },
  });
}

const tripOf = (...items: Item[]) => testTrip({ items });
const stepsFor = (trip: Trip, ...dates: string[]) => replanTrip({ trip, dates, ...facts });
const planned = (trip: Trip, ...dates: string[]) =>
  applyOperations({
    trip,
    operations: stepsFor(trip, ...dates).map(({ operation }) => operation),
    mayTouchLocked: false,
  }).trip;
const errorsOf = (trip: Trip) => checkTrip({ trip, ...facts }).filter(({ severity }) => severity === "error");
const titles = (trip: Trip, day: string) => itemsOfDay({ items: trip.items, day }).map(({ title }) => title);

describe("replanTrip", () => {
  test("puts a zigzag into the order of the way, with a reason for each move", () => {
    const trip = tripOf(
      visit({ number: 1, from: "09:30", to: "10:30", kilometre: 0 }),
      visit({ number: 2, from: "11:30", to: "12:30", kilometre: 9 }),
      visit({ number: 3, from: "13:30", to: "14:30", kilometre: 1 }),
      visit({ number: 4, from: "15:30", to: "16:30", kilometre: 8 }),
    );
    const steps = stepsFor(trip, monday);
    expect(steps.length).toBeGreaterThan(0);
    for (const { reason } of steps) expect(reason).toMatch(/^Moved to \d\d:\d\d: .+\.$/);
    const better = planned(trip, monday);
    expect([titles(better, monday).join(), titles(better, monday).toReversed().join()]).toContain(
      "Item 1,Item 3,Item 4,Item 2",
    );
    expect(errorsOf(better)).toEqual([]);
  });

  test("changes nothing of a day that works and has no better order", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:10", to: "11:00" }),
      visit({ number: 2, from: "12:40", to: "13:10" }),
      visit({ number: 3, from: "16:00", to: "17:00" }),
    );
    expect(stepsFor(trip, monday)).toEqual([]);
  });

  test("moves what is closed to a day on which it is open, and says so", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:00", to: "11:00", hours: "Tu-Su 10:00-18:00" }),
      visit({ number: 2, from: "12:00", to: "13:00" }),
      visit({ number: 3, from: "10:00", to: "11:00", day: tuesday }),
    );
    const [step] = stepsFor(trip, monday, tuesday);
    expect(step?.reason).toContain("Moved to Tuesday 4 May: closed on Monday 3 May");
    expect(titles(planned(trip, monday, tuesday), tuesday)).toContain("Item 1");
  });

  test("what is closed all day stays in the trip as an idea when only that day is planned", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:00", to: "11:00", hours: "Tu-Su 10:00-18:00" }),
      visit({ number: 2, from: "12:00", to: "13:00" }),
    );
    const [step] = stepsFor(trip, monday);
    expect(step?.operation).toMatchObject({ op: "item.move", day: null, start: null, end: null });
    expect(step?.reason).toBe("Kept as an idea without a day. It is closed on the days of the trip.");
  });

  test("what is locked stays, and so do journeys, and all else goes around them", () => {
    const flight = testItem({
      number: 9,
      kind: "flight",
      day: monday,
      start: `${monday}T17:00`,
      end: `${monday}T21:00`,
      place: at(0),
      endPlace: { name: "Berlin", lat: 52.36, lon: 13.5 },
    });
    const trip = tripOf(
      visit({ number: 1, from: "09:30", to: "10:30", kilometre: 8, locked: true }),
      visit({ number: 2, from: "10:40", to: "11:40", kilometre: 1 }),
      visit({ number: 3, from: "12:50", to: "13:50", kilometre: 7 }),
      flight,
    );
    const better = planned(trip, monday);
    expect(better.items.find(({ id }) => id === flight.id)).toEqual(flight);
    expect(better.items.find(({ title }) => title === "Item 1")?.start).toBe(`${monday}T09:30`);
    expect(titles(better, monday)).toEqual(["Item 1", "Item 3", "Item 2", "Item 9"]);
    expect(errorsOf(better)).toEqual([]);
  });

  test("lunch stays on its day and at noon", () => {
    const trip = tripOf(
      visit({ number: 1, from: "09:30", to: "10:30", kilometre: 5 }),
      visit({ number: 2, from: "12:30", to: "13:30", kilometre: 0, kind: "meal" }),
      visit({ number: 3, from: "14:30", to: "15:30", kilometre: 5.2 }),
      visit({ number: 4, from: "12:30", to: "13:30", kilometre: 5, day: tuesday, kind: "meal" }),
    );
    const meals = planned(trip, monday, tuesday).items.filter(({ kind }) => kind === "meal");
    expect(meals.map(({ day }) => day)).toEqual([monday, tuesday]);
    for (const { start } of meals) expect(start?.slice(11, 13)).toMatch(/^1[234]$/);
  });

  test("the same trip gives the same steps, and an empty day none", () => {
    const items = [3, 7, 1, 9, 2].map((kilometre, index) =>
      visit({ number: index + 1, from: `${10 + index}:00`, to: `${10 + index}:30`, kilometre }),
    );
    expect(stepsFor(tripOf(...items), monday)).toEqual(stepsFor(tripOf(...items), monday));
    expect(stepsFor(tripOf(), monday)).toEqual([]);
  });
});

describe("reflowDay", () => {
  /** Moves an item before the others of a day and lets the day follow. */
  function putDown({
    trip,
    id,
    position,
    day = monday,
  }: {
    trip: Trip;
    id: string;
    position: string;
    day?: string;
  }) {
    const item = trip.items.find((candidate) => candidate.id === id);
    if (!item) throw new Error("There is no such item.");
    const clock = (local: string | null) => (local ? `${day}${local.slice(10)}` : null);
    const operations = [
      { op: "item.move" as const, id, day, position, start: clock(item.start), end: clock(item.end) },
    ];
    const moved = applyOperations({ trip, operations }).trip;
    const follow = reflowDay({ trip: moved, date: day, movedId: id, ...facts });
    return applyOperations({ trip: moved, operations: follow }).trip;
  }
  const timesOf = (trip: Trip) =>
    itemsOfDay({ items: trip.items, day: monday }).map(
      ({ title, start, end }) => `${title} ${start?.slice(11)}-${end?.slice(11)}`,
    );

  test("what comes after makes room, and what has room stays", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:00", to: "11:00", kilometre: 0 }),
      visit({ number: 2, from: "11:10", to: "12:10", kilometre: 0 }),
      visit({ number: 3, from: "16:00", to: "17:00", kilometre: 0, position: "a3" }),
      visit({ number: 4, from: "14:00", to: "15:00", kilometre: 0, day: tuesday }),
    );
    const id = trip.items[3]?.id ?? "";
    expect(timesOf(putDown({ trip, id, position: "a1V" }))).toEqual([
      "Item 1 10:00-11:00",
      "Item 4 11:00-12:00",
      "Item 2 12:00-13:00",
      "Item 3 16:00-17:00",
    ]);
  });

  test("where its own time fits, it keeps it", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:00", to: "11:00", kilometre: 0 }),
      visit({ number: 2, from: "17:00", to: "18:00", kilometre: 0 }),
      visit({ number: 3, from: "14:00", to: "15:00", kilometre: 0, day: tuesday }),
    );
    const id = trip.items[2]?.id ?? "";
    expect(timesOf(putDown({ trip, id, position: "a1V" }))).toEqual([
      "Item 1 10:00-11:00",
      "Item 3 14:00-15:00",
      "Item 2 17:00-18:00",
    ]);
  });

  test("a locked item keeps its time: what was put before it and does not fit goes elsewhere on the day", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:00", to: "11:00", kilometre: 0, locked: true }),
      visit({ number: 2, from: "14:00", to: "16:00", kilometre: 0, day: tuesday }),
    );
    const planned = putDown({ trip, id: trip.items[1]?.id ?? "", position: "a0" });
    expect(planned.items.find(({ title }) => title === "Item 1")?.start).toBe(`${monday}T10:00`);
    expect(errorsOf(planned)).toEqual([]);
  });

  test("what is closed on its new day stays where it was put, for the check to say so", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:00", to: "11:00", kilometre: 0 }),
      visit({ number: 2, from: "14:00", to: "15:00", kilometre: 0, day: tuesday, hours: "Tu 10:00-18:00" }),
    );
    const planned = putDown({ trip, id: trip.items[1]?.id ?? "", position: "a9" });
    expect(timesOf(planned)).toEqual(["Item 1 10:00-11:00", "Item 2 14:00-15:00"]);
    expect(errorsOf(planned).map(({ code }) => code)).toEqual(["closed"]);
  });

  test("an idea without a time gets one after what stands before it", () => {
    const trip = tripOf(
      visit({ number: 1, from: "10:00", to: "11:00", kilometre: 0 }),
      testItem({ number: 2, day: null, place: at(0) }),
    );
    expect(timesOf(putDown({ trip, id: trip.items[1]?.id ?? "", position: "a9" }))).toEqual([
      "Item 1 10:00-11:00",
      "Item 2 11:00-12:00",
    ]);
  });
});
