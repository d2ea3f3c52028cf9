import type { CheckInput } from "@/lib/itinerary/finding";
import { openingWindows } from "@/lib/places/opening-hours";
import { estimateTravel } from "@/lib/routes/estimate-travel";

/** Public holidays as days ("2027-12-25") by city id: the server knows them, the browser plans by them. */
export type Holidays = Readonly<Record<string, readonly string[]>>;

type Facts = Pick<CheckInput, "wayBetween" | "windowsOn">;

/** What the engine is handed in a browser: estimated ways, and opening hours with the holidays of the trip's cities. */
export function createFacts({ holidays, cityId }: { holidays: Holidays; cityId: string | undefined }): Facts {
  const known = new Map<string, ReturnType<Facts["windowsOn"]>>();
  return {
    wayBetween: estimateTravel,
    windowsOn: ({ hours, date, cityId: own = cityId }) => {
      const key = `${date} ${own} ${hours}`;
      const isHoliday = holidays[own ?? ""]?.includes(date) ?? false;
      const windows = known.get(key) ?? openingWindows({ hours, date, isHoliday });
      known.set(key, windows);
      return windows;
    },
  };
}
