import { describe, expect, test } from "vitest";
import { testItem, testTrip } from "@/lib/trips/testing/trip";
import { blocksOf, clockOf, firstHourOf, localAt, seamOf } from "./layout";
import { liftOf, shiftLift } from "./lift";

const day = "2027-05-03";
const visit = ({ number, from, to }: { number: number; from: string; to: string }) =>
  testItem({ number, day, start: `${day}T${from}`, end: to.length > 5 ? to : `${day}T${to}` });

describe("the timeline", () => {
  test("what overlaps shares the width, what comes after has it all", () => {
    const trip = testTrip({
      items: [
        visit({ number: 1, from: "10:00", to: "12:00" }),
        visit({ number: 2, from: "11:00", to: "13:00" }),
        visit({ number: 3, from: "12:30", to: "13:30" }),
        visit({ number: 4, from: "15:00", to: "16:00" }),
      ],
    });
    const places = blocksOf({ trip, day }).map(({ column, columns }) => `${column} of ${columns}`);
    expect(places).toEqual(["0 of 2", "1 of 2", "0 of 2", "0 of 1"]);
  });

  test("what ends after midnight is drawn to the end of its day, and keeps its end", () => {
    const trip = testTrip({ items: [visit({ number: 1, from: "22:00", to: "2027-05-04T01:00" })] });
    expect(blocksOf({ trip, day })[0]).toMatchObject({ start: 1320, end: 1440 });
    expect(localAt({ day, minute: 1500 })).toBe("2027-05-04T01:00");
    expect(clockOf(1500)).toBe("01:00");
  });

  test("early things pull the first hour up", () => {
    const early = testTrip({ items: [visit({ number: 1, from: "04:30", to: "05:30" })] });
    expect(firstHourOf({ trip: early, days: [day] })).toBe(4);
    expect(firstHourOf({ trip: testTrip(), days: [day] })).toBe(7);
  });

  test("a flight west sets the clocks back", () => {
    const flight = testItem({
      number: 1,
      kind: "flight",
      start: `${day}T09:00`,
      startZone: "Europe/Berlin",
      end: `${day}T12:00`,
      endZone: "Europe/Lisbon",
    });
    expect(seamOf({ trip: testTrip({ items: [flight] }), day })?.minutes).toBe(-60);
    expect(seamOf({ trip: testTrip(), day })).toBeNull();
  });

  test("moving and resizing go in quarters of an hour and stay within the day", () => {
    const lift = { id: "a", day, start: 600, end: 660 };
    expect(shiftLift({ lift, kind: "move", minutes: 20, day: "2027-05-04" })).toEqual({
      id: "a",
      day: "2027-05-04",
      start: 615,
      end: 675,
    });
    expect(shiftLift({ lift, kind: "move", minutes: 5000, day })).toMatchObject({ start: 1380, end: 1440 });
    expect(shiftLift({ lift, kind: "resize", minutes: -500, day })).toMatchObject({ start: 600, end: 615 });
  });

  test("what is locked and a flight cannot be lifted", () => {
    const item = visit({ number: 1, from: "10:00", to: "11:00" });
    expect(liftOf({ item, start: 600, end: 660 })).toMatchObject({ day, start: 600 });
    expect(liftOf({ item: { ...item, locked: true }, start: 600, end: 660 })).toBeNull();
    expect(liftOf({ item: { ...item, kind: "flight" }, start: 600, end: 660 })).toBeNull();
  });
});
