import "server-only";
import { cityById } from "@/lib/geo/gazetteer";
import { openingWindows } from "@/lib/places/opening-hours";
import { isPublicHoliday } from "@/lib/places/public-holidays";

/** When a place in a city is open on a day, the public holidays of its country considered. */
export function windowsOn({
  hours,
  date,
  cityId,
}: {
  hours: string;
  date: string;
  cityId?: string | undefined;
}): ReturnType<typeof openingWindows> {
  const country = cityId === undefined ? undefined : cityById(cityId)?.country;
  const isHoliday = country !== undefined && isPublicHoliday({ country, date });
  return openingWindows({ hours, date, isHoliday });
}
