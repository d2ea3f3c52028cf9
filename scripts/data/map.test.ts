import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { unwrap } from "./map.ts";

const point = z.tuple([z.number(), z.number()]);
const baseMap = z.object({
  features: z.array(
    z.object({
      properties: z.object({ name: z.string() }),
      geometry: z.object({ coordinates: z.array(z.array(z.array(point))) }),
    }),
  ),
});

test("no outline of the base map is drawn across the oceans from one edge of the world to the other", () => {
  const { features } = baseMap.parse(JSON.parse(readFileSync("public/map/countries.json", "utf8")));
  const jumps = features.flatMap(({ properties: { name }, geometry: { coordinates } }) =>
    coordinates.flat().flatMap((ring) =>
      ring.flatMap(([lon, lat], index) => {
        const before = ring[index - 1];
        const isJump = before && Math.abs(lon - before[0]) > 180 && Math.abs(lat) < 90;
        return isJump ? [`${name} at ${lat}`] : [];
      }),
    ),
  );
  expect(features.length).toBeGreaterThan(170);
  expect(jumps).toEqual([]);
});

test("a ring over the date line goes on beyond 180°, one around the earth is closed over its pole", () => {
  const overDateLine: [number, number][] = [
    [170, 60],
    [-170, 60],
    [-170, 65],
    [170, 65],
    [170, 60],
  ];
  expect(unwrap(overDateLine)).toEqual([
    [170, 60],
    [190, 60],
    [190, 65],
    [170, 65],
    [170, 60],
  ]);
  const around: [number, number][] = [
    [0, -70],
    [120, -70],
    [-120, -70],
    [0, -70],
  ];
  expect(unwrap(around)).toEqual([
    [0, -70],
    [120, -70],
    [240, -70],
    [360, -70],
    [360, -90],
    [0, -90],
    [0, -70],
  ]);
});
