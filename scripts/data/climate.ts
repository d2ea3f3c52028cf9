import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { slugOf } from "./geo.ts";

const month = z.object({
  high: z.number(),
  low: z.number(),
  dryDays: z.number(),

  rainfall: z.number(),
});
const source = z.array(z.object({ city: z.string(), monthlyAvg: z.array(month).length(12) }));

/** City id → twelve rows [high °C, low °C, dry days, rain mm]. */
export function buildClimate(cities: { id: string; name: string; names: string[] }[]) {
  const rows = source.parse(
    JSON.parse(readFileSync(join(import.meta.dirname, "sources/climate.json"), "utf8")),
  );
  const found = rows.flatMap(({ city, monthlyAvg }) => {
    const match = cities.find(({ name, names }) =>
      [name, ...names].some((known) => slugOf(known) === slugOf(city)),
    );
    return match
      ? [[match.id, monthlyAvg.map(({ high, low, dryDays, rainfall }) => [high, low, dryDays, rainfall])]]
      : [];
  });
  return Object.fromEntries(found.sort((left, right) => String(left[0]).localeCompare(String(right[0]))));
}
