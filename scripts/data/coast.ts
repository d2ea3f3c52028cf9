import { createRequire } from "node:module";
import { geoIdentity, geoPath } from "d3-geo";
import { encodePolyline, type LonLat } from "../../lib/covers/polyline.ts";

const require = createRequire(import.meta.url);
const { merge, mesh } = require("topojson-client");

type MultiPolygon = { type: "MultiPolygon"; coordinates: LonLat[][][] };
type MultiLineString = { type: "MultiLineString"; coordinates: LonLat[][] };
type Cell = { land: string[]; borders: string[] };
type Box = { west: number; south: number; east: number; north: number };

/** Degrees. A cover looks at a few cells only. */
const cellSize = 5;
/** Cells overlap a little, so that no seam shows between two pieces of land. */
const overlap = 0.02;
/** Degrees on the ground: about 450 m, a pixel and a half of the largest cover. */
const landDetail = 0.004;
const borderDetail = 0.012;

/** Drops the points that lie closer to the one before than `detail`; a degree of longitude shrinks towards the poles. */
function thin({ line, detail }: { line: LonLat[]; detail: number }): LonLat[] {
  let [lastLon, lastLat] = [Number.POSITIVE_INFINITY, 0];
  return line.filter(([lon, lat], index) => {
    const distance = Math.hypot((lon - lastLon) * Math.cos((lat * Math.PI) / 180), lat - lastLat);
    if (distance < detail && index < line.length - 1) return false;
    [lastLon, lastLat] = [lon, lat];
    return true;
  });
}

/** The part of a shape inside a box, planar, as the pieces of its path. */
function clip({
  shape,
  box,
  margin,
}: {
  shape: MultiPolygon | MultiLineString;
  box: Box;
  margin: number;
}): LonLat[][] {
  const window = geoIdentity().clipExtent([
    [box.west - margin, box.south - margin],
    [box.east + margin, box.north + margin],
  ]);
  const path = geoPath(window).digits(4)(shape) ?? "";
  return path
    .split("M")
    .filter(Boolean)
    .map((piece) =>
      piece
        .replace("Z", "")
        .split("L")
        .map((pair): LonLat => {
          const [lon = 0, lat = 0] = pair.split(",").map(Number);
          return [lon, lat];
        }),
    );
}

const close = (ring: LonLat[]): LonLat[] => (ring[0] ? [...ring, ring[0]] : ring);
/** All rings as one polygon: only so is a lake that a cell cuts in two joined to the land around it. */
const toLand = (rings: LonLat[][]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [rings.map(close)],
});
const toLines = (lines: LonLat[][]): MultiLineString => ({ type: "MultiLineString", coordinates: lines });

/** Halves a box until it is one cell, so that each cut works on what the one before left. */
function cut({
  land,
  borders,
  box,
  write,
}: {
  land: LonLat[][];
  borders: LonLat[][];
  box: Box;
  write: (box: Box, cell: Cell) => void;
}): void {
  if (land.length === 0) return;
  const [width, height] = [box.east - box.west, box.north - box.south];
  if (width <= cellSize && height <= cellSize) {
    write(box, {
      land: land
        .map((line) => thin({ line, detail: landDetail }))
        .filter(({ length }) => length > 2)
        .map(encodePolyline),
      borders: borders
        .map((line) => thin({ line, detail: borderDetail }))
        .filter(({ length }) => length > 1)
        .map(encodePolyline),
    });
    return;
  }
  const halves: Box[] =
    width >= height
      ? [
          { ...box, east: box.west + cellSize * Math.ceil(width / cellSize / 2) },
          { ...box, west: box.west + cellSize * Math.ceil(width / cellSize / 2) },
        ]
      : [
          { ...box, north: box.south + cellSize * Math.ceil(height / cellSize / 2) },
          { ...box, south: box.south + cellSize * Math.ceil(height / cellSize / 2) },
        ];
  for (const half of halves)
    cut({
      land: clip({ shape: toLand(land), box: half, margin: overlap }),
      borders: clip({ shape: toLines(borders), box: half, margin: 0 }),
      box: half,
      write,
    });
}

/**
 * The coasts and borders of Natural Earth at 1:10 million (public domain, as packaged by world-atlas), cut into cells
 * of five degrees: "west,south" → encoded rings of land (lakes turn the other way) and lines of borders.
 */
export function buildCoast(): Record<string, Cell> {
  const topology = require("world-atlas/countries-10m.json");
  const land: MultiPolygon = merge(topology, topology.objects.countries.geometries);
  const borders: MultiLineString = mesh(
    topology,
    topology.objects.countries,
    (left: unknown, right: unknown) => left !== right,
  );
  const world = { west: -180, south: -90, east: 180, north: 90 };
  const cells: Record<string, Cell> = {};
  cut({
    land: clip({ shape: land, box: world, margin: overlap }),
    borders: clip({ shape: borders, box: world, margin: 0 }),
    box: world,
    write: ({ west, south }, cell) => {
      cells[`${west},${south}`] = cell;
    },
  });
  return cells;
}
