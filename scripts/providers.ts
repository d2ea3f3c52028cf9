import { createFrankfurter } from "../lib/currency/providers/frankfurter.ts";
import { createNominatim } from "../lib/geo/providers/nominatim.ts";
import { createOpenMeteoGeocoding } from "../lib/geo/providers/open-meteo-geocoding.ts";
import { createPhoton } from "../lib/geo/providers/photon.ts";
import { createGooglePlaces } from "../lib/places/providers/google.ts";
import { createOverpass } from "../lib/places/providers/overpass.ts";
import { createWikimedia } from "../lib/places/providers/wikimedia.ts";
import { createGoogleRoutes } from "../lib/routes/providers/google.ts";
import { createOsrm } from "../lib/routes/providers/osrm.ts";
import { createOpenMeteoForecast, createOpenMeteoTypical } from "../lib/weather/providers/open-meteo.ts";
import { createOpenWeather } from "../lib/weather/providers/openweather.ts";

// npm run providers: asks each real service once, as the application would, and says whether its answer was understood.
// Public services need PUBLIC_SERVICES_CONTACT (they want to know who asks), the others their key in the environment.
const { PUBLIC_SERVICES_CONTACT: contact, OPENWEATHER_API_KEY, GOOGLE_MAPS_API_KEY } = process.env;
const now = Date.now;
const fetchAs: typeof globalThis.fetch = (input, init) => {
  const headers = new Headers(init?.headers);
  headers.set("user-agent", `TripSage/0.1 (${contact})`);
  return fetch(input, { ...init, headers });
};

const lisbon = { lat: 38.7167, lon: -9.1333 };
const way = { from: lisbon, to: { lat: 38.6977, lon: -9.2063 } };
const inDays = (count: number) => new Date(now() + count * 86_400_000).toISOString().slice(0, 10);
const days = { ...lisbon, startDate: inDays(1), endDate: inDays(3) };
const places = {
  near: lisbon,
  radiusMeters: 3000,
  cityName: "Lisbon",
  category: "museum",
  limit: 5,
} as const;
const address = { text: "Rua Augusta, Lisboa", near: lisbon, limit: 3 };
const keyless = { fetch: fetchAs, now };

type Question = { name: string; needs: string | undefined; ask: () => Promise<unknown[]> };
const openWeatherKey = OPENWEATHER_API_KEY ?? "";
const googleKey = GOOGLE_MAPS_API_KEY ?? "";
const questions: Question[] = [
  {
    name: "OpenWeather",
    needs: OPENWEATHER_API_KEY,
    ask: () => createOpenWeather({ apiKey: openWeatherKey, now }).dailyWeather(days),
  },
  {
    name: "Google Places",
    needs: GOOGLE_MAPS_API_KEY,
    ask: () => createGooglePlaces({ apiKey: googleKey, now }).searchPlaces(places),
  },
  {
    name: "Google Routes",
    needs: GOOGLE_MAPS_API_KEY,
    ask: () => createGoogleRoutes({ apiKey: googleKey, now }).travel({ ...way, mode: "transit" }),
  },
  {
    name: "Open-Meteo forecast",
    needs: contact,
    ask: () => createOpenMeteoForecast(keyless).dailyWeather(days),
  },
  {
    name: "Open-Meteo archive",
    needs: contact,
    ask: () => createOpenMeteoTypical(keyless).dailyWeather(days),
  },
  {
    name: "Frankfurter",
    needs: contact,
    ask: () => createFrankfurter(keyless).rates({ from: "EUR", to: "USD" }),
  },
  { name: "OSRM", needs: contact, ask: () => createOsrm(keyless).travel({ ...way, mode: "walk" }) },
  { name: "Overpass", needs: contact, ask: () => createOverpass(keyless).searchPlaces(places) },
  {
    name: "Wikivoyage",
    needs: contact,
    ask: () => createWikimedia({ ...keyless, project: "Wikivoyage" }).summaries({ title: "Lisbon" }),
  },
  { name: "Photon", needs: contact, ask: () => createPhoton(keyless).findAddresses(address) },
  {
    name: "Open-Meteo geocoding",
    needs: contact,
    ask: () => createOpenMeteoGeocoding(keyless).findAddresses({ ...address, text: "Lisbon" }),
  },
  { name: "Nominatim", needs: contact, ask: () => createNominatim(keyless).findAddresses(address) },
];

for (const { name, needs, ask } of questions) {
  if (!needs) {
    console.log(`– ${name}: not asked, its key or the contact is not set`);
    continue;
  }
  try {
    const answer = await ask();
    console.log(`${answer.length > 0 ? "✓" : "✗"} ${name}: ${answer.length} understood`);
    if (answer.length === 0) process.exitCode = 1;
  } catch (thrown) {
    console.log(`✗ ${name}: ${thrown instanceof Error ? thrown.message : "failed"}`);
    process.exitCode = 1;
  }
}
