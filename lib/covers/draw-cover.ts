import type { Frame, Ground } from "./ground";
import type { CoverColour, CoverPalette } from "./palette";
import { type SunDay, sunOn } from "./sun";

/** "auto" follows the theme of the page it is on; a link preview has one. */
export type CoverTheme = "auto" | "light";

type Input = {
  name: string;
  lat: number;
  /** First and last day of the trip; null while its dates are open: then no day is drawn. */
  dates: { start: string; end: string } | null;
  palette: CoverPalette;
  ground: Ground;
  frame: Frame;
  theme: CoverTheme;
};

const round = (value: number) => Math.round(value * 10) / 10;
export const escapeText = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The colours as classes of a style sheet inside the picture. */
export function styleSheet({ palette, theme }: { palette: CoverPalette; theme: CoverTheme }): string {
  const colour = ({ light, dark }: CoverColour) =>
    theme === "light" ? light : `light-dark(${light},${dark})`;
  const rules = Object.entries(palette).map(
    ([name, value]) => `.f-${name}{fill:${colour(value)}}.s-${name}{fill:none;stroke:${colour(value)}}`,
  );
  return `<style>${theme === "auto" ? "svg{color-scheme:light dark}" : ""}${rules.join("")}.c{stroke-linecap:round}.j{stroke-linejoin:round}</style>`;
}

/** Waterlines: strokes of falling width under the land, the way engravers drew a coast. */
function waterlines({ isMini, scale }: { isMini: boolean; scale: number }): string {
  const rings = isMini ? [7, 3.5] : [26, 18, 11, 5];
  return rings
    .map((ring, index) => {
      const line = isMini ? 1.1 : 1.1 + index * 0.12;
      return `<use href="#l" class="s-ring j" stroke-width="${round(ring * 2 * scale)}" opacity=".9"/><use href="#l" class="s-sea j" stroke-width="${round((ring * 2 - line) * scale)}"/>`;
    })
    .join("");
}

/** The sun's height over a day of solar time, for the first and the last day; the horizon is a straight line. */
function daylight({
  dates,
  lat,
  frame,
  isMini,
  scale,
}: {
  dates: { start: string; end: string };
  lat: number;
  frame: Frame;
  isMini: boolean;
  scale: number;
}): string {
  const { width, height } = frame;
  const horizon = round(height * (isMini ? 0.84 : 0.87));
  const pixelsOfDegree = (height * (isMini ? 0.36 : 0.42)) / 90;
  const curve = (sun: SunDay) =>
    Array.from(
      { length: 49 },
      (_, step) =>
        `${round((width * step) / 48)} ${round(horizon - sun.altitudeAt(step / 2) * pixelsOfDegree)}`,
    );
  const [first, last] = [sunOn({ day: dates.start, lat }), sunOn({ day: dates.end, lat })];
  const top = `M${curve(last).join("L")}`;
  const band = `M${curve(first).join("L")}L${curve(last).reverse().join("L")}Z`;
  const edge = (sign: number) => round((width * (12 + sign * last.halfDayHours)) / 24);
  const noon = round(horizon - last.altitudeAt(12) * pixelsOfDegree);
  const line = `<path d="M0 ${horizon}H${width}" class="s-coast" stroke-width="${0.8 * scale}" opacity=".75"/>`;
  return [
    `<path d="${top}L${width} ${horizon}L0 ${horizon}Z" clip-path="url(#u)" class="f-sun" opacity="${isMini ? 0.28 : 0.13}"/>`,
    isMini ? "" : `<path d="${band}" class="f-sun" opacity=".55"/>`,
    `<path d="${top}" clip-path="url(#u)" class="s-sun" stroke-width="${2 * scale}"/>`,
    `<path d="${top}" clip-path="url(#d)" class="s-coast c" stroke-width="${scale}" stroke-dasharray="${scale} ${3 * scale}" opacity=".9"/>`,
    line,
    isMini
      ? ""
      : `<circle cx="${edge(-1)}" cy="${horizon}" r="${3 * scale}" class="f-sun"/><circle cx="${edge(1)}" cy="${horizon}" r="${3 * scale}" class="f-sun"/><circle cx="${width / 2}" cy="${noon}" r="${6 * scale}" class="f-sea"/><circle cx="${width / 2}" cy="${noon}" r="${5 * scale}" class="f-sun"/>`,
  ].join("");
}

function placeMark({ frame, isMini, scale }: { frame: Frame; isMini: boolean; scale: number }): string {
  const [x, y] = [round(frame.width * frame.at.x), round(frame.height * frame.at.y)];
  const dot = `<circle cx="${x}" cy="${y}" r="${round(3.6 * scale)}" class="f-ink"/>`;
  return isMini
    ? `<circle cx="${x}" cy="${y}" r="4.6" class="f-land"/>${dot}`
    : `<circle cx="${x}" cy="${y}" r="${8.5 * scale}" class="s-ink" stroke-width="${scale}"/>${dot}`;
}

/**
 * The cover of a place as an SVG document: its coast with waterlines, its borders, where it lies, and the sun's way on
 * the days of the trip. Pure: the same input gives the same text.
 */
export function drawCover({ name, lat, dates, palette, ground, frame, theme }: Input): string {
  const { width, height } = frame;
  const isMini = width < 100;
  const scale = width > 600 ? width / 480 : 1;
  const horizon = round(height * (isMini ? 0.84 : 0.87));
  const label = `${name}: coastline and position${dates ? `, daylight from ${dates.start} to ${dates.end}` : ""}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(label)}">`,
    styleSheet({ palette, theme }),
    `<defs><path id="l" d="${ground.land}"/><clipPath id="u"><path d="M0 0H${width}V${horizon}H0Z"/></clipPath><clipPath id="d"><path d="M0 ${horizon}H${width}V${height}H0Z"/></clipPath></defs>`,
    `<rect width="${width}" height="${height}" class="f-sea"/>`,
    waterlines({ isMini, scale }),
    `<use href="#l" class="s-coast j" stroke-width="${(isMini ? 1.4 : 2) * scale}"/><use href="#l" class="f-land"/>`,
    ground.borders
      ? `<path d="${ground.borders}" class="s-border c" stroke-width="${0.9 * scale}" stroke-dasharray="${1.5 * scale} ${3 * scale}"/>`
      : "",
    dates ? daylight({ dates, lat, frame, isMini, scale }) : "",
    placeMark({ frame, isMini, scale }),
    "</svg>",
  ].join("");
}
