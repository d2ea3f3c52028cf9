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

  test.each([
    [
      "Auckland to Honolulu, the same evening's morning",
      "2027-05-12T23:50",
      "Pacific/Auckland",
      "2027-05-12T10:30",
      "Pacific/Honolulu",
      520,
    ],
    [
      "Los Angeles to Auckland, a day is skipped",
      "2027-05-11T22:30",
      "America/Los_Angeles",
      "2027-05-13T06:30",
      "Pacific/Auckland",
      780,
    ],
    [
      "London to New York over the change of clocks in one of them",
      "2027-03-20T09:00",
      "Europe/London",
      "2027-03-20T13:00",
      "America/New_York",
      480,
    ],
    [
      "Delhi to Kathmandu, a quarter of an hour apart",
      "2027-05-12T10:00",
      "Asia/Kolkata",
      "2027-05-12T12:00",
      "Asia/Kathmandu",
      105,
    ],
  ])("%s", (_way, from, fromZone, to, toZone, minutes) => {
    expect(minutesBetween({ from: { time: from, zone: fromZone }, to: { time: to, zone: toZone } })).toBe(
      minutes,
    );
  });

  test.each([
    ["a night with a change of the clock in spring", "2027-03-27T22:00", "2027-03-28T03:00", 240],
    ["a night with a change of the clock in autumn", "2027-10-30T22:00", "2027-10-31T03:00", 360],
    ["any other night", "2027-05-11T22:00", "2027-05-12T03:00", 300],
  ])("what ends after midnight lasts as long as it really does: %s", (_night, from, to, minutes) => {
    const zone = "Europe/Lisbon";
    expect(minutesBetween({ from: { time: from, zone }, to: { time: to, zone } })).toBe(minutes);
  });

  test("a time that the clock skips is taken after the jump, one that it repeats as the first", () => {
    const zone = "Europe/Berlin";
    const before = { time: "2027-03-28T01:00", zone };
    expect(minutesBetween({ from: before, to: { time: "2027-03-28T02:30", zone } })).toBe(90);
    expect(minutesBetween({ from: before, to: { time: "2027-03-28T03:30", zone } })).toBe(90);
    const evening = { time: "2027-10-31T01:00", zone };
    expect(minutesBetween({ from: evening, to: { time: "2027-10-31T02:30", zone } })).toBe(90);
    expect(minutesBetween({ from: evening, to: { time: "2027-10-31T03:30", zone } })).toBe(210);
  });

  test("a day belongs to its place: one date is two days on both sides of the date line", () => {
    const [tokyo, losAngeles] = ["Asia/Tokyo", "America/Los_Angeles"];
    const midnight = "2027-05-12T00:00";
    const from = { time: midnight, zone: tokyo };
    expect(minutesBetween({ from, to: { time: midnight, zone: losAngeles } })).toBe(16 * 60);
    expect(dayLength({ day: "2027-05-12", zone: tokyo })).toBe(1440);
  });

  test("clocks that change by half an hour, and a day that an island left out", () => {
    expect(dayLength({ day: "2027-10-03", zone: "Australia/Lord_Howe" })).toBe(1410);
    expect(dayLength({ day: "2027-04-04", zone: "Australia/Lord_Howe" })).toBe(1470);
    expect(dayLength({ day: "2011-12-29", zone: "Pacific/Apia" })).toBe(1440);
    const eve = { time: "2011-12-29T12:00", zone: "Pacific/Apia" };
    expect(minutesBetween({ from: eve, to: { time: "2011-12-31T12:00", zone: "Pacific/Apia" } })).toBe(1440);
  });

  test("a zone or a time that does not exist is refused", () => {
    const from = { time: "2027-05-12T10:00", zone: "Europe/Lisbon" };
    expect(() => minutesBetween({ from, to: { ...from, zone: "Atlantis/Capital" } })).toThrow(RangeError);
    expect(() => minutesBetween({ from, to: { ...from, time: "2027-02-30T10:00" } })).toThrow(RangeError);
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
