import { z } from "zod";

export const keyProviders = ["openai", "duffel"] as const;
export const keyProviderSchema = z.enum(keyProviders);

export const newKeySchema = z.strictObject({
  provider: keyProviderSchema,
  label: z.string().trim().max(60),
  secret: z
    .string()
    .trim()
    .min(8, "This is too short for a key.")
    .max(500, "This is too long for a key.")
    .regex(/^\S+$/, "A key has no spaces."),
});

/** What may be shown of a stored key. */
export const storedKeySchema = z.object({
  provider: keyProviderSchema,
  label: z.string(),
  last_four: z.string(),
  last_check: z.string(),
  last_use: z.string().nullable(),
});

export type KeyProvider = (typeof keyProviders)[number];
export type StoredKey = z.infer<typeof storedKeySchema>;
