import { authError } from "./http.ts";

/** Tries a minute per address on the endpoints that guess or send something; a one-time code has six digits. */
const limits: Record<string, number> = {
  "/auth/v1/token": 120,
  "/auth/v1/signup": 60,
  "/auth/v1/otp": 20,
  "/auth/v1/recover": 20,
  "/auth/v1/verify": 30,
  "/auth/v1/resend": 20,
};

const windowMs = 60_000;

/** Answers 429 when an address tries too often, else null. `factor` lets a test run raise the limits. */
export function createAuthRateLimit({ factor = 1 }: { factor?: number } = {}) {
  let window = 0;
  let counts = new Map<string, number>();
  return ({
    path,
    peerAddress,
    now = Date.now(),
  }: {
    path: string;
    peerAddress: string | null;
    now?: number;
  }) => {
    const limit = limits[path];
    if (limit === undefined) return null;
    const current = Math.floor(now / windowMs);
    if (current !== window) {
      window = current;
      counts = new Map();
    }
    const key = `${path} ${peerAddress}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count > limit * factor
      ? authError(429, "over_request_rate_limit", "Request rate limit reached")
      : null;
  };
}
