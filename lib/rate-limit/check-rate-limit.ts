import { Ratelimit } from "@upstash/ratelimit";
import { type GuardedRedis, redisPauseMs } from "../redis/create-redis";
import { createMemoryWindow } from "./memory-window";
import type { RateLimitPolicy } from "./policies";

export type RateLimitVerdict =
  | {
      kind: "allowed" | "over";
      source: "redis" | "memory";
      limit: number;
      remaining: number;
      resetSeconds: number;
    }
  /** Redis is away and the policy refuses what it cannot count. */
  | { kind: "cannot-tell"; retryAfter: number };

/**
 * Counts requests in Redis with a sliding window. While Redis is away each policy's `withoutRedis` decides. The
 * library's own timeout is switched off: it would answer "allowed" for a Redis that cannot tell.
 */
export function createRateLimiter({ redis, now = Date.now }: { redis: GuardedRedis; now?: () => number }) {
  const memory = createMemoryWindow();
  const limiters = new Map<string, Ratelimit>();

  function limiterOf(policy: RateLimitPolicy): Ratelimit {
    const known = limiters.get(policy.name);
    if (known) return known;
    const limiter = new Ratelimit({
      redis: redis.client,
      limiter: Ratelimit.slidingWindow(policy.limit, `${policy.windowSeconds} s`),
      prefix: `limit:${policy.name}`,
      timeout: 0,
      ephemeralCache: new Map(),
    });
    limiters.set(policy.name, limiter);
    return limiter;
  }

  function secondsUntil(reset: number): number {
    return Math.max(1, Math.ceil((reset - now()) / 1000));
  }

  return async (input: { policy: RateLimitPolicy; identity: string }): Promise<RateLimitVerdict> => {
    const { policy, identity } = input;
    const answer = await redis.attempt(() => limiterOf(policy).limit(identity));
    answer?.pending.catch(() => {});
    if (answer) {
      const { success, limit, remaining, reset } = answer;
      const kind = success ? "allowed" : "over";
      return {
        kind,
        source: "redis",
        limit,
        remaining: Math.max(0, remaining),
        resetSeconds: secondsUntil(reset),
      };
    }
    if (policy.withoutRedis === "refuse") return { kind: "cannot-tell", retryAfter: redisPauseMs / 1000 };
    const { allowed, remaining, reset } = memory.take({
      key: `${policy.name}:${identity}`,
      limit: policy.limit,
      windowSeconds: policy.windowSeconds,
      now: now(),
    });
    const kind = allowed ? "allowed" : "over";
    return { kind, source: "memory", limit: policy.limit, remaining, resetSeconds: secondsUntil(reset) };
  };
}
