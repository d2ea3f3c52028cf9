import { expect, test } from "vitest";
import { isPublicHoliday } from "./public-holidays";

test.each([
  ["PT", "2027-04-25", true],
  ["PT", "2027-04-26", false],
  ["FR", "2027-05-06", true],
  ["DE", "2027-03-29", true],
  ["US", "2027-11-25", true],
  ["US", "2027-07-05", true],
  ["JP", "2027-05-04", true],
  ["GB", "2027-12-27", true],
  ["IT", "2027-08-15", true],
  ["XX", "2027-12-25", false],
  ["PT", "never", false],
])("%s on %s: %s", (country, date, expected) => expect(isPublicHoliday({ country, date })).toBe(expected));
