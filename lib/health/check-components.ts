import "server-only";
import { serverEnv } from "@/lib/env/server";

export type ComponentState = { state: "up" | "down"; latencyMs: number };

const deadlineMs = 2000;

async function probe(url: string, headers: Record<string, string>): Promise<ComponentState> {
  const started = performance.now();
  let isUp = false;
  try {
    const response = await fetch(url, {
      headers,
      signal: AbortSignal.timeout(deadlineMs),
      cache: "no-store",
      redirect: "error",
    });
    await response.body?.cancel();
    isUp = response.ok;
  } catch {
    // The state below says it; the reason is in the component's own log.
  }
  return { state: isUp ? "up" : "down", latencyMs: Math.round(performance.now() - started) };
}

/** Goes through the same door as every query, to a function that only says that it is there. */
export function checkDatabase(): Promise<ComponentState> {
  const env = serverEnv();
  return probe(`${env.NEXT_PUBLIC_SUPABASE_URL}/rest/v1/rpc/ping`, {
    apikey: env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY,
  });
}

export function checkRedis(): Promise<ComponentState> {
  const env = serverEnv();
  return probe(`${env.UPSTASH_REDIS_REST_URL}/ping`, {
    authorization: `Bearer ${env.UPSTASH_REDIS_REST_TOKEN}`,
  });
}
