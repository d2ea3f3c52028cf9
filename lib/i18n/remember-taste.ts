import "server-only";
import { cookies } from "next/headers";
import { type AnyLocale, localeCookie, type Units, unitsCookie } from "./locales";

const year = 365 * 24 * 60 * 60;

/** Keeps the language and the units in cookies, so that no request has to ask the database for them. Actions and routes only. */
export async function rememberTaste({
  locale,
  units,
}: {
  locale?: AnyLocale | null;
  units?: Units;
}): Promise<void> {
  const store = await cookies();
  const options = { path: "/", maxAge: year, sameSite: "lax" } as const;
  if (locale) store.set(localeCookie, locale, options);
  if (units) store.set(unitsCookie, units, options);
}
