import "server-only";
import type { AiProvider } from "@/lib/ai/ai-providers";
import { checkModelKey } from "@/lib/ai/check-model-key";
import { providerAddress } from "@/lib/ai/operator-key";
import { serverEnv } from "@/lib/env/server";
import { AppError } from "@/lib/errors/app-error";
import { checkDuffelKey } from "@/lib/flights/check-duffel-key";
import { checkLiteapiKey } from "@/lib/hotels/check-liteapi-key";
import { createGuardedFetch } from "@/lib/http/guarded-fetch";
import { type KeyProvider, keyProviders, type NewKey } from "@/lib/keys/schema";
import { checkGoogleMapsKey } from "@/lib/places/check-google-maps-key";
import { checkOpenWeatherKey } from "@/lib/weather/check-openweather-key";

type KeyCheck = (key: NewKey) => Promise<unknown>;

const checkModel =
  (provider: Exclude<AiProvider, "openai_compatible">): KeyCheck =>
  ({ secret }) =>
    checkModelKey({
      provider,
      apiKey: secret,
      baseURL: providerAddress({ env: serverEnv(), provider }),
    });

/**
 * Asks a provider whether it accepts a key, at the address where the key will be used. A provider without a line here
 * is not offered.
 */
const keyChecks: Partial<Record<KeyProvider, KeyCheck>> = {
  openai: checkModel("openai"),
  anthropic: checkModel("anthropic"),
  google: checkModel("google"),
  xai: checkModel("xai"),
  openrouter: checkModel("openrouter"),
  ai_gateway: checkModel("ai_gateway"),
  openai_compatible: ({ secret, settings }) =>
    checkModelKey({
      provider: "openai_compatible",
      apiKey: secret,
      baseURL: settings.baseUrl,
      fetch: createGuardedFetch({ allowed: serverEnv().ALLOWED_PRIVATE_ADDRESSES }),
    }),
  openweather: ({ secret }) => checkOpenWeatherKey({ apiKey: secret, baseUrl: serverEnv().OPENWEATHER_URL }),
  google_maps: ({ secret }) => checkGoogleMapsKey({ apiKey: secret, baseUrl: serverEnv().GOOGLE_PLACES_URL }),
  duffel: ({ secret }) => checkDuffelKey({ apiKey: secret, baseUrl: serverEnv().DUFFEL_API_URL }),
  liteapi: ({ secret }) => checkLiteapiKey({ apiKey: secret, baseUrl: serverEnv().LITEAPI_DATA_URL }),
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
