import { AppError } from "@/lib/errors/app-error";
import type { RateLimitVerdict } from "./check-rate-limit";
import { policyFor, type RateLimitPolicy } from "./policies";

type Input = {
  method: string;
  path: string;
  userId: string | null;
  address: string;
  check: (input: { policy: RateLimitPolicy; identity: string }) => Promise<RateLimitVerdict>;
};

type Limited = { error: AppError | null; headers: Record<string, string> };

/** Counts a request against its policy; answers the error to leave with, if any, and the headers to send along. */
export async function limitRequest({ method, path, userId, address, check }: Input): Promise<Limited> {
  const policy = policyFor({ method, path });
  if (!policy) return { error: null, headers: {} };
  const identity = policy.identity === "user" && userId ? `user:${userId}` : `address:${address}`;
  const verdict = await check({ policy, identity });
  if (verdict.kind === "cannot-tell") {
    return { error: new AppError("service_unavailable", { retryAfter: verdict.retryAfter }), headers: {} };
  }
  // draft-ietf-httpapi-ratelimit-headers: the policy by name, and what is left of it.
  const headers = {
    "ratelimit-policy": `"${policy.name}";q=${policy.limit};w=${policy.windowSeconds}`,
    ratelimit: `"${policy.name}";r=${verdict.remaining};t=${verdict.resetSeconds}`,
  };
  const error =
    verdict.kind === "over" ? new AppError("rate_limited", { retryAfter: verdict.resetSeconds }) : null;
  return { error, headers };
}
