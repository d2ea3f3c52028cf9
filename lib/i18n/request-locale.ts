import "server-only";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { type AnyLocale, localeCookie, locales, pseudoLocales, type Units, unitsCookie } from "./locales";
import { negotiateLocale } from "./negotiate-locale";

const allowPseudo = process.env.NODE_ENV === "development";

/** What a visitor can choose from: the pseudo languages are for development. */
export function languageChoices(): readonly AnyLocale[] {
  return allowPseudo ? [...locales, ...pseudoLocales] : locales;
}

/** The language of this request: what the visitor chose (a cookie, filled from the profile at sign-in), else the browser's. */
export const requestLocale = cache(async (): Promise<AnyLocale> => {
  const [store, requestHeaders] = await Promise.all([cookies(), headers()]);
  return negotiateLocale({
    chosen: store.get(localeCookie)?.value,
    acceptLanguage: requestHeaders.get("accept-language"),
    allowPseudo,
  });
});

/** Kilometres or miles, from the cookie that the profile fills. */
export const requestUnits = cache(async (): Promise<Units> => {
  const store = await cookies();
  return store.get(unitsCookie)?.value === "imperial" ? "imperial" : "metric";
});
