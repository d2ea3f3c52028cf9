import { z } from "zod";

/** Every provider whose key can be stored; which of them are offered depends on the checks that exist. */
export const keyProviders = [
  "openai",
  "anthropic",
  "google",
  "xai",
  "openrouter",
  "ai_gateway",
  "openai_compatible",
  "duffel",
  "liteapi",
  "amadeus",
  "openweather",
  "google_maps",
] as const;
export const keyProviderSchema = z.enum(keyProviders);

/** What belongs to a key and is no secret. Which of them a provider asks for stands in descriptions.ts. */
export const keySettingsSchema = z.strictObject({
  /** Where the provider's server answers, for those that have no address of their own. */
  baseUrl: z
    .url({ protocol: /^https?$/, error: "This must be an http(s) address." })
    .max(500)
    .optional(),
  model: z
    .string()
    .trim()
    .regex(/^[\w./:@-]{1,200}$/, "This is not the id of a model.")
    .optional(),
});

/** A model server in one's own network may ask for no key; everybody else does. */
const keylessProviders: readonly KeyProvider[] = ["openai_compatible"];

export const newKeySchema = z
  .strictObject({
    provider: keyProviderSchema,
    label: z.string().trim().max(60),
    secret: z.string().trim().max(500, "This is too long for a key.").regex(/^\S*$/, "A key has no spaces."),
    settings: keySettingsSchema.default({}),
  })
  .refine(({ provider, secret }) => secret.length >= 8 || (!secret && keylessProviders.includes(provider)), {
    path: ["secret"],
    error: "This is too short for a key.",
  })
  .refine(({ provider, settings }) => provider !== "openai_compatible" || settings.baseUrl, {
    path: ["settings", "baseUrl"],
    error: "Where does the server answer?",
  });

/** What may be shown of a stored key. */
export const storedKeySchema = z.object({
  provider: keyProviderSchema,
  label: z.string(),
  last_four: z.string(),
  last_check: z.string(),
  last_use: z.string().nullable(),
  settings: keySettingsSchema,
});

export type KeyProvider = (typeof keyProviders)[number];
export type KeySettings = z.infer<typeof keySettingsSchema>;
export type NewKey = z.infer<typeof newKeySchema>;
export type StoredKey = z.infer<typeof storedKeySchema>;
