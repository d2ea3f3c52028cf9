import { InvalidToolInputError, NoSuchToolError } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { toVendorFailure } from "./vendor-failure";

/** An error that a vendor sends in the middle of an answer, as the SDK or the wire shapes it. */
const streamedSchema = z.object({
  statusCode: z.number().nullish(),
  type: z.string().nullish(),
  code: z.union([z.string(), z.number()]).nullish(),
  cause: z.unknown(),
});
const nestedSchema = z.object({
  error: streamedSchema.optional(),
  response: z.object({ error: streamedSchema.nullish() }).nullish(),
});

/** What each word means as an HTTP status: OpenAI's, Anthropic's and Google's. */
const statusOfWord: Record<string, number> = {
  overloaded_error: 529,
  server_is_overloaded: 529,
  UNAVAILABLE: 503,
  rate_limit_error: 429,
  rate_limit_exceeded: 429,
  RESOURCE_EXHAUSTED: 429,
  insufficient_quota: 402,
  billing_error: 402,
  authentication_error: 401,
  permission_error: 403,
};

const cutOff = (cause: string) =>
  new AppError("cut_off", {
    message: "The answer broke off. What was written so far is kept; ask again to continue.",
    cause,
  });

function ofStream({ thrown, name }: { thrown: unknown; name: string }): AppError {
  const nested = nestedSchema.safeParse(thrown);
  const inner = nested.success ? (nested.data.error ?? nested.data.response?.error ?? thrown) : thrown;
  const parsed = streamedSchema.safeParse(inner);
  if (!parsed.success) return cutOff("a streamed error");
  const { type, code, statusCode } = parsed.data;
  const status =
    statusOfWord[String(type)] ?? statusOfWord[String(code)] ?? statusCode ?? (Number(code) || undefined);
  // A fault of the server in the middle of an answer is, for the traveller, an answer that broke off.
  const isTelling = status !== undefined && [401, 402, 403, 429, 503, 529].includes(status);
  return isTelling
    ? toVendorFailure({ status, headers: new Headers(), text: "", name })
    : cutOff(`a streamed error, ${status ?? "without a status"}`);
}

/**
 * Turns whatever a model call ended with into our error: a sentence for the traveller, never the vendor's words.
 * `name` is the provider as the traveller knows it.
 */
export function toModelError({ thrown, name }: { thrown: unknown; name: string }): AppError {
  if (thrown instanceof AppError) return thrown;
  if (NoSuchToolError.isInstance(thrown) || InvalidToolInputError.isInstance(thrown)) {
    return new AppError("provider_garbage", {
      message: "The assistant asked for something in a form that could not be read.",
    });
  }
  if (thrown instanceof Error) {
    if (thrown.name === "TimeoutError" || thrown.name === "AbortError") {
      return new AppError("provider_timeout", { message: "The language model took too long to answer." });
    }
    // What `modelFetch` threw may come in the SDK's own wrapping.
    if (thrown.cause instanceof Error) {
      const inner = toModelError({ thrown: thrown.cause, name });
      if (inner.code !== "cut_off") return inner;
    }
  }
  return ofStream({ thrown, name });
}

/**
 * Why an answer that ended by itself is no whole one; null for one that is. `other` without the vendor's own word is a
 * stream that stopped before its end.
 */
export function problemOfFinish({
  finishReason,
  rawFinishReason,
  name,
}: {
  finishReason: string;
  rawFinishReason: string | undefined;
  name: string;
}): AppError | null {
  switch (finishReason) {
    case "content-filter":
      return new AppError("refused", {
        message: `${name} declined to answer this. Say it differently, or choose another model.`,
      });
    case "length":
      return new AppError("cut_off", {
        message: "The answer reached the model's limit and stops here. Ask again to continue.",
      });
    case "other":
      return rawFinishReason === undefined ? cutOff("the stream stopped before its end") : null;
    case "interrupted":
    case "error":
      return cutOff(`the model ended: ${finishReason}`);
    default:
      return null;
  }
}
