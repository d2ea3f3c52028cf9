"use server";

import { z } from "zod";
import { currentSession } from "@/lib/auth/require-user";
import { definePublicAction } from "@/lib/http/define-action";
import { locales, pseudoLocales } from "@/lib/i18n/locales";
import { rememberTaste } from "@/lib/i18n/remember-taste";
import { saveLocale } from "@/lib/profiles/queries";

const choice = z.strictObject({ locale: z.enum([...locales, ...pseudoLocales]) });

/** Remembers the language in a cookie and, for whoever is signed in, in the profile: it follows to the next device. */
export const chooseLanguage = definePublicAction(choice, async ({ data: { locale } }) => {
  await rememberTaste({ locale });
  const session = await currentSession();
  const stored = locales.find((known) => known === locale);
  if (session && stored) {
    await saveLocale(session.supabase, { userId: session.user.id, locale: stored });
  }
});
