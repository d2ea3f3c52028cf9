export type Growth = { stops: number; days: number; ms: number; megabytes: number };

const width = 720;
const height = 420;
const frame = { left: 70, right: 90, top: 30, bottom: 50 };
/** Okabe and Ito's palette: apart for most eyes, with and without colour vision. */
const colours = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9"];

/** Time against stops, a line for each number of days, as an SVG image. */
export function plotGrowth(rows: readonly Growth[]): string {
  const most = Math.ceil(Math.max(...rows.map(({ ms }) => ms)) / 50) * 50;
  const farthest = Math.max(...rows.map(({ stops }) => stops));
  const x = (stops: number) => frame.left + (stops / farthest) * (width - frame.left - frame.right);
  const y = (ms: number) => height - frame.bottom - (ms / most) * (height - frame.top - frame.bottom);
  const ticks = Array.from({ length: 6 }, (_, index) => (most / 5) * index);
  const parts = ticks.map(
    (ms) =>
      `<line x1="${frame.left}" x2="${width - frame.right}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/><text x="${frame.left - 8}" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`,
  );
  for (const stops of new Set(rows.map((row) => row.stops)))
    parts.push(
      `<text x="${x(stops)}" y="${height - frame.bottom + 20}" text-anchor="middle">${stops}</text>`,
    );
  parts.push(`<text x="${width / 2}" y="${height - 8}" text-anchor="middle">stops to choose from</text>`);
  const lines = [...Map.groupBy(rows, ({ days }) => days)].map(([days, own], index) => {
    const points = own.toSorted((left, right) => left.stops - right.stops);
    return { days, points, end: y(points.at(-1)?.ms ?? 0), colour: colours[index % colours.length] };
  });
  // Names of lines that end close together are set apart.
  let lowest = 0;
  for (const { days, points, end, colour } of lines.toSorted((left, right) => left.end - right.end)) {
    lowest = Math.max(end, lowest + 15);
    const path = points.map(({ stops, ms }) => `${x(stops).toFixed(1)},${y(ms).toFixed(1)}`).join(" ");
    parts.push(
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`,
      `<text x="${width - frame.right + 8}" y="${lowest + 4}" fill="${colour}">${days} ${days === 1 ? "day" : "days"}</text>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333" role="img"><title>Time of optimise() against stops and days</title><rect width="${width}" height="${height}" fill="#fff"/>\n${parts.join("\n")}\n</svg>\n`;
}
