"use server";

import { revalidatePath } from "next/cache";
import { isKnownCurrency } from "@/lib/currency/convert";
import { AppError } from "@/lib/errors/app-error";
import { findCity } from "@/lib/geo/find-city";
import { defineAction } from "@/lib/http/define-action";
import { rememberTaste } from "@/lib/i18n/remember-taste";
import * as profiles from "@/lib/profiles/queries";
import { profileFormSchema } from "@/lib/profiles/schema";

const wrong = (fields: Record<string, string>) => new AppError("bad_input", { fields });

/** Saves the caller's profile; answers how the home city was understood. */
export const saveProfile = defineAction(profileFormSchema, async ({ supabase, user, data }) => {
  const { homeCity, pace, interests, ...rest } = data;
  const city = homeCity ? findCity(homeCity) : null;
  if (homeCity && !city)
    throw wrong({ homeCity: "This city is not known here. Try the nearest larger one." });
  if (!isKnownCurrency(data.currency)) throw wrong({ currency: "There is no rate for this currency." });
  await profiles.saveProfile(supabase, {
    userId: user.id,
    profile: { ...rest, home_city_id: city?.id ?? null, preferences: { pace, interests } },
  });
  await rememberTaste({ units: data.units });
  revalidatePath("/settings");
  return { homeCity: city?.label ?? "" };
});
