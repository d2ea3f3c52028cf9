import { sendJson, type Vendor, type VendorContext } from "./vendor.ts";

const dayMs = 86_400_000;
const fail = (reason: string) => ({ status: 400, body: { error: true, reason } });

/** Values of a variable that depend on nothing but the day, so that a test can foretell them. */
function valueAt(variable: string, index: number): number | null {
  if (variable === "temperature_2m_max") return 20 + (index % 5);
  if (variable === "temperature_2m_min") return 11 + (index % 3);
  if (variable === "precipitation_sum") return index % 3 === 0 ? 2.4 : 0;
  if (variable === "precipitation_probability_max") return index % 3 === 0 ? 70 : 10;
  if (variable === "weather_code") return index % 3 === 0 ? 61 : 1;
  return null;
}

function daily(query: URLSearchParams) {
  const [start, end] = [query.get("start_date") ?? "", query.get("end_date") ?? ""];
  const count = Math.round((Date.parse(end) - Date.parse(start)) / dayMs) + 1;
  const time = Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(start) + index * dayMs).toISOString().slice(0, 10),
  );
  const variables = (query.get("daily") ?? "").split(",").filter(Boolean);
  return {
    latitude: Number(query.get("latitude")),
    longitude: Number(query.get("longitude")),
    timezone: "Europe/Lisbon",
    daily_units: Object.fromEntries(variables.map((name) => [name, "unit"])),
    daily: {
      time,
      ...Object.fromEntries(variables.map((name) => [name, time.map((_, index) => valueAt(name, index))])),
    },
  };
}

function answer({ path, query, now }: { path: string; query: URLSearchParams; now: number }) {
  if (path === "/v1/search") {
    const name = query.get("name") ?? "";
    const found = {
      id: 2267057,
      name: "Lisbon",
      latitude: 38.71667,
      longitude: -9.13333,
      country_code: "PT",
      country: "Portugal",
      admin1: "Lisbon",
      timezone: "Europe/Lisbon",
      population: 517_802,
    };
    return {
      body: /^lis/i.test(name) ? { results: [found], generationtime_ms: 0.1 } : { generationtime_ms: 0.1 },
    };
  }
  if (!query.get("latitude") || !query.get("longitude"))
    return fail("Parameter 'latitude' and 'longitude' must have the same number of elements");
  const latest = now + (path === "/v1/forecast" ? 16 : -1) * dayMs;
  if (Date.parse(query.get("end_date") ?? "") > latest)
    return fail("Parameter 'end_date' is out of allowed range");
  return { body: daily(query) };
}

/** Open-Meteo: forecast, archive and geocoding, which the real one serves from three hosts. */
export const openMeteo: Vendor = {
  name: "open-meteo",
  title: "Open-Meteo",
  scenarios: ["Every third day it rains", "Dates out of range: 400", "Search for lis…: Lisbon, else nothing"],
  environment: (url) => ({
    OPEN_METEO_URL: url,
    OPEN_METEO_ARCHIVE_URL: url,
    OPEN_METEO_GEOCODING_URL: url,
  }),
  tooMany: () => ({
    body: { error: true, reason: "Minutely API request limit exceeded. Please try again in one minute." },
  }),
  create:
    ({ now }: VendorContext) =>
    ({ path, query }, response) =>
      ["/v1/forecast", "/v1/archive", "/v1/search"].includes(path)
        ? sendJson(response, answer({ path, query, now: now() }))
        : sendJson(response, { status: 404, body: { error: true, reason: "Not Found" } }),
};
