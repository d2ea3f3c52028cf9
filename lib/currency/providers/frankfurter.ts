import { z } from "zod";
import { AppError } from "../../errors/app-error.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import type { Rate } from "../schema.ts";

export const frankfurterAddress = "https://api.frankfurter.dev";

const answerSchema = z.object({
  date: z.iso.date(),
  base: z.string(),
  quote: z.string(),
  rate: z.number().positive(),
});

/** Frankfurter v2: the reference rates of central banks, without a key. No rate for a currency it does not know. */
export function createFrankfurter({
  baseUrl = frankfurterAddress,
  fetch,
}: {
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch | undefined;
}) {
  return {
    async rates({ from, to }: { from: string; to: string }, signal?: AbortSignal): Promise<Rate[]> {
      try {
        const { date, rate } = await fetchJson({
          url: `${baseUrl}/v2/rate/${encodeURIComponent(from)}/${encodeURIComponent(to)}`,
          schema: answerSchema,
          timeoutMs: 4000,
          readFailure: ({ status }) => (status === 422 ? new AppError("not_found") : undefined),
          fetch,
          signal,
        });
        const evidence = {
          kind: "live" as const,
          source: "Reference rates of central banks, by Frankfurter",
          // The day of the rate: at a weekend Friday's still stands.
          fetchedAt: `${date}T00:00:00Z`,
          url: "https://frankfurter.dev/",
        };
        return [{ from, to, rate, evidence }];
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.code === "not_found") return [];
        throw thrown;
      }
    },
  };
}
