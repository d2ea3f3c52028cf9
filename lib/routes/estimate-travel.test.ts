import { expect, test } from "vitest";
import { estimateTravel } from "./estimate-travel";

const castle = { lat: 38.7139, lon: -9.1335 };
const square = { lat: 38.7075, lon: -9.1364 };
const belem = { lat: 38.6916, lon: -9.216 };
const sintra = { lat: 38.7876, lon: -9.3906 };

test("a short way is walked", () => {
  expect(estimateTravel({ from: castle, to: square })).toMatchObject({ mode: "walk", minutes: 13 });
});

test("a long way is not", () => {
  const travel = estimateTravel({ from: castle, to: belem });
  expect(travel.mode).toBe("transit");
  expect(travel.minutes).toBeGreaterThan(25);
  expect(travel.minutes).toBeLessThan(60);
});

test("outside the city it goes faster, and every estimate says what it is", () => {
  const travel = estimateTravel({ from: castle, to: sintra });
  expect(travel.minutes).toBeLessThan(100);
  expect(travel.evidence.kind).toBe("estimated");
});

test("nowhere takes no time, and a way takes as long back", () => {
  expect(estimateTravel({ from: castle, to: castle }).minutes).toBe(0);
  expect(estimateTravel({ from: castle, to: belem }).minutes).toBe(
    estimateTravel({ from: belem, to: castle }).minutes,
  );
});
