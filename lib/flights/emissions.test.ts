import { expect, test } from "vitest";
import { estimateEmissionsKg, interpolate, perPassengerKg } from "./emissions";

test("the model's worked example comes out to the digit: Zurich to San Francisco, Boeing 787-9", () => {
  const fuelKg = 1638 + 54_802;
  const of = (cabinFactor: number) =>
    Math.round(perPassengerKg({ fuelKg, cargoShare: 0.08, seatEquivalents: 411.5, cabinFactor }) * 10) / 10;
  expect([of(1), of(1.5), of(4), of(5)]).toEqual([572.8, 859.2, 2291.3, 2864.1]);
});

test("and so does that of an earlier version, from the fuel table on: without cargo and detour", () => {
  const table = [
    [5000, 52_375],
    [5500, 57_430],
  ] as const;
  const cruiseKg = interpolate({ table, at: 5058.9 });
  expect(Math.round(cruiseKg)).toBe(52_970);
  const seatEquivalents = 188 + 21 * 1.5 + 48 * 4;
  const fuelKg = 1727 + Math.round(cruiseKg);
  const of = (cabinFactor: number) =>
    Math.round(perPassengerKg({ fuelKg, cargoShare: 0, seatEquivalents, cabinFactor }) * 10) / 10;
  expect([of(1), of(1.5), of(4), of(5)]).toEqual([603.4, 905.1, 2413.6, 3017]);
});

test.each([
  ["LHR-BCN", 1148, 108],
  ["MAD-ATH", 2365, 193],
])("%s by A320 is near the reference", (_route, km, expected) => {
  expect(Math.abs(estimateEmissionsKg({ km, cabin: "economy" }) - expected)).toBeLessThan(3);
});

test("a table goes on beyond its ends and never below zero", () => {
  const table = [
    [100, 10],
    [200, 20],
  ] as const;
  expect([50, 150, 300, -500].map((at) => interpolate({ table, at }))).toEqual([5, 15, 30, 0]);
});

test("business class weighs more than economy", () => {
  const kg = (cabin: "economy" | "business") => estimateEmissionsKg({ km: 9000, cabin });
  expect(kg("business")).toBeCloseTo(kg("economy") * 4);
});
