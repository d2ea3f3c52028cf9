import { ai } from "./ai.ts";
import { duffel } from "./duffel.ts";
import { frankfurter } from "./frankfurter.ts";
import { nominatim, photon } from "./geocoders.ts";
import { googleMaps } from "./google-maps.ts";
import { liteapi } from "./liteapi.ts";
import { openMeteo } from "./open-meteo.ts";
import { osrm, overpass } from "./openstreetmap.ts";
import { openWeather } from "./openweather.ts";
import type { Vendor } from "./vendor.ts";
import { wikimedia } from "./wikimedia.ts";

/** Every vendor that has a stand-in: one file each. */
export const vendors: readonly Vendor[] = [
  ai,
  duffel,
  liteapi,
  openWeather,
  googleMaps,
  openMeteo,
  frankfurter,
  osrm,
  overpass,
  wikimedia,
  photon,
  nominatim,
];
