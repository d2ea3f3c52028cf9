import "server-only";
import { serverEnv } from "@/lib/env/server";
import { createRedis, type GuardedRedis } from "./create-redis";

let redis: GuardedRedis | undefined;

/** This process's one Redis, with the one memory of whether it answers. */
export function serverRedis(): GuardedRedis {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = serverEnv();
  redis ??= createRedis({ url, token });
  return redis;
}
