import { describe, expect, test } from "vitest";
import { coverOf } from "./cover";
import { groundAround } from "./ground";
import { coverPalette } from "./palette";
import { decodePolyline, encodePolyline } from "./polyline";
import { sunOn, sunTimes } from "./sun";

const lisbon = { cityId: "lisbon", dates: { start: "2027-05-12", end: "2027-05-16" } };

describe("the sun", () => {
  // Published times by the local clock, to within two minutes.
  test.each([
    {
      place: "Lisbon",
      day: "2027-05-12",
      lat: 38.72,
      lon: -9.14,
      utcOffsetMinutes: 60,
      rise: "06:28",
      set: "20:37",
    },
    {
      place: "Reykjavik",
      day: "2027-12-21",
      lat: 64.15,
      lon: -21.94,
      utcOffsetMinutes: 0,
      rise: "11:22",
      set: "15:30",
    },
    {
      place: "Singapore",
      day: "2027-03-20",
      lat: 1.35,
      lon: 103.82,
      utcOffsetMinutes: 480,
      rise: "07:09",
      set: "19:16",
    },
  ])("rises and sets over $place when the almanac says so", ({ rise, set, ...input }) => {
    const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const found = sunTimes(input);
    expect(Math.abs((found?.riseMinutes ?? 0) - minutes(rise))).toBeLessThanOrEqual(2);
    expect(Math.abs((found?.setMinutes ?? 0) - minutes(set))).toBeLessThanOrEqual(2);
  });

  test("shines half the day everywhere at the equinox, a little more for the air's bending", () => {
    for (const lat of [-50, 0, 50]) {
      const hours = 2 * sunOn({ day: "2027-03-21", lat }).halfDayHours;
      expect(hours).toBeGreaterThan(12);
      expect(hours).toBeLessThan(12.35);
    }
  });

  test("does not set in Tromsø in June and does not rise in December", () => {
    expect(sunOn({ day: "2027-06-21", lat: 69.65 }).halfDayHours).toBe(12);
    expect(sunOn({ day: "2027-12-21", lat: 69.65 }).halfDayHours).toBe(0);
    expect(sunTimes({ day: "2027-06-21", lat: 69.65, lon: 18.96, utcOffsetMinutes: 120 })).toBeNull();
  });

  test("stands at 90° less the latitude at noon of an equinox", () => {
    expect(sunOn({ day: "2027-03-21", lat: 40 }).altitudeAt(12)).toBeCloseTo(50, 0);
  });
});

describe("the ground", () => {
  const frame = { width: 320, height: 200, km: 420, at: { x: 0.5, y: 0.5 } };

  test("is sea to the west of Lisbon and land around Madrid", () => {
    const { seaShare } = groundAround({ place: { lat: 38.72, lon: -9.14 }, frame });
    expect(seaShare).toBeGreaterThan(0.35);
    expect(seaShare).toBeLessThan(0.75);
    expect(groundAround({ place: { lat: 40.4, lon: -3.7 }, frame }).seaShare).toBeLessThan(0.02);
  });

  test("joins the two sides of the date line: Taveuni is there from either side", () => {
    for (const lon of [179.9, -179.9])
      expect(groundAround({ place: { lat: -16.85, lon }, frame }).seaShare).toBeLessThan(0.97);
  });

  test("keeps a lake open that lies over several cells: the Caspian Sea off Baku", () => {
    const { seaShare } = groundAround({ place: { lat: 40.4, lon: 51.5 }, frame });
    expect(seaShare).toBeGreaterThan(0.6);
  });

  test("a line survives its encoding to three digits", () => {
    const line: [number, number][] = [
      [-180, -89.5],
      [0.001, 0],
      [179.999, 71.234],
    ];
    expect(decodePolyline(encodePolyline(line))).toEqual(line);
  });
});

describe("a cover", () => {
  test.each(["mini", "card", "wide"] as const)("is the same every time, %s", (size) => {
    expect(coverOf({ ...lisbon, size, theme: "auto" })).toBe(coverOf({ ...lisbon, size, theme: "auto" }));
  });

  test.each(["mini", "card", "wide"] as const)("is a small SVG without numbers that are none, %s", (size) => {
    const svg = coverOf({ ...lisbon, size, theme: "light" }) ?? "";
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" [^<]+>.*<\/svg>$/);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|light-dark/);
    expect(svg.length).toBeLessThan(20_000);
    const opened = [...svg.matchAll(/<([a-zA-Z]+)[^>]*?(\/?)>/g)].filter(([, , closed]) => !closed).length;
    expect([...svg.matchAll(/<\/[a-zA-Z]+>/g)]).toHaveLength(opened);
  });

  test("says in words what it shows", () => {
    expect(coverOf({ ...lisbon, size: "card", theme: "auto" })).toContain(
      'aria-label="Lisbon: coastline and position, daylight from 2027-05-12 to 2027-05-16"',
    );
  });

  test("draws no day while the dates are open", () => {
    expect(coverOf({ cityId: "lisbon", dates: null, size: "card", theme: "auto" })).not.toContain('url(#u)"');
  });

  test("of an unknown city there is none", () => {
    expect(coverOf({ cityId: "atlantis", dates: null, size: "card", theme: "auto" })).toBeNull();
  });

  test("land is ochre where it is warm and dry, green where it rains, slate where it is cold", () => {
    const land = (meanC: number, rainMm: number) => coverPalette({ meanC, rainMm }).land.light;
    const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const [dryRed = 0, dryGreen = 0] = channels(land(24, 0));
    const [wetRed = 0, wetGreen = 0] = channels(land(24, 120));
    const [coldRed = 0, , coldBlue = 0] = channels(land(-2, 40));
    expect(dryRed).toBeGreaterThan(dryGreen);
    expect(wetGreen).toBeGreaterThan(wetRed);
    expect(coldBlue).toBeGreaterThan(coldRed);
  });
});
