export type CoverColour = { light: string; dark: string };
export type CoverPalette = Record<"sea" | "ring" | "land" | "coast" | "border" | "sun" | "ink", CoverColour>;

/** Typical mean temperature and rain of the month of travel. */
export type Climate = { meanC: number; rainMm: number };

const mix = (from: number, to: number, share: number) => from + (to - from) * share;
const share = (value: number) => Math.max(0, Math.min(1, value));

function toByte(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(share(value) * 255)
    .toString(16)
    .padStart(2, "0");
}

/**
 * An OKLCH colour (lightness 0 to 100, chroma, hue in degrees) as "#rrggbb": what draws a link preview reads no other
 * notation. Matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).
 */
function hex(lightness: number, chroma: number, hue: number): string {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness / 100 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness / 100 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness / 100 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short;
  const green = -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short;
  const blue = -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short;
  return `#${toByte(red)}${toByte(green)}${toByte(blue)}`;
}

/** Where the climate is unknown: the colour of paper, which says nothing of the weather. */
const unknownClimate: Climate = { meanC: 14, rainMm: 25 };

/**
 * The colours of a cover. Warm and dry leans to ochre, wet to green, cold to slate; the sea follows the temperature.
 * One formula, no hand-picked colour of a city; each theme has its own values, not an inversion.
 */
export function coverPalette(climate: Climate | null): CoverPalette {
  const { meanC, rainMm } = climate ?? unknownClimate;
  const warm = share((meanC - 4) / 20);
  const wet = share(rainMm / 90);
  const cold = share((12.5 - meanC) / 3);
  const landHue = mix(mix(70, 125, wet), 250, cold);
  const landChroma = climate ? mix(0.042, 0.012, cold) : 0.018;
  const seaHue = mix(252, 208, warm);
  return {
    sea: { light: hex(mix(89, 91, warm), 0.03, seaHue), dark: hex(25, 0.032, seaHue) },
    ring: { light: hex(70, 0.055, seaHue), dark: hex(46, 0.05, seaHue) },
    land: {
      light: hex(mix(95, 94, wet) + 2.5 * cold, landChroma, landHue),
      dark: hex(36, landChroma * 0.8, landHue),
    },
    coast: { light: hex(46, 0.06, seaHue), dark: hex(72, 0.05, seaHue) },
    border: { light: hex(62, landChroma, landHue), dark: hex(56, landChroma * 0.8, landHue) },
    sun: { light: hex(mix(66, 68, warm), 0.145, mix(88, 52, warm)), dark: hex(80, 0.125, mix(95, 62, warm)) },
    ink: { light: hex(26, 0.04, seaHue), dark: hex(94, 0.015, seaHue) },
  };
}
