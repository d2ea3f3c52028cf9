import { describe, expect, test } from "vitest";
import {
  addDays,
  dayLength,
  daysBetween,
  formatDay,
  formatMinutes,
  listDays,
  localTimeAt,
  minuteOnDay,
  minutesBetween,
} from "./time";

describe("time", () => {
  test("days with a change of the clock have 23 and 25 hours", () => {
    expect(dayLength({ day: "2027-03-28", zone: "Europe/Lisbon" })).toBe(1380);
    expect(dayLength({ day: "2027-10-31", zone: "Europe/Lisbon" })).toBe(1500);
    expect(dayLength({ day: "2027-05-11", zone: "Europe/Lisbon" })).toBe(1440);
  });

  test("a flight over the date line arrives before it leaves by the clock and still takes time", () => {
    const from = { time: "2027-05-12T17:00", zone: "Asia/Tokyo" };
    const to = { time: "2027-05-12T10:30", zone: "America/Los_Angeles" };
    expect(minutesBetween({ from, to })).toBe(570);
    expect(minutesBetween({ from: to, to: from })).toBe(-570);
  });

  test("minutes past midnight belong to the day they began on", () => {
    expect(localTimeAt({ day: "2027-12-31", minute: 1500 })).toBe("2028-01-01T01:00");
    expect(localTimeAt({ day: "2027-05-12", minute: -30 })).toBe("2027-05-11T23:30");
    expect(minuteOnDay({ localTime: "2028-01-01T01:00", day: "2027-12-31" })).toBe(1500);
  });

  test("days are counted over months and leap days", () => {
    expect(addDays({ day: "2028-02-28", count: 2 })).toBe("2028-03-01");
    expect(daysBetween({ from: "2027-12-30", to: "2028-01-02" })).toBe(3);
    expect(listDays({ from: "2027-05-11", to: "2027-05-13" })).toEqual([
      "2027-05-11",
      "2027-05-12",
      "2027-05-13",
    ]);
    expect(listDays({ from: "2027-05-13", to: "2027-05-11" })).toEqual([]);
  });

  test.each([
    [0, "0 minutes"],
    [1, "1 minute"],
    [60, "1 hour"],
    [130, "2 hours 10 minutes"],
  ])("%i minutes read as %s", (minutes, words) => expect(formatMinutes(minutes)).toBe(words));

  test("a day reads in plain English", () => expect(formatDay({ day: "2027-05-11" })).toBe("Tuesday 11 May"));
});
