import "server-only";
import { convertToday } from "@/lib/currency/convert-today";
import { findAddress } from "@/lib/geo/find-address";
import type { ReadKey } from "@/lib/keys/keys";
import { describePlace } from "@/lib/places/describe-place";
import { searchPlacesNearby } from "@/lib/places/search-places-nearby";
import { getTravel } from "@/lib/routes/get-travel";
import { getWeather } from "@/lib/weather/get-weather";
import type { Services } from "./services";

type LiveFacts = Pick<
  Services,
  "weatherOfDays" | "travelTime" | "convertToday" | "placesNearby" | "findAddress" | "describeCity"
>;

/** Around a city's middle; most of what one visits is within. */
const cityRadiusMeters = 6000;
const mostFound = 15;

/** What providers of facts say today, with this traveller's keys; each falls back to what ships with the application. */
export function liveFacts({ userId, readKey }: { userId: string; readKey: ReadKey }): LiveFacts {
  // A key is read only when its provider would be asked.
  const googleKey = () => readKey("google_maps");
  return {
    weatherOfDays: ({ city, startDate, endDate }, signal) =>
      getWeather({
        place: { lat: city.lat, lon: city.lon, cityId: city.id },
        startDate,
        endDate,
        userId,
        readKey: () => readKey("openweather"),
        signal,
      }),
    travelTime: async ({ from, to, mode }, signal) => {
      const { travel, failed } = await getTravel({ from, to, mode, userId, readKey: googleKey, signal });
      const { minutes, meters, evidence } = travel;
      return { minutes, mode: travel.mode, km: meters / 1000, evidence, failed };
    },
    convertToday: async ({ money, to }, signal) => {
      const { converted, failed } = await convertToday({ money, to, signal });
      return { converted, failed };
    },
    placesNearby: ({ city, category }, signal) =>
      searchPlacesNearby({
        search: {
          near: { lat: city.lat, lon: city.lon },
          radiusMeters: cityRadiusMeters,
          cityName: city.name,
          category,
          limit: mostFound,
        },
        userId,
        readKey: googleKey,
        signal,
      }),
    findAddress: ({ city, text }, signal) =>
      findAddress({ search: { text, near: { lat: city.lat, lon: city.lon }, limit: 5 }, signal }),
    describeCity: ({ name }, signal) => describePlace({ title: name, signal }),
  };
}
