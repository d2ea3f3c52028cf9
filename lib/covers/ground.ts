import "server-only";
import { geoIdentity, geoPath, geoRotation } from "d3-geo";
import coastData from "./data/coast.json";
import { decodePolyline, type LonLat } from "./polyline";

/** A frame of `width` by `height` pixels that shows `km` of ground from left to right, the place at `at` (shares). */
export type Frame = { width: number; height: number; km: number; at: { x: number; y: number } };
export type Ground = {
  /** SVG paths in pixels of the frame; empty where there is none. */
  land: string;
  borders: string;
  /** 0 to 1: how much of the frame is water. */
  seaShare: number;
};

type Cell = { land: string[]; borders: string[] };
type Place = { lat: number; lon: number };

const cells = new Map<string, Cell>(Object.entries(coastData));
const cellSize = 5;
const earthRadiusKm = 6371;
const kmOfDegree = 111.2;
const widestDegrees = 60;
/** Pixels around the frame, where the waterlines of a coast outside still reach in. */
const margin = 30;

/** The cells that a circle around a place touches; over the date line as well. */
function cellsAround({ place, km }: { place: Place; km: number }): Cell[] {
  const reach = km / kmOfDegree;
  const shrink = Math.cos((Math.min(89, Math.abs(place.lat) + reach) * Math.PI) / 180);
  const reachLon = Math.min(widestDegrees, reach / shrink);
  const firstOf = (degrees: number) => Math.floor(degrees / cellSize) * cellSize;
  const found: Cell[] = [];
  for (let lat = firstOf(place.lat - reach); lat <= place.lat + reach; lat += cellSize)
    for (let lon = firstOf(place.lon - reachLon); lon <= place.lon + reachLon; lon += cellSize) {
      const cell = cells.get(`${((lon + 540) % 360) - 180},${lat}`);
      if (cell) found.push(cell);
    }
  return found;
}

/** Drops the points of a path that lie closer to the one before than `pixels`: a smaller file, the same look. */
function thinPath({ path, pixels }: { path: string; pixels: number }): string {
  let [lastX, lastY] = [Number.POSITIVE_INFINITY, 0];
  return path
    .replace(/([ML])(-?[\d.]+),(-?[\d.]+)/g, (command, kind, x, y) => {
      if (kind === "L" && Math.hypot(Number(x) - lastX, Number(y) - lastY) < pixels) return "";
      [lastX, lastY] = [Number(x), Number(y)];
      return command;
    })
    .replace(/M[^MLZ]+Z/g, "")
    .replace(/M[^MLZ]+L[^MLZ]+Z/g, "");
}

/**
 * Longitude and latitude to pixels of the frame: Lambert's azimuthal equal-area projection about the place, which is
 * true to scale there.
 */
export function projectInto({ place, frame }: { place: Place; frame: Frame }) {
  const { width, height, km, at } = frame;
  const rotate = geoRotation([-place.lon, -place.lat]);
  const scale = (width / km) * earthRadiusKm;
  return (point: LonLat): [x: number, y: number] => {
    const [turnedLon, turnedLat] = rotate(point);
    const [lon, lat] = [(turnedLon * Math.PI) / 180, (turnedLat * Math.PI) / 180];
    const stretch = Math.sqrt(2 / (1 + Math.cos(lat) * Math.cos(lon)));
    return [
      width * at.x + stretch * Math.cos(lat) * Math.sin(lon) * scale,
      height * at.y - stretch * Math.sin(lat) * scale,
    ];
  };
}

/** Land and borders around a place, as paths of the frame. */
export function groundAround({ place, frame }: { place: Place; frame: Frame }): Ground {
  const { width, height, km } = frame;
  const project = projectInto({ place, frame });
  const near = cellsAround({ place, km: (km * (width + 2 * margin)) / width });
  const land = {
    type: "MultiPolygon" as const,
    coordinates: near.flatMap((cell) =>
      cell.land.map((text) => {
        const ring = decodePolyline(text).map(project);
        return [ring[0] ? [...ring, ring[0]] : ring];
      }),
    ),
  };
  const borders = {
    type: "MultiLineString" as const,
    coordinates: near.flatMap((cell) => cell.borders.map((text) => decodePolyline(text).map(project))),
  };
  const wide = geoPath(
    geoIdentity().clipExtent([
      [-margin, -margin],
      [width + margin, height + margin],
    ]),
  ).digits(1);
  const exact = geoPath(
    geoIdentity().clipExtent([
      [0, 0],
      [width, height],
    ]),
  );
  // A browser draws the coast once for each waterline: what is large has fewer points, not more.
  const pixels = width < 100 ? 0.9 : width > 1300 ? 2.2 : 0.6;
  return {
    land: thinPath({ path: wide(land) ?? "", pixels }),
    borders: width < 100 ? "" : thinPath({ path: wide(borders) ?? "", pixels }),
    seaShare: 1 - Math.min(1, exact.area(land) / (width * height)),
  };
}
