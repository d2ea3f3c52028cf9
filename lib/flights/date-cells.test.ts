import { expect, test } from "vitest";
import { daysAround, daysFrom, gridCells, shiftDay } from "./date-cells";

test("days go over months, leap days and clock changes", () => {
  expect(shiftDay("2028-02-28", 1)).toBe("2028-02-29");
  expect(shiftDay("2027-03-28", 1)).toBe("2027-03-29");
  expect(daysFrom({ start: "2027-03-27", end: "2027-04-01" })).toBe(5);
  expect(daysAround({ day: "2027-05-12", count: 7 })).toEqual([
    "2027-05-09",
    "2027-05-10",
    "2027-05-11",
    "2027-05-12",
    "2027-05-13",
    "2027-05-14",
    "2027-05-15",
  ]);
});

test("cells near the chosen dates come first, and none returns before it leaves", () => {
  const chosen = { departure: "2027-05-12", return: "2027-05-14" };
  const cells = gridCells({
    departures: daysAround({ day: chosen.departure, count: 7 }),
    returns: daysAround({ day: chosen.return, count: 7 }),
    chosen,
  });
  expect(cells[0]).toEqual(chosen);
  expect(cells.every((cell) => cell.return >= cell.departure)).toBe(true);
  expect(cells.length).toBeLessThan(49);
});
