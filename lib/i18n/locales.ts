/** The languages of the interface, each complete. The first is the one everything falls back to. */
export const locales = ["en", "de", "es"] as const;

/**
 * English that shows what a translation would break, in development only: `en-XA` is longer and accented (texts that are
 * cut or not in the catalogue), `en-XB` runs from right to left.
 */
export const pseudoLocales = ["en-XA", "en-XB"] as const;

export type Locale = (typeof locales)[number];
export type AnyLocale = Locale | (typeof pseudoLocales)[number];

/** How each language calls itself, as a reader who knows no other would look for it. */
export const localeNames: Record<AnyLocale, string> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  "en-XA": "Ëñğļîšĥ (long)",
  "en-XB": "English (right to left)",
};

export const localeCookie = "locale";
export const unitsCookie = "units";

export type Units = "metric" | "imperial";

export function directionOf(locale: AnyLocale): "ltr" | "rtl" {
  return locale === "en-XB" ? "rtl" : "ltr";
}

/** The locale for the platform's `Intl`. English is written as in Britain: the day before the month, 24 hours. */
export function intlLocaleOf(locale: AnyLocale): string {
  return locale === "de" || locale === "es" ? locale : "en-GB";
}
