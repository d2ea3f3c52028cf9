import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { fetchJson } from "@/lib/http/fetch-json";
import { type AiProvider, aiProviders } from "./ai-providers";
import { modelFetch } from "./model-fetch";

const answerSchema = z.looseObject({});
const bearer = (apiKey: string): Record<string, string> =>
  apiKey ? { authorization: `Bearer ${apiKey}` } : {};

/** For each provider a call that costs nothing and that only an accepted key may make. */
const checks: Record<AiProvider, { path: string; headers: (apiKey: string) => Record<string, string> }> = {
  openai: { path: "/models", headers: bearer },
  anthropic: {
    path: "/models?limit=1",
    headers: (apiKey) => ({ "x-api-key": apiKey, "anthropic-version": "2023-06-01" }),
  },
  google: { path: "/models?pageSize=1", headers: (apiKey) => ({ "x-goog-api-key": apiKey }) },
  xai: { path: "/models", headers: bearer },
  // Everybody may read the lists of models of these two.
  openrouter: { path: "/key", headers: bearer },
  ai_gateway: { path: "/../../v1/credits", headers: bearer },
  openai_compatible: { path: "/models", headers: bearer },
};

/**
 * Asks the provider whether it accepts the key, at the address where the key will be used. Throws `key_rejected`,
 * `quota_used_up`, `rate_limited`, `bad_input` (an address that may not be reached), `provider_unavailable`,
 * `provider_overloaded`, `provider_timeout` or `provider_garbage`; no message holds the key.
 */
export async function checkModelKey({
  provider,
  apiKey,
  baseURL,
  fetch = globalThis.fetch,
}: {
  provider: AiProvider;
  apiKey: string;
  baseURL?: string | undefined;
  /** The guarded one for an address that a traveller wrote. */
  fetch?: typeof globalThis.fetch;
}): Promise<void> {
  const { name, address } = aiProviders[provider];
  const base = baseURL ?? address;
  if (!base) throw new AppError("bad_input", { message: "Say at which address your server answers." });
  const { path, headers } = checks[provider];
  await fetchJson({
    url: new URL(`${base.replace(/\/$/, "")}${path}`),
    schema: answerSchema,
    headers: headers(apiKey),
    timeoutMs: 15_000,
    fetch: modelFetch({ fetch, name }),
  });
}
