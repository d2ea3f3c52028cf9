import "server-only";
import { checkOpenAiKey } from "@/lib/ai/check-openai-key";
import { serverEnv } from "@/lib/env/server";
import { AppError } from "@/lib/errors/app-error";
import { checkDuffelKey } from "@/lib/flights/check-duffel-key";
import { type KeyProvider, keyProviders, type NewKey } from "@/lib/keys/schema";

type KeyCheck = (key: NewKey) => Promise<unknown>;

/**
 * Asks a provider whether it accepts a key, at the address where the key will be used. A provider without a line here
 * is not offered.
 */
const keyChecks: Partial<Record<KeyProvider, KeyCheck>> = {
  openai: ({ secret }) => checkOpenAiKey({ apiKey: secret, baseURL: serverEnv().OPENAI_BASE_URL }),
  duffel: ({ secret }) => checkDuffelKey({ apiKey: secret, baseUrl: serverEnv().DUFFEL_API_URL }),
};

export const offeredProviders: readonly KeyProvider[] = keyProviders.filter(
  (provider) => keyChecks[provider],
);

/** Throws what the provider's check throws: `key_rejected`, `rate_limited`, `provider_unavailable` and the like. */
export async function checkKey(key: NewKey): Promise<void> {
  const check = keyChecks[key.provider];
  if (!check) throw new AppError("bad_input", { message: "This provider is not offered here." });
  await check(key);
}
