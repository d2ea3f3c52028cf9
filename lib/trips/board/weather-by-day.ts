import "server-only";
import { cityById } from "@/lib/geo/gazetteer";
import { getFormat, getTranslations } from "@/lib/i18n/server";
import { createReadKey } from "@/lib/keys/keys";
import { weatherSoon } from "@/lib/weather/weather-soon";
import type { Trip } from "../schema";

/** What stands beside each day of the trip, and whom to name for it. */
type TripWeather = { byDay: Record<string, string>; credits: { source: string; url: string }[] };

/** "22° / 14°, rain 70 %" where there is a forecast, "typical 22° / 14°" where there is none. */
export async function weatherByDay({ trip, userId }: { trip: Trip; userId: string }): Promise<TripWeather> {
  const city = cityById(trip.destinationCityIds[0] ?? "");
  const { startDate, endDate } = trip;
  if (!city || !startDate || !endDate) return { byDay: {}, credits: [] };
  const [t, format, days] = await Promise.all([
    getTranslations("trips"),
    getFormat(),
    weatherSoon({
      place: { lat: city.lat, lon: city.lon, cityId: city.id },
      startDate,
      endDate,
      userId,
      readKey: () => createReadKey({ userId })("openweather"),
    }),
  ]);
  const byDay = days.map(({ date, highC, lowC, rainChance, evidence }) => {
    const degrees = { high: format.temperature(highC), low: format.temperature(lowC) };
    if (evidence.kind === "typical") return [date, t("weather.typical", degrees)];
    if (rainChance === null) return [date, t("weather.degrees", degrees)];
    return [date, t("weather.forecast", { ...degrees, chance: format.percent(rainChance / 100) })];
  });
  const credits = new Map(
    days.flatMap(({ evidence: { source, url } }) => (url ? [[source, { source, url }] as const] : [])),
  );
  return { byDay: Object.fromEntries(byDay), credits: [...credits.values()] };
}
