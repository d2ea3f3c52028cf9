/** One line of the report: a figure, its unit and what the project aims at. Nothing here judges. */
export type Figure = {
  name: string;
  value: number;
  unit: "ms" | "KB" | "MB" | "s" | "waits" | "points" | "requests";
  aim: string;
};

export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The median and the 95th percentile of repeated times, as two figures. */
export function timesOf({ name, values, aim }: { name: string; values: number[]; aim: string }): Figure[] {
  return [
    { name: `${name}, p50`, value: percentile(values, 0.5), unit: "ms", aim },
    { name: `${name}, p95`, value: percentile(values, 0.95), unit: "ms", aim: "" },
  ];
}

const round = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

export function toTable(figures: Figure[]): string {
  const rows = figures.map(({ name, value, unit, aim }) => [name, `${round(value)} ${unit}`, aim]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(([name = "", value = "", aim = ""]) =>
      `${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${aim}`.trimEnd(),
    )
    .join("\n");
}
