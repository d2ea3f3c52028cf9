import { APICallError, InvalidToolInputError, NoSuchToolError, RetryError } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";

const streamedError = z.object({
  type: z.string().optional(),
  code: z.string().nullish(),
  error: z.object({ type: z.string().optional(), code: z.string().nullish() }).optional(),
});

const isQuota = (text: string | null | undefined) => Boolean(text?.includes("insufficient_quota"));

function ofStatus({ status, body }: { status: number | undefined; body: string | undefined }): AppError {
  // Only the number goes along as the cause: a vendor's body may repeat the key and what the traveller wrote.
  const cause = `HTTP ${status ?? "none"} from the language model`;
  if (status === 401 || status === 403) {
    return new AppError("key_rejected", {
      message: "OpenAI rejected the key. Check it in your settings.",
      cause,
    });
  }
  if (status === 402 || isQuota(body)) {
    return new AppError("quota_used_up", {
      message: "The OpenAI account behind this key has no credit left.",
      cause,
    });
  }
  if (status === 404) {
    return new AppError("bad_input", {
      message: "This OpenAI key has no access to the configured model.",
      cause,
    });
  }
  if (status === 429) {
    return new AppError("rate_limited", {
      message: "OpenAI asks to slow down. Please try again in a minute.",
      cause,
      retryAfter: 60,
    });
  }
  if (status === 408) return new AppError("provider_timeout", { cause });
  if (status !== undefined && status < 500) {
    return new AppError("bad_input", {
      message: "The language model did not accept the request. Try a shorter message or a new conversation.",
      cause,
    });
  }
  return new AppError("provider_unavailable", {
    message: "The language model is not reachable right now. Your message is stored; try again in a moment.",
    cause,
  });
}

/** Turns whatever a model call ended with into our error: a sentence for the traveller, never the vendor's words. */
export function toModelError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (RetryError.isInstance(thrown)) return toModelError(thrown.lastError);
  if (APICallError.isInstance(thrown)) {
    return ofStatus({ status: thrown.statusCode, body: thrown.responseBody });
  }
  if (NoSuchToolError.isInstance(thrown) || InvalidToolInputError.isInstance(thrown)) {
    return new AppError("provider_garbage", {
      message: "The assistant asked for something in a form that could not be read.",
    });
  }
  if (thrown instanceof Error && (thrown.name === "TimeoutError" || thrown.name === "AbortError")) {
    return new AppError("provider_timeout", { message: "The language model took too long to answer." });
  }
  const parsed = streamedError.safeParse(thrown);
  const code = parsed.success
    ? (parsed.data.error?.code ?? parsed.data.error?.type ?? parsed.data.code)
    : null;
  if (isQuota(code)) return ofStatus({ status: 402, body: undefined });
  if (code === "rate_limit_exceeded") return ofStatus({ status: 429, body: undefined });
  return new AppError("provider_unavailable", {
    message: "The answer broke off. What was written so far is kept; ask again to continue.",
    cause: thrown instanceof Error ? thrown.name : "a streamed error",
  });
}
