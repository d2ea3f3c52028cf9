import { z } from "zod";
import { fetchJson } from "@/lib/http/fetch-json";

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string().max(200) })).max(5000) });

export const openAiAddress = "https://api.openai.com/v1";

/**
 * Asks OpenAI for its list of models with the key: costs nothing and proves that the key is accepted.
 * Answers the ids. Throws `key_rejected`, `rate_limited`, `provider_unavailable`, `provider_timeout` or
 * `provider_garbage`; no message holds the key.
 */
export async function checkOpenAiKey({
  apiKey,
  baseURL = openAiAddress,
  fetch,
  signal,
}: {
  apiKey: string;
  baseURL?: string | undefined;
  fetch?: typeof globalThis.fetch;
  signal?: AbortSignal;
}): Promise<{ modelIds: string[] }> {
  const { data } = await fetchJson({
    url: `${baseURL.replace(/\/$/, "")}/models`,
    schema: modelsSchema,
    headers: { authorization: `Bearer ${apiKey}` },
    timeoutMs: 10_000,
    ...(fetch ? { fetch } : {}),
    ...(signal ? { signal } : {}),
  });
  return { modelIds: data.map(({ id }) => id) };
}
