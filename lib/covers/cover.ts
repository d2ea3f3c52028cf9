import "server-only";
import { cityById } from "@/lib/geo/gazetteer";
import { typicalWeather } from "@/lib/weather/typical-weather";
import { type CoverTheme, drawCover } from "./draw-cover";
import { type Frame, groundAround } from "./ground";
import { type Climate, coverPalette } from "./palette";

export const coverSizes = ["mini", "card", "wide"] as const;
export type CoverSize = (typeof coverSizes)[number];

/** Pixels, where the place stands in the frame, and how much of the card's ground the size shows. */
const frames: Record<CoverSize, Omit<Frame, "km"> & { share: number }> = {
  mini: { width: 48, height: 48, at: { x: 0.5, y: 0.44 }, share: 0.7 },
  card: { width: 320, height: 200, at: { x: 0.46, y: 0.36 }, share: 1 },
  wide: { width: 1200, height: 630, at: { x: 0.46, y: 0.36 }, share: 1 },
};

/** Ground widths in km, the usual one first: the frame widens until it shows a coast. */
const widths = [420, 700, 1100];
const leastSea = 0.05;

type Place = { lat: number; lon: number };

function widthFor(place: Place): number {
  const showsCoast = (km: number) =>
    groundAround({ place, frame: { ...frames.card, km } }).seaShare >= leastSea;
  return widths.find(showsCoast) ?? 420;
}

function climateOf({ cityId, day }: { cityId: string; day: string | undefined }): Climate | null {
  const months = day ? [Number(day.slice(5, 7))] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const found = months.flatMap((month) => typicalWeather({ cityId, month }) ?? []);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (found.length === 0) return null;
  return {
    meanC: mean(found.map(({ highC, lowC }) => (highC + lowC) / 2)),
    rainMm: mean(found.map(({ rainMm }) => rainMm)),
  };
}

/** The cover of a city of the gazetteer as an SVG document, or null for an unknown one. Deterministic. */
export function coverOf(input: {
  cityId: string;
  dates: { start: string; end: string } | null;
  size: CoverSize;
  theme: CoverTheme;
}): string | null {
  const { cityId, dates, size, theme } = input;
  const city = cityById(cityId);
  if (!city) return null;
  const { share, ...shape } = frames[size];
  const frame = { ...shape, km: widthFor(city) * share };
  return drawCover({
    name: city.name,
    lat: city.lat,
    dates,
    palette: coverPalette(climateOf({ cityId, day: dates?.start })),
    ground: groundAround({ place: city, frame }),
    frame,
    theme,
  });
}
