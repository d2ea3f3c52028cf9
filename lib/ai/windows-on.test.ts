import { expect, test } from "vitest";
import { windowsOn } from "./windows-on";

test("a museum that closes on holidays is closed on the holiday of its own country only", () => {
  const hours = "Mo-Su 10:00-18:00; PH off";
  const date = "2027-06-10";
  expect(windowsOn({ hours, date, cityId: "lisbon" })).toEqual([]);
  expect(windowsOn({ hours, date, cityId: "paris" })).toEqual([{ start: 600, end: 1080 }]);
  expect(windowsOn({ hours, date })).toEqual([{ start: 600, end: 1080 }]);
});
