const columns = {
  Attractions: ["Name", "Latitude", "Longitude", "Address", "Phone", "Website", "City"],
  Restaurants: ["Name", "Average Cost", "Cuisines", "Aggregate Rating", "City"],
  Accommodations: [
    "NAME",
    "price",
    "room type",
    "house_rules",
    "minimum nights",
    "maximum occupancy",
    "review rate number",
    "city",
  ],
  Flight: [
    "Flight Number",
    "Price",
    "DepTime",
    "ArrTime",
    "ActualElapsedTime",
    "FlightDate",
    "OriginCityName",
    "DestCityName",
    "Distance",
  ],
};

export type TableKind = keyof typeof columns;
export type Row = Record<string, string>;

/**
 * Reads a table as pandas prints it: columns aligned to the right, so that each one ends where its name ends. Widths
 * count code points. What is no such table has no rows.
 */
export function readTable({ text, kind }: { text: string; kind: TableKind }): Row[] {
  const [header = "", ...lines] = text.split("\n");
  const ends: number[] = [];
  for (const name of columns[kind]) {
    const at = header.indexOf(name, ends.at(-1) ?? 0);
    if (at < 0) return [];
    ends.push(at + name.length);
  }
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const points = Array.from(line);
      return Object.fromEntries(
        columns[kind].map((name, index) => [
          name,
          points
            .slice(ends[index - 1] ?? 0, index === ends.length - 1 ? undefined : ends[index])
            .join("")
            .trim(),
        ]),
      );
    });
}
