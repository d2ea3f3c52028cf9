import { describe, expect, test } from "vitest";
import { openingWindows } from "../places/opening-hours";
import { estimateTravel } from "../routes/estimate-travel";
import { applyOperations } from "../trips/apply-operations";
import type { Item, Trip } from "../trips/schema";
import { checkTrip } from "./check-trip";
import type { FindingCode } from "./finding";

const zone = "Europe/Lisbon";
const belem = { name: "Belém", lat: 38.6916, lon: -9.216 };
const alfama = { name: "Alfama", lat: 38.7118, lon: -9.13 };
const airport = { name: "Lisbon Airport", lat: 38.7742, lon: -9.1342 };
const typical = { kind: "typical" as const, source: "List of places" };
let count = 0;

/** An activity in Alfama on the second day at noon, unless said otherwise. */
function item({
  day = "2027-05-12",
  from = "12:00",
  to = "13:00",
  ...patch
}: Partial<Item> & { from?: string; to?: string } = {}): Item {
  count += 1;
  return {
    id: `00000000-0000-4000-8000-${String(count).padStart(12, "0")}`,
    kind: "activity",
    title: `Item ${count}`,
    day,
    position: `a${count}`,
    start: `${day}T${from}`,
    startZone: zone,
    end: `${day}T${to}`,
    endZone: zone,
    place: alfama,
    endPlace: null,
    cost: null,
    locked: false,
    note: "",
    details: {},
    ...patch,
  };
}

const outbound = item({
  kind: "flight",
  title: "BER to LIS",
  day: "2027-05-11",
  start: "2027-05-11T09:00",
  startZone: "Europe/Berlin",
  end: "2027-05-11T11:30",
  place: { name: "BER", lat: 52.36, lon: 13.5 },
  endPlace: airport,
  details: { direction: "outbound" },
});
const inbound = item({
  kind: "flight",
  title: "LIS to BER",
  day: "2027-05-15",
  start: "2027-05-15T16:00",
  end: "2027-05-15T20:30",
  endZone: "Europe/Berlin",
  place: airport,
  endPlace: { name: "BER", lat: 52.36, lon: 13.5 },
  details: { direction: "inbound" },
});
const stay = item({
  kind: "stay",
  title: "Hotel",
  day: "2027-05-11",
  start: "2027-05-11T15:00",
  end: "2027-05-15T11:00",
  details: { nights: 4 },
});

const trip = (items: Item[], patch: Partial<Trip> = {}): Trip => ({
  id: "00000000-0000-4000-8000-999999999999",
  revision: 1,
  title: "Lisbon",
  startDate: "2027-05-11",
  endDate: "2027-05-15",
  destinationCityIds: [],
  originCityId: null,
  party: { adults: 2, childAges: [] },
  budgetMinor: null,
  currency: "EUR",
  interests: [],
  pace: "balanced",
  brief: "",
  items: [outbound, stay, inbound, ...items],
  ...patch,
});

const check = (checked: Trip) =>
  checkTrip({ trip: checked, wayBetween: estimateTravel, windowsOn: openingWindows });
const codes = (checked: Trip) => check(checked).map(({ code }) => code);
const cost = (amountMinor: number) => ({ amountMinor, currency: "EUR", evidence: typical });
const hours = { hours: { value: "Tu-Su 10:00-18:00; Mo off", evidence: typical } };
const walkingTour = (places: number, step: number) =>
  Array.from({ length: places }, (_, index) =>
    item({
      kind: index === 1 ? "meal" : "activity",
      from: `${String(9 + index).padStart(2, "0")}:00`,
      to: `${String(9 + index).padStart(2, "0")}:30`,
      place: { name: "Stop", lat: 38.7 + index * step, lon: -9.14 },
    }),
  );

type Case = { code: FindingCode; bad: () => Trip; good: () => Trip };
const cases: Case[] = [
  {
    code: "overlap",
    bad: () => trip([item(), item({ from: "12:30", to: "14:00" })]),
    good: () => trip([item(), item({ from: "13:00", to: "14:00" })]),
  },
  {
    code: "too_far",
    bad: () => trip([item(), item({ from: "13:05", to: "14:00", place: belem })]),
    good: () => trip([item(), item({ from: "14:00", to: "15:00", place: belem })]),
  },
  {
    code: "tight_before_flight",
    bad: () => trip([item({ day: "2027-05-15", from: "13:00", to: "14:45" })]),
    good: () => trip([item({ day: "2027-05-15", from: "11:00", to: "12:00" })]),
  },
  {
    code: "closed",
    bad: () => trip([item({ from: "08:00", to: "09:00", details: hours })]),
    good: () => trip([item({ from: "10:00", to: "11:00", details: hours })]),
  },
  {
    code: "before_arrival",
    bad: () => trip([item({ day: "2027-05-11", from: "06:00", to: "07:00" })]),
    good: () => trip([item({ day: "2027-05-11", from: "14:00", to: "15:00" })]),
  },
  {
    code: "after_departure",
    bad: () => trip([item({ day: "2027-05-15", from: "20:30", to: "21:30" })]),
    good: () => trip([item({ day: "2027-05-15", from: "10:00", to: "11:00" })]),
  },
  {
    code: "stay_before_arrival",
    bad: () => trip([item({ ...stay, id: "00000000-0000-4000-8000-888888888888", day: "2027-05-10" })]),
    good: () => trip([]),
  },
  { code: "no_stay", bad: () => ({ ...trip([]), items: [outbound, inbound] }), good: () => trip([]) },
  {
    code: "no_meal",
    bad: () => trip([item({ from: "09:00", to: "10:00" }), item({ from: "15:00", to: "16:00" })]),
    good: () =>
      trip([
        item({ from: "09:00", to: "10:00" }),
        item({ kind: "meal" }),
        item({ from: "15:00", to: "16:00" }),
      ]),
  },
  {
    code: "much_walking",
    bad: () => trip(walkingTour(14, 0.0105)),
    good: () => trip(walkingTour(14, 0.002)),
  },
  {
    code: "over_budget",
    bad: () => trip([item({ cost: cost(200_000) })], { budgetMinor: 150_000 }),
    good: () => trip([item({ cost: cost(100_000) })], { budgetMinor: 150_000 }),
  },
  { code: "outside_dates", bad: () => trip([item({ day: "2027-05-17" })]), good: () => trip([item()]) },
  { code: "no_way_back", bad: () => ({ ...trip([]), items: [outbound, stay] }), good: () => trip([]) },
  { code: "backwards", bad: () => trip([item({ from: "12:00", to: "11:00" })]), good: () => trip([item()]) },
];

describe("checkTrip", () => {
  test.each(cases)("finds $code where it is", ({ code, bad }) => expect(codes(bad())).toContain(code));
  test.each(cases)("does not find $code where it is not", ({ code, good }) =>
    expect(codes(good())).not.toContain(code),
  );

  test("a sound trip has no findings", () => expect(check(trip([item()]))).toEqual([]));

  test("a place whose hours are unknown is neither open nor closed", () => {
    const unread = { hours: { value: "sunrise-sunset", evidence: typical } };
    expect(check(trip([item({ from: "03:00", to: "04:00", details: unread })]))).toEqual([]);
  });

  test("a bar that is open past midnight is open then", () => {
    const bar = item({
      start: "2027-05-12T23:00",
      end: "2027-05-13T01:00",
      details: { hours: { value: "Mo-Su 20:00-02:00", evidence: typical } },
    });
    expect(codes(trip([bar]))).not.toContain("closed");
  });

  test("an arrival before the departure by the clock is no overlap and not backwards", () => {
    const west = item({
      kind: "flight",
      start: "2027-05-12T10:00",
      startZone: "Asia/Tokyo",
      end: "2027-05-12T03:00",
      endZone: "America/Los_Angeles",
    });
    expect(codes(trip([west]))).not.toContain("backwards");
  });

  test("one date is spent twice on both sides of the date line", () => {
    const [tokyo, losAngeles] = [{ zone: "Asia/Tokyo" }, { zone: "America/Los_Angeles" }];
    const at = ({ zone: name }: { zone: string }) => ({ startZone: name, endZone: name, place: null });
    const temple = item({ from: "09:00", to: "10:30", ...at(tokyo) });
    const flight = item({
      kind: "flight",
      start: "2027-05-12T17:00",
      startZone: tokyo.zone,
      end: "2027-05-12T10:30",
      endZone: losAngeles.zone,
      place: null,
    });
    const lunch = item({ kind: "meal", from: "13:00", to: "14:00", ...at(losAngeles) });
    const found = codes(trip([temple, flight, lunch]));
    for (const code of ["overlap", "backwards", "outside_dates"]) expect(found).not.toContain(code);
    // Read as if all were in one zone the flight would end before it begins.
    const wrong = codes(trip([temple, { ...flight, endZone: tokyo.zone }, lunch]));
    expect(wrong).toContain("backwards");
  });

  test("a zone that does not exist is named, and everything else is checked all the same", () => {
    const strange = item({ title: "Crater", startZone: "Mars/Olympus" });
    const late = item({ from: "15:00", to: "14:00" });
    const findings = check(trip([strange, late]));
    expect(findings.find(({ code }) => code === "unknown_zone")).toMatchObject({
      itemIds: [strange.id],
      message: expect.stringContaining("Crater"),
    });
    expect(findings.map(({ code }) => code)).toContain("backwards");
  });

  test("a trip of two hundred years is checked by counting, not by walking through its nights", () => {
    const bed = item({
      kind: "stay",
      title: "Bed",
      day: "1990-01-02",
      from: "15:00",
      end: "2199-12-30T11:00",
    });
    const long = { ...trip([bed]), startDate: "1990-01-01", endDate: "2200-01-01" };
    expect(check(long).find(({ code }) => code === "no_stay")).toMatchObject({
      message: "There is no place to stay for 3 nights.",
      day: "1990-01-01",
    });
  });

  test("the first fix of a finding takes the finding away, and a locked item has none", () => {
    for (const code of [
      "overlap",
      "too_far",
      "closed",
      "before_arrival",
      "after_departure",
      "outside_dates",
    ]) {
      const bad = cases.find((entry) => entry.code === code)?.bad();
      const finding = bad && check(bad).find((entry) => entry.code === code);
      const [fix] = finding?.fixes ?? [];
      if (!bad || !fix) throw new Error(`${code} has a fix.`);
      expect(codes(applyOperations({ trip: bad, operations: fix.operations }).trip)).not.toContain(code);
    }
    const [closed] = check(trip([item({ from: "08:00", to: "09:00", details: hours, locked: true })]));
    expect(closed?.fixes).toEqual([]);
  });
});
