import "server-only";
import type { z } from "zod";
import { type CallLimits, callProvider } from "@/lib/http/call-provider";
import { serverRedis } from "@/lib/redis/server";
import type { Evidence } from "@/lib/utils/evidence";
import { createAnswerCache } from "./answer-cache";
import type { Asker } from "./first-answer";

type Fact = { evidence: Evidence };

/** The cache of one kind of answers, made on first use: settings are not read while the application is built. */
export function answerCacheOf<Item extends Fact>(schema: z.ZodType<Item>) {
  let cache: ReturnType<typeof createAnswerCache<Item>> | undefined;
  return (question: Parameters<NonNullable<typeof cache>>[0]) => {
    cache ??= createAnswerCache({ redis: serverRedis(), schema });
    return cache(question);
  };
}

/**
 * A provider as a chain of sources asks it (first-answer.ts): through the gate, the queue and the retries of
 * callProvider, and through the cache where the provider's terms let its answers be kept. No item at all is null.
 */
export function askProvider<Item extends Fact>({
  id,
  owner,
  deadlineMs,
  limits,
  keep,
  list,
}: {
  id: string;
  owner: "operator" | `user:${string}`;
  deadlineMs: number;
  limits?: CallLimits;
  keep?: { cache: ReturnType<typeof answerCacheOf<Item>>; input: object; seconds: number };
  list: (signal: AbortSignal) => Promise<Item[]>;
}): Asker<Item[]> {
  const load = (signal?: AbortSignal) =>
    callProvider({ provider: id, owner, deadlineMs, isRead: true, limits, signal }, list);
  return {
    id,
    async ask(signal) {
      const items = keep
        ? await keep.cache({ provider: id, owner, input: keep.input, keepSeconds: keep.seconds, load })
        : await load(signal);
      return items.length > 0 ? items : null;
    },
  };
}
