import { z } from "zod";
import { fetchJson } from "@/lib/http/fetch-json";
import { liteapiAddress } from "@/lib/search/vendor-addresses";

const currenciesSchema = z.object({ data: z.array(z.object({ code: z.string().max(10) })).max(500) });

/**
 * Asks LiteAPI for its currencies with the key: costs nothing and proves that the key is accepted. Throws as
 * `fetchJson` does; no message holds the key.
 */
export async function checkLiteapiKey({
  apiKey,
  baseUrl = liteapiAddress,
  fetch,
}: {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch;
}): Promise<void> {
  await fetchJson({
    url: `${baseUrl.replace(/\/$/, "")}/data/currencies`,
    schema: currenciesSchema,
    headers: { "x-api-key": apiKey },
    timeoutMs: 10_000,
    ...(fetch ? { fetch } : {}),
  });
}
