import "server-only";
import { Temporal } from "temporal-polyfill";
import type { PlaceStart } from "@/components/landing/place-starts";
import { sunTimes } from "@/lib/covers/sun";
import { cityById } from "@/lib/geo/gazetteer";
import { getFormat, getTranslations } from "@/lib/i18n/server";
import { addDays, formatMinute } from "@/lib/itinerary/time";
import { typicalWeather } from "@/lib/weather/typical-weather";

/** Where one might begin. The built-in planner reads English, so the sentences are English in every language. */
const wishes = [
  {
    cityId: "lisbon",
    month: 5,
    day: 12,
    days: 5,
    sentence: "5 days in Lisbon for two in May, food and old towns",
  },
  {
    cityId: "tokyo",
    month: 11,
    day: 8,
    days: 10,
    sentence: "10 days in Tokyo in November, slow, gardens and museums",
  },
  {
    cityId: "reykjavik",
    month: 6,
    day: 18,
    days: 7,
    sentence: "A week in Reykjavik in June for two, nature and light nights",
  },
  {
    cityId: "sydney",
    month: 2,
    day: 6,
    days: 11,
    sentence: "11 days in Sydney in February with two kids aged 6 and 9",
  },
];

function nextDay({ month, day, today }: { month: number; day: number; today: string }): string {
  const monthAndDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const year = Number(today.slice(0, 4));
  return `${monthAndDay > today.slice(5) ? year : year + 1}-${monthAndDay}`;
}

/** Minutes that the clocks of a zone are ahead of UTC at noon of a day. */
const utcOffset = ({ day, zone }: { day: string; zone: string }) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: "12:00" }).offsetNanoseconds /
  6e10;

/** The starts with what the sun and the climate table say of their days. */
export async function placeStarts({ today }: { today: string }): Promise<PlaceStart[]> {
  const [t, format] = await Promise.all([getTranslations("landing"), getFormat()]);
  return wishes.flatMap(({ cityId, month, day, days, sentence }): PlaceStart[] => {
    const city = cityById(cityId);
    if (!city) return [];
    const start = nextDay({ month, day, today });
    const end = addDays({ day: start, count: days - 1 });
    const offset = utcOffset({ day: start, zone: city.zone });
    const sun = sunTimes({ day: start, lat: city.lat, lon: city.lon, utcOffsetMinutes: offset });
    const weather = typicalWeather({ cityId, month });
    return [
      {
        cityId,
        start,
        end,
        sentence,
        title: t("starts.title", { city: city.name, days: String(days) }),
        line: [
          sun
            ? t("starts.light", { rise: formatMinute(sun.riseMinutes), set: formatMinute(sun.setMinutes) })
            : null,
          weather
            ? t("starts.typical", {
                temperature: format.temperature((weather.highC + weather.lowC) / 2),
                month: format.month(start),
              })
            : null,
        ]
          .filter(Boolean)
          .join(" · "),
      },
    ];
  });
}
