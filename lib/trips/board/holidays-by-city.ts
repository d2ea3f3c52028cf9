import "server-only";
import { cityById } from "@/lib/geo/gazetteer";
import { publicHolidays } from "@/lib/places/public-holidays";
import type { Trip } from "../schema";

/** The public holidays of the trip's years for each of its cities, for the planning engine in the browser. */
export function holidaysByCity(trip: Trip): Record<string, string[]> {
  const years = [...new Set([trip.startDate, trip.endDate].flatMap((day) => day?.slice(0, 4) ?? []))];
  const cityIds = new Set([
    ...trip.destinationCityIds,
    ...trip.items.flatMap(({ place }) => place?.cityId ?? []),
  ]);
  return Object.fromEntries(
    [...cityIds].flatMap((cityId) => {
      const country = cityById(cityId)?.country;
      if (!country) return [];
      return [[cityId, years.flatMap((year) => [...publicHolidays({ country, year: Number(year) })])]];
    }),
  );
}
