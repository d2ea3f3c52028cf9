import { z } from "zod";
import { locales } from "../i18n/locales";
import { paces } from "../trips/kinds";
import { currencySchema } from "../utils/money-schema";

const preferencesSchema = z.object({
  interests: z.array(z.string().max(40)).max(20).optional(),
  pace: z.enum(paces).optional(),
});

/** What a traveller told about themselves, as it is stored. */
export const profileSchema = z.object({
  name: z.string(),
  home_city_id: z.string().nullable(),
  currency: currencySchema,
  units: z.enum(["metric", "imperial"]),
  preferences: preferencesSchema,
});

/** How the interface speaks to a traveller. */
export const tasteSchema = profileSchema
  .pick({ units: true })
  .extend({ locale: z.enum(locales).nullable().catch(null) });

/** What the settings page sends. The home city is as it was typed; an empty one is none. */
export const profileFormSchema = z.strictObject({
  name: z.string().trim().max(120),
  homeCity: z.string().trim().max(120),
  currency: currencySchema,
  units: z.enum(["metric", "imperial"]),
  pace: z.enum(paces),
  interests: z.array(z.string().max(40)).max(20),
});

export type Profile = z.infer<typeof profileSchema>;
export type ProfileForm = z.infer<typeof profileFormSchema>;
export type Taste = z.infer<typeof tasteSchema>;
