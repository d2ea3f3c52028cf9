import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("app/globals.css", "utf8");

type Colour = { lightness: number; chroma: number; hue: number };

/** The OKLCH tokens of one block of globals.css. */
function tokensOf(selector: string): Record<string, Colour> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf("}", from));
  const found = [...block.matchAll(/--([\w-]+): oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)];
  return Object.fromEntries(
    found.map(([, name, lightness, chroma, hue]) => [
      name,
      { lightness: Number(lightness) / 100, chroma: Number(chroma), hue: Number(hue) },
    ]),
  );
}

/** OKLCH to relative luminance: Ottosson's matrices to linear sRGB, then WCAG's weights. */
function luminance({ lightness, chroma, hue }: Colour): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b) ** 3;
  const medium = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b) ** 3;
  const short = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b) ** 3;
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const red = within(4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short);
  const green = within(-1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short);
  const blue = within(-0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(first: Colour, second: Colour): number {
  const [bright = 0, dark = 0] = [luminance(first), luminance(second)].sort((left, right) => right - left);
  return (bright + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "surface", "sunken"];
const pairs: [text: string, ground: string, atLeast: number][] = [
  ...grounds.map((ground): [string, string, number] => ["ink", ground, 7]),
  ...grounds.flatMap((ground) =>
    ["ink-2", "ink-3", "accent", "added", "moved", "removed"].map((text): [string, string, number] => [
      text,
      ground,
      4.5,
    ]),
  ),
  ...["accent-soft", "added-soft", "moved-soft", "removed-soft", "water"].flatMap((ground) => [
    ["ink", ground, 7] satisfies [string, string, number],
    ["ink-2", ground, 4.5] satisfies [string, string, number],
  ]),
  ["accent-ink", "accent", 4.5],
  ["accent", "accent-soft", 4.5],
  ["added", "added-soft", 4.5],
  ["moved", "moved-soft", 4.5],
  ["removed", "removed-soft", 4.5],
  ["paper", "ink", 7],
];

const themes = { light: tokensOf(":root"), dark: tokensOf(':root[data-theme="dark"]') };

test.each(Object.entries(themes))(
  "every text of the %s theme can be read: AA, and AAA where it is body text",
  (_, tokens) => {
    const short = pairs.flatMap(([text, ground, atLeast]) => {
      const [front, back] = [tokens[text], tokens[ground]];
      if (!front || !back) return [`${text} on ${ground}: not found`];
      const ratio = contrast(front, back);
      return ratio < atLeast ? [`${text} on ${ground}: ${ratio.toFixed(2)} < ${atLeast}`] : [];
    });
    expect(short).toEqual([]);
  },
);

test("dark by the system's wish and dark by choice are the same palette", () => {
  expect(tokensOf(':root:not([data-theme="light"])')).toEqual(themes.dark);
});

test("white on black is 21 to 1", () => {
  const white = { lightness: 1, chroma: 0, hue: 0 };
  const black = { lightness: 0, chroma: 0, hue: 0 };
  expect(contrast(white, black)).toBeCloseTo(21, 1);
});
