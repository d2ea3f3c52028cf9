import { expect, test } from "vitest";
import { openingWindows } from "./opening-hours";

// 2027-05-03 is a Monday.
test.each([
  ["24/7", "2027-05-03", [{ start: 0, end: 1440 }]],
  ["Mo-Su 09:00-18:00", "2027-05-09", [{ start: 540, end: 1080 }]],
  ["Tu-Su 10:00-18:00; Mo off", "2027-05-03", []],
  ["Tu-Su 10:00-18:00; Mo off", "2027-05-04", [{ start: 600, end: 1080 }]],
  ["Tu,Sa 09:00-18:00", "2027-05-05", []],
  [
    "Fr-Mo 10:00-12:00,14:00-17:30",
    "2027-05-02",
    [
      { start: 600, end: 720 },
      { start: 840, end: 1050 },
    ],
  ],
  ["Mo-Su 18:00-02:00", "2027-05-03", [{ start: 1080, end: 1560 }]],
  ["Apr-Sep Mo-Su 09:00-19:00; Oct-Mar Mo-Su 09:00-17:00", "2027-12-01", [{ start: 540, end: 1020 }]],
  ["Nov-Feb off; Mar-Oct 10:00-16:00", "2027-01-10", []],
  ["Mo-Sa 09:30-19:00; PH off", "2027-05-04", [{ start: 570, end: 1140 }]],
])("%s on %s", (hours, date, expected) => {
  expect(openingWindows({ hours, date })).toEqual(expected);
});

test.each([
  "sunrise-sunset",
  "by appointment",
  "Mo-Fr",
  "25:00-26:00",
  "Xx 10:00-12:00",
  "week 1-10 Mo 10:00-12:00",
])("%s cannot be read and is unknown, never open", (hours) => {
  expect(openingWindows({ hours, date: "2027-05-03" })).toBe("unknown");
});
