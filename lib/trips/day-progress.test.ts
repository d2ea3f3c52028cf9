import { describe, expect, test } from "vitest";
import { dayProgress } from "./day-progress";
import { testItem } from "./testing/trip";

const at = (name: string) => ({ name, lat: 38.7, lon: -9.1 });
const hotel = testItem({
  number: 1,
  kind: "stay",
  day: "2027-05-03",
  start: "2027-05-03T15:00",
  end: "2027-05-07T11:00",
  place: at("Hotel"),
});
const castle = testItem({
  number: 2,
  day: "2027-05-04",
  start: "2027-05-04T10:00",
  end: "2027-05-04T12:00",
  place: at("Castle"),
});
const lunch = testItem({
  number: 3,
  kind: "meal",
  day: "2027-05-04",
  start: "2027-05-04T12:30",
  end: "2027-05-04T13:30",
});
const museum = testItem({
  number: 4,
  day: "2027-05-04",
  start: "2027-05-04T14:00",
  end: "2027-05-04T15:00",
  place: at("Museum"),
});
const note = testItem({ number: 5, kind: "note", day: "2027-05-04" });
const items = [note, museum, lunch, castle, hotel];

const steps = (now: string) =>
  dayProgress({ items, day: "2027-05-04", now, estimateWay: () => ({ minutes: 20, mode: "walk" }) });
const states = (now: string) => steps(now).map(({ state }) => state);

describe("a day under way", () => {
  test("goes in the order of its times, with what has none at the end and the stay left out", () => {
    expect(steps("2027-05-04T08:00").map(({ item }) => item.id)).toEqual(
      [castle, lunch, museum, note].map(({ id }) => id),
    );
  });

  test("knows what is over, what is on and what comes next", () => {
    expect(states("2027-05-04T08:00")).toEqual(["next", "later", "later", "later"]);
    expect(states("2027-05-04T10:00")).toEqual(["now", "next", "later", "later"]);
    expect(states("2027-05-04T13:45")).toEqual(["past", "past", "next", "later"]);
    expect(states("2027-05-04T23:00")).toEqual(["past", "past", "past", "later"]);
  });

  test("says when to leave: from the stay in the morning, from the last known place after that", () => {
    const [first, second, third] = steps("2027-05-04T08:00");
    expect(first?.leave?.at).toBe("09:40");
    expect(second?.leave).toBeNull();
    expect(third?.leave?.at).toBe("13:40");
  });

  test("invents no way on the day of arrival, when nobody knows where one comes from", () => {
    const arrival = testItem({
      number: 9,
      day: "2027-05-03",
      start: "2027-05-03T16:00",
      place: at("Square"),
    });
    const [step] = dayProgress({
      items: [hotel, arrival],
      day: "2027-05-03",
      now: "2027-05-03T09:00",
      estimateWay: () => ({ minutes: 20, mode: "walk" }),
    });
    expect(step?.leave).toBeNull();
  });
});
