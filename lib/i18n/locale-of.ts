import { type AnyLocale, localeCookie } from "./locales.ts";
import { negotiateLocale } from "./negotiate-locale.ts";

/** The language of a request by its headers: for what runs outside React, like route handlers. */
export function localeOf(headers: Headers): AnyLocale {
  const cookie = headers.get("cookie") ?? "";
  return negotiateLocale({
    chosen: new RegExp(`(?:^|; )${localeCookie}=([\\w-]+)`).exec(cookie)?.[1],
    acceptLanguage: headers.get("accept-language"),
    allowPseudo: process.env.NODE_ENV === "development",
  });
}
