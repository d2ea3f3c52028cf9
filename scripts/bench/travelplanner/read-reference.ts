import { readPythonSections } from "./read-python.ts";
import { type Row, readTable, type TableKind } from "./read-table.ts";
import type { Sandbox, Way } from "./sandbox.ts";

const heading =
  /^(Attractions|Restaurants|Accommodations|Flight|Self-driving|Taxi)\s+(?:in (.+)|from (.+?) to (.+?)(?: on (\d{4}-\d{2}-\d{2}))?)$/;

const toMinor = (text: string | undefined) =>
  Math.round(Number(text?.replace(/[$,]/g, "") || Number.NaN) * 100);
const listOf = (text: string | undefined, separator: RegExp) =>
  (text ?? "")
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "NaN");

/** "12 hours 49 mins", "1 day 3 hours". */
export function minutesOf(text: string): number {
  const of = (unit: string) => Number(new RegExp(`(\\d+) ${unit}`).exec(text)?.[1] ?? 0);
  return of("day") * 1440 + of("hour") * 60 + of("min");
}

function rowsOf({ content, kind }: { content: unknown; kind: TableKind }): Row[] {
  if (typeof content === "string") return readTable({ text: content, kind });
  if (!Array.isArray(content)) return [];
  return content.map((row: unknown) =>
    Object.fromEntries(Object.entries(Object(row)).map(([name, value]) => [name, String(value ?? "")])),
  );
}

function readRoad({
  content,
  mode,
  from,
  to,
}: {
  content: unknown;
  mode: "self-driving" | "taxi";
  from: string;
  to: string;
}): Way[] {
  const text = typeof content === "string" ? content : "";
  const [, duration, cost] = /duration: ([^,]+),.*cost: ([\d.]+)/.exec(text) ?? [];
  if (!duration || !cost) return [];
  const nothing = { date: null, number: null, departure: null, arrival: null };
  return [{ mode, from, to, ...nothing, costMinor: toMinor(cost), minutes: minutesOf(duration), text }];
}

function readFlights({
  content,
  from,
  to,
  date,
}: {
  content: unknown;
  from: string;
  to: string;
  date: string;
}): Way[] {
  return rowsOf({ content, kind: "Flight" }).flatMap((row): Way[] => {
    const { "Flight Number": number = "", DepTime: departure = "", ArrTime: arrival = "" } = row;
    const costMinor = toMinor(row.Price);
    if (!Number.isFinite(costMinor) || !number) return [];
    return [
      {
        mode: "flight",
        from,
        to,
        date: row.FlightDate || date,
        number,
        departure,
        arrival,
        costMinor,
        minutes: minutesOf(row.ActualElapsedTime ?? ""),
        text: `Flight Number: ${number}, from ${from} to ${to}, Departure Time: ${departure}, Arrival Time: ${arrival}`,
      },
    ];
  });
}

function sectionsOf(reference: unknown): [string, unknown][] {
  if (typeof reference === "string") {
    const python = readPythonSections(reference);
    if (python.length > 0) return python;
    try {
      return sectionsOf(JSON.parse(reference));
    } catch {
      return [];
    }
  }
  if (Array.isArray(reference)) {
    return reference.map((section: unknown) => {
      const { Description: description, Content: content } = Object(section);
      return [String(description), content];
    });
  }
  return Object.entries(Object(reference));
}

/**
 * Reads the reference information of a query: sections by heading ("Flight from A to B on 2022-03-05"), as Python
 * prints a list of them or as JSON; tables as pandas prints them or as lists of records.
 */
export function readReference(reference: unknown): Sandbox {
  const sandbox: Sandbox = { attractions: [], restaurants: [], stays: [], ways: [], travelDates: [] };
  for (const [description, content] of sectionsOf(reference)) {
    const [, kind, city = "", from = "", to = "", date = ""] = heading.exec(description.trim()) ?? [];
    if (date) sandbox.travelDates.push(date);
    if (kind === "Attractions") {
      for (const row of rowsOf({ content, kind })) {
        if (row.Name) sandbox.attractions.push({ name: row.Name, city });
      }
    } else if (kind === "Restaurants") {
      for (const row of rowsOf({ content, kind })) {
        const costMinor = toMinor(row["Average Cost"]);
        const cuisines = listOf(row.Cuisines, /,/);
        if (row.Name && Number.isFinite(costMinor))
          sandbox.restaurants.push({ name: row.Name, city, costMinor, cuisines });
      }
    } else if (kind === "Accommodations") {
      for (const row of rowsOf({ content, kind })) {
        const stay = {
          name: row.NAME ?? "",
          city,
          roomMinor: toMinor(row.price),
          roomType: row["room type"] ?? "",
          rules: listOf(row.house_rules, /&/),
          minNights: Math.max(1, Number(row["minimum nights"] || 1)),
          capacity: Number(row["maximum occupancy"]),
        };
        if (stay.name && Number.isFinite(stay.roomMinor) && stay.capacity >= 1) sandbox.stays.push(stay);
      }
    } else if (kind === "Flight") sandbox.ways.push(...readFlights({ content, from, to, date }));
    else if (kind === "Self-driving")
      sandbox.ways.push(...readRoad({ content, mode: "self-driving", from, to }));
    else if (kind === "Taxi") sandbox.ways.push(...readRoad({ content, mode: "taxi", from, to }));
  }
  return sandbox;
}
