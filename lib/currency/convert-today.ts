import "server-only";
import { serverEnv } from "@/lib/env/server";
import { publicService } from "@/lib/http/public-service";
import { answerCacheOf, askProvider } from "@/lib/search/ask-provider";
import { type Failure, firstAnswer } from "@/lib/search/first-answer";
import type { Money } from "../utils/money";
import { applyRate, type Converted, convert, isKnownCurrency } from "./convert";
import { createFrankfurter } from "./providers/frankfurter";
import { rateSchema } from "./schema";

/** Central banks publish once a working day. */
const keepSeconds = 6 * 3600;
const cache = answerCacheOf(rateSchema);

function askFrankfurter({ from, to }: { from: string; to: string }) {
  const service = publicService("frankfurter");
  if (!service || from === to) return [];
  const frankfurter = createFrankfurter({ ...service, baseUrl: serverEnv().FRANKFURTER_URL });
  return [
    askProvider({
      id: "frankfurter",
      owner: "operator",
      deadlineMs: 2500,
      keep: { cache, input: { from, to }, seconds: keepSeconds },
      list: (signal) => frankfurter.rates({ from, to }, signal),
    }),
  ];
}

/**
 * Converts an amount at the newest reference rate that can be had: of today's service where it is switched on, else of
 * the dated snapshot; the evidence says which. Null for a currency that neither knows.
 */
export async function convertToday({
  money,
  to,
  signal,
}: {
  money: Money;
  to: string;
  signal?: AbortSignal | undefined;
}): Promise<{ converted: Converted | null; failed: Failure[] }> {
  const askers = askFrankfurter({ from: money.currency, to });
  const { answer, failed } = await firstAnswer({ operation: "convert_currency", askers, signal });
  const rate = answer?.[0];
  if (rate) return { converted: applyRate({ money, ...rate }), failed };
  const isKnown = isKnownCurrency(money.currency) && isKnownCurrency(to);
  return { converted: isKnown ? convert({ money, to }) : null, failed };
}
