import { createHash } from "node:crypto";
import { z } from "zod";
import type { GuardedRedis } from "../redis/create-redis.ts";
import type { Evidence } from "../utils/evidence.ts";

/** A hosted Redis takes at most 1 MB a request; an answer that is larger is not kept. */
const mostCharacters = 900_000;
/** Prices: how long a search result is kept unless the question says otherwise. */
const usualSeconds = 300;
const loadDeadlineMs = 20_000;

type Question<Offer> = {
  provider: string;
  /** Whose answer it is: one bought with a traveller's own key is never shown to another. */
  owner: "operator" | `user:${string}`;
  /** What was asked; equal questions have equal JSON. */
  input: object;
  /** How long the answer is kept, at most as long as the provider's terms allow. */
  keepSeconds?: number;
  load: (signal: AbortSignal) => Promise<Offer[]>;
};

/**
 * Keeps providers' answers, for five minutes unless asked otherwise. The same question asked twice at the same time goes out once; an offer
 * that has run out is not shown again, and a kept price says that it is kept. Without Redis every question is asked.
 */
export function createAnswerCache<Offer extends { evidence: Evidence; expiresAt?: string | null }>({
  redis,
  schema,
  now = Date.now,
}: {
  redis: GuardedRedis;
  schema: z.ZodType<Offer>;
  now?: () => number;
}) {
  const asking = new Map<string, Promise<Offer[]>>();

  async function recall(key: string): Promise<Offer[] | null> {
    const kept = z.array(schema).safeParse(await redis.attempt(() => redis.client.get(key)));
    if (!kept.success) return null;
    return kept.data
      .filter(({ expiresAt }) => !expiresAt || Date.parse(expiresAt) > now())
      .map((offer) =>
        offer.evidence.kind === "live"
          ? { ...offer, evidence: { ...offer.evidence, kind: "cached" } }
          : offer,
      );
  }

  async function ask({
    key,
    seconds,
    load,
  }: {
    key: string;
    seconds: number;
    load: Question<Offer>["load"];
  }): Promise<Offer[]> {
    // A deadline of its own, not the caller's signal: another traveller may be waiting for the same answer.
    const offers = await load(AbortSignal.timeout(loadDeadlineMs));
    const text = JSON.stringify(offers);
    // Nobody waits for this: what could not be kept is asked again.
    if (text.length <= mostCharacters) void redis.attempt(() => redis.client.set(key, text, { ex: seconds }));
    return offers;
  }

  return async ({ provider, owner, input, keepSeconds, load }: Question<Offer>): Promise<Offer[]> => {
    const digest = createHash("sha256").update(JSON.stringify(input)).digest("base64url");
    const key = `search:${provider}:${owner}:${digest}`;
    const kept = await recall(key);
    if (kept) return kept;
    const going =
      asking.get(key) ??
      ask({ key, seconds: keepSeconds ?? usualSeconds, load }).finally(() => asking.delete(key));
    asking.set(key, going);
    return going;
  };
}
