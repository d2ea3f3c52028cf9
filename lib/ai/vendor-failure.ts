import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { retryAfterSeconds } from "@/lib/http/retry-after";

/** What the vendors' error bodies have in common: OpenAI, Anthropic, OpenRouter, the gateway, google.rpc.Status. */
const bodySchema = z.object({
  error: z.object({
    type: z.string().nullish(),
    code: z.union([z.string(), z.number()]).nullish(),
    message: z.string().nullish(),
    details: z
      .array(
        z.object({
          reason: z.string().optional(),
          retryDelay: z.string().optional(),
          violations: z.array(z.object({ quotaId: z.string().optional() })).optional(),
        }),
      )
      .nullish(),
  }),
});

type Body = z.infer<typeof bodySchema>["error"];

function readBody(text: string): Body {
  try {
    const json: unknown = JSON.parse(text);
    // Google wraps a streamed request's error in a list.
    const parsed = bodySchema.safeParse(Array.isArray(json) ? json[0] : json);
    return parsed.success ? parsed.data.error : {};
  } catch {
    return {};
  }
}

/** Seconds from now: `retry-after(-ms)`, OpenAI's "6m0s" or Google's "34.4s"; undefined when nobody says. */
function waitSeconds({ headers, body }: { headers: Headers; body: Body }): number | undefined {
  const milliseconds = Number(headers.get("retry-after-ms") ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return milliseconds / 1000;
  const seconds = retryAfterSeconds({ headers });
  if (seconds !== undefined) return seconds;
  const delay =
    body.details?.find(({ retryDelay }) => retryDelay)?.retryDelay ??
    headers.get("x-ratelimit-reset-requests") ??
    "";
  const [, minutes, rest] = /^(?:(\d+)m)?([\d.]+)s$/.exec(delay) ?? [];
  return rest === undefined ? undefined : Math.ceil(Number(minutes ?? 0) * 60 + Number(rest));
}

/** Used up until somebody pays or a new day begins, in each vendor's words. */
function isUsedUp({ status, body }: { status: number; body: Body }): boolean {
  const quotas = body.details?.flatMap(({ violations }) => violations ?? []) ?? [];
  return (
    status === 402 ||
    [body.type, body.code].some((word) => word === "insufficient_quota" || word === "billing_error") ||
    (status === 400 && /credit balance/i.test(body.message ?? "")) ||
    (status === 429 && quotas.some(({ quotaId }) => /PerDay/.test(quotaId ?? "")))
  );
}

/**
 * Our error for a vendor's answer that is none, in our words: its body is read for its kind and never repeated, since
 * vendors echo keys and what a traveller wrote. `name` is how the traveller knows the provider.
 */
export function toVendorFailure({
  status,
  headers,
  text,
  name,
}: {
  status: number;
  headers: Headers;
  text: string;
  name: string;
}): AppError {
  const body = readBody(text);
  const cause = `HTTP ${status} from ${name}`;
  const fail = (code: ConstructorParameters<typeof AppError>[0], message: string, retryAfter?: number) =>
    new AppError(code, { message, cause, ...(retryAfter === undefined ? {} : { retryAfter }) });
  if (isUsedUp({ status, body })) {
    return fail("quota_used_up", `The credit or quota behind this ${name} key is used up.`);
  }
  // Google answers a wrong key with 400.
  const isKeyInvalid = body.details?.some(({ reason }) => reason === "API_KEY_INVALID");
  if (status === 401 || status === 403 || isKeyInvalid) {
    return fail("key_rejected", `${name} rejected the key. Check it in your settings.`);
  }
  const wait = waitSeconds({ headers, body });
  if (status === 429) {
    const when = wait === undefined ? "in a minute" : `in ${Math.max(1, Math.ceil(wait))} seconds`;
    return fail("rate_limited", `${name} asks to slow down. Please try again ${when}.`, wait);
  }
  if (status === 404) return fail("bad_input", `This ${name} key has no access to the chosen model.`);
  if (status === 408 || status === 504) return fail("provider_timeout", `${name} took too long to answer.`);
  if (status === 503 || status === 529 || body.type === "overloaded_error") {
    return fail(
      "provider_overloaded",
      `${name} is overloaded right now. Please try again in a moment.`,
      wait,
    );
  }
  if (status >= 500)
    return fail("provider_unavailable", `${name} has a fault right now. Try again in a moment.`, wait);
  return fail(
    "bad_input",
    `${name} did not accept the request. Try a shorter message or a new conversation.`,
  );
}
