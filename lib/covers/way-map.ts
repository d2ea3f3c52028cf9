import "server-only";
import { cityById } from "@/lib/geo/gazetteer";
import { escapeText, styleSheet } from "./draw-cover";
import { groundAround, projectInto } from "./ground";
import { coverPalette } from "./palette";

const frame = { width: 1440, height: 640, km: 6600, at: { x: 0.79, y: 0.5 } };
const round = (value: number) => Math.round(value * 10) / 10;

let known: string | undefined;

/**
 * Western Europe with the way from Berlin to Lisbon, the picture behind the first sentence. Without waterlines: drawn over so long a
 * coast, they alone took a browser seconds.
 */
export function wayMap(): string {
  known ??= draw({ from: "berlin", to: "lisbon" });
  return known;
}

function draw({ from, to }: { from: string; to: string }): string {
  const middle = { lat: 45.5, lon: 2 };
  const project = projectInto({ place: middle, frame });
  const ground = groundAround({ place: middle, frame });
  const ends = [from, to].flatMap((id) => {
    const city = cityById(id);
    if (!city) return [];
    const [x, y] = project([city.lon, city.lat]);
    return [{ name: city.name, x: round(x), y: round(y) }];
  });
  const [start, end] = ends;
  const marks = ends.map(
    ({ name, x, y }, index) =>
      `<circle cx="${x}" cy="${y}" r="10" class="s-accent" stroke-width="1.2"/><circle cx="${x}" cy="${y}" r="4.5" class="f-accent"/><text x="${x + (index === 0 ? 16 : -18)}" y="${y + 5}" class="t"${index === 0 ? "" : ' text-anchor="end"'}>${escapeText(name)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" preserveAspectRatio="xMaxYMid slice" width="${frame.width}" height="${frame.height}">`,
    styleSheet({ palette: coverPalette(null), theme: "auto" }),
    "<style>.f-land{fill:light-dark(#fcfaf5,#12161e)}.f-sea{fill:light-dark(#e6eef4,#182330)}.s-accent{fill:none;stroke:light-dark(#2549a0,#93b4f5)}.f-accent{fill:light-dark(#2549a0,#93b4f5)}.t{font:600 14px system-ui,sans-serif;fill:light-dark(#1a1f2b,#ece9e2);paint-order:stroke;stroke:light-dark(#fcfaf5,#12161e);stroke-width:4px;stroke-linejoin:round}</style>",
    `<defs><path id="l" d="${ground.land}"/></defs><rect width="${frame.width}" height="${frame.height}" class="f-sea"/>`,
    '<use href="#l" class="s-coast j" stroke-width="1.6"/><use href="#l" class="f-land"/>',
    `<path d="${ground.borders}" class="s-border c" stroke-width=".7" opacity=".45"/>`,
    start && end
      ? `<path d="M${start.x} ${start.y}Q${round((start.x + end.x) / 2 - 30)} ${round((start.y + end.y) / 2 - 60)} ${end.x} ${end.y}" class="s-accent c" stroke-width="2.2" stroke-dasharray=".1 6.5"/>`
      : "",
    ...marks,
    "</svg>",
  ].join("");
}
