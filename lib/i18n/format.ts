import { formatMoney, type Money } from "../utils/money.ts";
import { createDateFormat, noonOf } from "./date-format.ts";
import { type AnyLocale, intlLocaleOf, type Units } from "./locales.ts";

const metresInMile = 1609.344;

/**
 * Everything that is written differently from language to language, in one place. Arguments are what the trip document
 * holds: days as "2027-05-03", local times as "09:30", money in minor units, metres, minutes, degrees Celsius.
 */
export function createFormat({ locale: chosen, units }: { locale: AnyLocale; units: Units }) {
  const locale = intlLocaleOf(chosen);
  // Figures of no country: "$412" and "45 min", where Britain writes "US$412" and "45 mins".
  const language = locale.slice(0, 2);
  const dates = (form: "short" | "long", options: Intl.DateTimeFormatOptions) =>
    createDateFormat({ locale: chosen, form, options: { timeZone: "UTC", day: "numeric", ...options } });
  const short = dates("short", { weekday: "short", month: "short" });
  const shortWithYear = dates("short", { weekday: "short", month: "short", year: "numeric" });
  const long = dates("long", { weekday: "long", month: "long", year: "numeric" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  const number = new Intl.NumberFormat(language);
  const list = new Intl.ListFormat(locale);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const inUnit = (input: { value: number; unit: string; digits?: number; isLong?: boolean }) =>
    new Intl.NumberFormat(language, {
      style: "unit",
      unit: input.unit,
      unitDisplay: input.isLong ? "long" : "short",
      maximumFractionDigits: input.digits ?? 0,
    }).format(input.value);

  return {
    locale: chosen,
    intlLocale: locale,
    units,
    /** "Mon 3 May". */
    day: (day: string) => short(noonOf(day)),
    /** "Monday 3 May 2027": for headings and screen readers. */
    fullDay: (day: string) => long(noonOf(day)),
    /** "Mon 3 May – Fri 7 May 2027"; one day alone when both are the same. */
    dayRange: ({ start, end }: { start: string; end: string }) =>
      start === end ? shortWithYear(noonOf(end)) : `${short(noonOf(start))} – ${shortWithYear(noonOf(end))}`,
    /** "May 2027" for a day or a month ("2027-05"). */
    month: (day: string) => month.format(noonOf(`${day.slice(0, 7)}-01`)),
    /**
     * An instant ("2027-05-03T08:00:00Z") on the clocks of a zone: "3 May, 10:00". Without a zone, the visitor's own: only
     * for what the server does not render, since it stands in another zone.
     */
    instant: ({ at, timeZone }: { at: string; timeZone?: string }) => {
      const zone = timeZone ? { timeZone } : {};
      const day = createDateFormat({
        locale: chosen,
        form: "short",
        options: { day: "numeric", month: "short", ...zone },
      });
      const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", ...zone });
      return `${day(new Date(at))}, ${time.format(new Date(at))}`;
    },
    /** How long ago, or until when, seen from `now`: "3 hours ago". Both are instants. */
    ago: ({ at, now }: { at: string; now: string }) => {
      const minutes = Math.round((Date.parse(at) - Date.parse(now)) / 60_000);
      if (Math.abs(minutes) < 60) return relative.format(minutes, "minute");
      if (Math.abs(minutes) < 60 * 48) return relative.format(Math.round(minutes / 60), "hour");
      return relative.format(Math.round(minutes / 1440), "day");
    },
    /** The short name of a zone on a day: "WEST", "GMT+1". */
    zone: ({ day, timeZone }: { day: string; timeZone: string }) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "short" })
        .formatToParts(noonOf(day))
        .find(({ type }) => type === "timeZoneName")?.value ?? timeZone,
    number: (value: number) => number.format(value),
    /** 0.123 → "12%". */
    percent: (value: number) => new Intl.NumberFormat(language, { style: "percent" }).format(value),
    /** "€2,500": whole units unless there is a fraction or `exact` asks for it. */
    money: (money: Money, { exact = false }: { exact?: boolean } = {}) =>
      formatMoney({ money, locale: language, exact }),
    /** Metres as "350 m", "1.2 km", "0.7 mi". */
    distance: (metres: number) => {
      if (units === "imperial") {
        const miles = metres / metresInMile;
        return inUnit({ value: miles, unit: "mile", digits: miles < 10 ? 1 : 0 });
      }
      if (metres < 1000) return inUnit({ value: Math.round(metres / 10) * 10, unit: "meter" });
      return inUnit({ value: metres / 1000, unit: "kilometer", digits: metres < 10_000 ? 1 : 0 });
    },
    /** Minutes as "45 min", "1 hr 20 min". */
    duration: (minutes: number) => {
      const hours = Math.floor(minutes / 60);
      const rest = Math.round(minutes % 60);
      const parts = [
        ...(hours > 0 ? [inUnit({ value: hours, unit: "hour" })] : []),
        ...(rest > 0 || hours === 0 ? [inUnit({ value: rest, unit: "minute" })] : []),
      ];
      return parts.join(" ");
    },
    /** Celsius as "22°C" or "72°F". */
    temperature: (celsius: number) =>
      units === "imperial"
        ? inUnit({ value: (celsius * 9) / 5 + 32, unit: "fahrenheit" })
        : inUnit({ value: celsius, unit: "celsius" }),
    /** Kilograms as "180 kg" or "397 lb". */
    weight: (kilograms: number) =>
      units === "imperial"
        ? inUnit({ value: kilograms / 0.453_592_37, unit: "pound" })
        : inUnit({ value: kilograms, unit: "kilogram" }),
    /** "Lisbon, Porto and Faro". */
    list: (items: readonly string[]) => list.format(items),
  };
}

export type Format = ReturnType<typeof createFormat>;
