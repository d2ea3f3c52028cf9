import { Redis } from "@upstash/redis";

type Options = {
  url: string;
  token: string;
  now?: (() => number) | undefined;
  fetchTimeoutMs?: number | undefined;
};

const failuresBeforePause = 3;
/** How long Redis is left alone after three failures in a row. */
export const redisPauseMs = 10_000;

/**
 * A Redis that never holds a request up: a call that hangs, is refused or fails is given up after a short deadline
 * and answers null, and after three failures Redis is not asked for ten seconds. What null means (not counted, not
 * cached) is the caller's to say.
 */
export function createRedis({ url, token, now = Date.now, fetchTimeoutMs = 800 }: Options) {
  const client = new Redis({
    url,
    token,
    retry: false,
    signal: () => AbortSignal.timeout(fetchTimeoutMs),
  });
  let failures = 0;
  let pausedUntil = 0;

  return {
    client,
    async attempt<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
      if (now() < pausedUntil) return null;
      try {
        const answer = await work();
        failures = 0;
        return answer;
      } catch {
        failures++;
        if (failures >= failuresBeforePause) pausedUntil = now() + redisPauseMs;
        return null;
      }
    },
  };
}

export type GuardedRedis = ReturnType<typeof createRedis>;
