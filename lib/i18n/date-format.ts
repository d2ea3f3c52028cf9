import { type AnyLocale, intlLocaleOf } from "./locales.ts";

/** A calendar day ("2027-05-03") has no zone: it is formatted at noon in UTC, where it is that day. */
export const noonOf = (day: string) => new Date(`${day.slice(0, 10)}T12:00:00Z`);

type Pieces = { weekday?: string; day: string; month: string; year?: string };

const joined = (...words: (string | undefined)[]) => words.filter(Boolean).join(" ");

/**
 * How each language puts the pieces of a date together. Written out, because the platform's own punctuation differs
 * between the server's and a browser's version of the same data, and the page then would not match itself.
 */
const orders: Record<
  "en" | "de" | "es",
  { short: (pieces: Pieces) => string; long: (pieces: Pieces) => string }
> = {
  en: {
    short: ({ weekday, day, month, year }) => joined(weekday, day, month, year),
    long: ({ weekday, day, month, year }) => joined(weekday, day, month, year),
  },
  de: {
    short: ({ weekday, day, month, year }) => joined(weekday && `${weekday},`, `${day}.`, month, year),
    long: ({ weekday, day, month, year }) => joined(weekday && `${weekday},`, `${day}.`, month, year),
  },
  es: {
    short: ({ weekday, day, month, year }) => joined(weekday, day, month, year),
    long: ({ weekday, day, month, year }) =>
      joined(weekday && `${weekday},`, day, "de", month, year && `de ${year}`),
  },
};

/** Formats a moment in a zone as a date with the pieces that `options` asks for, the same in every browser. */
export function createDateFormat(input: {
  locale: AnyLocale;
  form: "short" | "long";
  options: Intl.DateTimeFormatOptions;
}): (moment: Date) => string {
  const language = input.locale === "de" || input.locale === "es" ? input.locale : "en";
  const format = new Intl.DateTimeFormat(intlLocaleOf(input.locale), input.options);
  return (moment) => {
    const pieces = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const { weekday, day = "", month = "", year } = pieces;
    return orders[language][input.form]({
      day,
      month,
      ...(weekday ? { weekday: weekday.replace(/\.$/, "") } : {}),
      ...(year ? { year } : {}),
    });
  };
}
