import { z } from "zod";
import { fetchJson } from "@/lib/http/fetch-json";
import { duffelAddress } from "@/lib/search/vendor-addresses";

const airlinesSchema = z.object({ data: z.array(z.object({ id: z.string().max(100) })).max(200) });

/**
 * Asks Duffel for one airline with the token: costs nothing and proves that the token is accepted.
 * Throws `key_rejected`, `rate_limited`, `provider_unavailable`, `provider_timeout` or `provider_garbage`; no message
 * holds the token.
 */
export async function checkDuffelKey({
  apiKey,
  baseUrl = duffelAddress,
  fetch,
}: {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch;
}): Promise<void> {
  await fetchJson({
    url: `${baseUrl.replace(/\/$/, "")}/air/airlines?limit=1`,
    schema: airlinesSchema,
    headers: { authorization: `Bearer ${apiKey}`, "duffel-version": "v2" },
    timeoutMs: 10_000,
    ...(fetch ? { fetch } : {}),
  });
}
