import { Ratelimit } from "@upstash/ratelimit";
import { Redis } from "@upstash/redis";
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

type Options = {
  redis: { url: string; token: string };
  now?: () => number;
  fetchTimeoutMs?: number;
};

const failuresBeforePause = 3;
const pauseMs = 10_000;

/**
 * Counts requests in Redis with a sliding window. Redis that hangs, refuses or fails is given up after a short
 * deadline and, after three failures, left alone for ten seconds; meanwhile each policy's `withoutRedis` decides.
 * The library's own timeout is switched off: it would answer "allowed" for a Redis that cannot tell.
 */
export function createRateLimiter({ redis, now = Date.now, fetchTimeoutMs = 800 }: Options) {
  const client = new Redis({ ...redis, retry: false, signal: () => AbortSignal.timeout(fetchTimeoutMs) });
  const memory = createMemoryWindow();
  const limiters = new Map<string, Ratelimit>();
  let failures = 0;
  let pausedUntil = 0;

  function limiterOf(policy: RateLimitPolicy): Ratelimit {
    const known = limiters.get(policy.name);
    if (known) return known;
    const limiter = new Ratelimit({
      redis: client,
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

  async function inRedis({ policy, identity }: { policy: RateLimitPolicy; identity: string }) {
    if (now() < pausedUntil) return null;
    try {
      const answer = await limiterOf(policy).limit(identity);
      answer.pending.catch(() => {});
      failures = 0;
      return answer;
    } catch {
      failures++;
      if (failures >= failuresBeforePause) pausedUntil = now() + pauseMs;
      return null;
    }
  }

  return async (input: { policy: RateLimitPolicy; identity: string }): Promise<RateLimitVerdict> => {
    const { policy, identity } = input;
    const answer = await inRedis(input);
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
    if (policy.withoutRedis === "refuse") return { kind: "cannot-tell", retryAfter: pauseMs / 1000 };
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
