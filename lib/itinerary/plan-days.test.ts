import { describe, expect, test } from "vitest";
import { AppError } from "../errors/app-error";
import placeData from "../places/data/places.json";
import { openingWindows } from "../places/opening-hours";
import { estimateTravel } from "../routes/estimate-travel";
import { planDays } from "./plan-days";
import type { Candidate, PlanInput } from "./problem";

const lisbon = placeData.filter(
  ({ cityId }) => cityId === placeData.find(({ id }) => id.startsWith("lisbon/"))?.cityId,
);
const candidates: Candidate[] = lisbon.map((place) => ({
  id: place.id,
  name: place.name,
  kind: place.category === "food" ? "meal" : "activity",
  category: place.category,
  lat: place.lat,
  lon: place.lon,
  visitMinutes: place.visitMinutes,
  score: place.popularity + (place.interests.includes("old-towns") ? 2 : 0),
  indoor: place.indoor,
  windowsOn: (date) => (place.hours ? openingWindows({ hours: place.hours, date }) : "unknown"),
}));

/** Tuesday to Saturday; arriving at noon, leaving in the afternoon. */
const days = ["2027-05-11", "2027-05-12", "2027-05-13", "2027-05-14", "2027-05-15"].map((date, index) => ({
  date,
  start: index === 0 ? 840 : 540,
  end: index === 4 ? 900 : 1320,
}));

const input: PlanInput = {
  days,
  base: { lat: 38.712, lon: -9.139 },
  candidates,
  wantedIds: [],
  pace: "balanced",
  wayBetween: estimateTravel,
};

describe("planDays", () => {
  test("fills every day of a stay in Lisbon with open places, lunch and dinner", () => {
    const { stops } = planDays(input);
    for (const { date, start, end } of days) {
      const own = stops.filter((stop) => stop.date === date);
      expect(own.filter(({ kind }) => kind === "activity").length).toBeGreaterThanOrEqual(1);
      expect(own.every((stop) => stop.start >= start && stop.end <= end)).toBe(true);
      for (const { candidate, start: from, end: until } of own) {
        if (!candidate) continue;
        const open = candidate.windowsOn(date);
        expect(open === "unknown" || open.some((window) => from >= window.start && until <= window.end)).toBe(
          true,
        );
      }
    }
    for (const { date } of days.slice(1, 4)) {
      const eaten = stops
        .filter((stop) => stop.date === date && stop.kind === "meal")
        .map(({ meal }) => meal);
      expect(eaten).toEqual(["lunch", "dinner"]);
    }
    const named = stops.flatMap(({ candidate }) => candidate?.id ?? []);
    expect(new Set(named).size).toBe(named.length);
  });

  test("a slow plan has fewer visits a day than a fast one", () => {
    const visits = (pace: PlanInput["pace"]) =>
      planDays({ ...input, pace }).stops.filter(({ kind }) => kind === "activity").length;
    expect(visits("slow")).toBeLessThan(visits("balanced"));
    expect(visits("balanced")).toBeLessThan(visits("fast"));
  });

  test("plans around what is fixed and eats no second lunch", () => {
    const fixed = [{ date: "2027-05-12", start: 750, end: 840, at: { lat: 38.7, lon: -9.17 }, isMeal: true }];
    const own = planDays({ ...input, fixed }).stops.filter(({ date }) => date === "2027-05-12");
    expect(own.filter(({ meal }) => meal === "lunch")).toEqual([]);
    expect(own.filter(({ start, end }) => start < 840 && end > 750)).toEqual([]);
    expect(own.length).toBeGreaterThan(2);
  });

  test("keeps a wanted place and says why another is left out", () => {
    const [last] = candidates
      .filter(({ kind }) => kind === "activity")
      .sort((left, right) => left.score - right.score);
    if (!last) throw new Error("Lisbon has places.");
    const { stops, leftOut } = planDays({ ...input, wantedIds: [last.id] });
    expect(stops.some(({ candidate }) => candidate?.id === last.id)).toBe(true);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(leftOut.every(({ reason }) => reason.endsWith("."))).toBe(true);
  });

  test("a day without time stays empty", () => {
    const { stops } = planDays({ ...input, days: [{ date: "2027-05-11", start: 1380, end: 1320 }] });
    expect(stops).toEqual([]);
  });

  test("a late flight changes the first day only, and says what had to move", () => {
    const before = planDays(input).stops.flatMap(({ candidate, kind, date, start }) =>
      candidate && kind === "activity" ? [{ id: candidate.id, date, start }] : [],
    );
    const late = days.map((day, index) => (index === 0 ? { ...day, start: 1140 } : day));
    const { stops, moved } = planDays({ ...input, days: late, previous: before, isSteady: true });
    const after = stops.flatMap(({ candidate, date }) => (candidate ? [`${candidate.id} ${date}`] : []));
    for (const { id, date } of before.slice(1))
      if (date !== "2027-05-11") expect(after).toContain(`${id} ${date}`);
    expect(moved.every(({ reason }) => reason.startsWith("Moved to "))).toBe(true);
  });
});

describe("hostile input", () => {
  const [place] = candidates;
  const onePlace = (patch: Partial<Candidate>) => ({ candidates: place ? [{ ...place, ...patch }] : [] });
  test.each<[string, Partial<PlanInput>, RegExp]>([
    [
      "10,000 places",
      {
        candidates: Array.from(
          { length: 10_000 },
          (_, id) => ({ ...candidates[0], id: `${id}` }) as Candidate,
        ),
      },
      /At most 500/,
    ],
    ["400 days", { days: Array.from({ length: 400 }, () => days[0] as (typeof days)[number]) }, /At most/],
    ["a date that is none", { days: [{ date: "2027-13-45", start: 540, end: 1320 }] }, /date that is none/],
    [
      "a day without an end",
      { days: [{ date: "2027-05-11", start: 540, end: Number.NaN }] },
      /start and an end/,
    ],
    ["a place that is not on earth", onePlace({ kind: "activity", lat: Number.NaN }), /not on earth/],
    ["a visit of minus an hour", onePlace({ kind: "activity", visitMinutes: -60 }), /cannot be/],
    [
      "a visit without end",
      onePlace({ kind: "activity", visitMinutes: Number.POSITIVE_INFINITY }),
      /cannot be/,
    ],
    ["a worth that is no number", onePlace({ kind: "activity", score: Number.NaN }), /score/],
    [
      "ways that take no time at all",
      { wayBetween: () => ({ mode: "walk", minutes: Number.NaN, meters: 0 }) as never },
      /way/,
    ],
    ["endless tries", { iterations: 1e12 }, /tries/],
  ])("%s: refused with what is wrong", (_, patch, words) => {
    expect(() => planDays({ ...input, ...patch })).toThrow(AppError);
    expect(() => planDays({ ...input, ...patch })).toThrow(words);
  });

  test.each<[string, Partial<Candidate>]>([
    ["that end before they start", { windowsOn: () => [{ start: 900, end: 300 }] }],
    ["that are no times", { windowsOn: () => [{ start: Number.NaN, end: 300 }] }],
    ["that are not there", { windowsOn: () => [] }],
  ])("a place with hours %s is never open", (_, patch) => {
    const { stops, leftOut } = planDays({ ...input, ...onePlace({ kind: "activity", ...patch }) });
    expect(stops.filter(({ kind }) => kind === "activity")).toEqual([]);
    expect(leftOut.map(({ id }) => id)).toEqual([place?.id]);
  });
});
