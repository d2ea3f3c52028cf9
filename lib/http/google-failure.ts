import { z } from "zod";
import { AppError } from "../errors/app-error.ts";
import { secondsUntil } from "./retry-after.ts";

const failureSchema = z.object({
  error: z.object({
    details: z
      .array(z.object({ reason: z.string().max(100).optional(), retryDelay: z.string().max(20).optional() }))
      .max(20)
      .optional(),
  }),
});

/**
 * What Google means by an error: an invalid key comes as HTTP 400, and the wait stands in the body.
 * (google.rpc.ErrorInfo and google.rpc.RetryInfo, https://cloud.google.com/apis/design/errors)
 */
export function readGoogleFailure({ status, body }: { status: number; body: unknown }): AppError | undefined {
  const parsed = failureSchema.safeParse(body);
  if (status < 400 || !parsed.success) return undefined;
  const details = parsed.data.error.details ?? [];
  if (details.some(({ reason }) => reason?.startsWith("API_KEY_")))
    return new AppError("key_rejected", { cause: `HTTP ${status}, a reason about the key` });
  const delay = details.find(({ retryDelay }) => retryDelay)?.retryDelay;
  if (status !== 429 || !delay) return undefined;
  return new AppError("rate_limited", {
    message: "The provider asks to slow down.",
    retryAfter: secondsUntil({ value: delay, now: 0 }),
  });
}
