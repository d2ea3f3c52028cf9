import { expect, test } from "vitest";
import { layoversOf } from "./layovers";
import { aSegment, aSlice } from "./testing/offers";

test("a wait says how long it is, whether it is tight or a night, and whether the airport changes", () => {
  const slice = aSlice(
    aSegment({ to: "LHR", departure: "2027-05-11T08:00", durationMinutes: 120 }),
    aSegment({ from: "LHR", to: "ORY", departure: "2027-05-11T10:45", durationMinutes: 75 }),
    aSegment({ from: "CDG", to: "LIS", departure: "2027-05-12T07:00", durationMinutes: 150 }),
  );
  expect(layoversOf(slice)).toEqual([
    { iata: "LHR", city: "LHR", minutes: 45, changesAirportTo: null, isTight: true, isOvernight: false },
    { iata: "ORY", city: "ORY", minutes: 1140, changesAirportTo: "CDG", isTight: false, isOvernight: true },
  ]);
  expect(layoversOf(aSlice(aSegment()))).toEqual([]);
});
