import type { z } from "zod";
import { AppError } from "../errors/app-error.ts";
import { readText } from "./read-text.ts";
import { retryAfterSeconds } from "./retry-after.ts";

/** An answer that may be a failure: the body is parsed JSON, or undefined where it is none. */
type Answer = { status: number; headers: Headers; body: unknown };

type FetchJsonInput<Schema extends z.ZodType> = {
  url: URL | string;
  schema: Schema;
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  headers?: Record<string, string>;
  /** Sent as JSON; URLSearchParams as a form. */
  body?: unknown;
  /** Aborted by the caller: a closed tab, a search that nobody waits for. */
  signal?: AbortSignal | undefined;
  /** From the first byte out to the last byte in. */
  timeoutMs?: number;
  fetch?: typeof globalThis.fetch | undefined;
  now?: (() => number) | undefined;
  /** Bytes after which an answer is refused. */
  maxBytes?: number;
  /** What a vendor means by an answer when its status alone does not say it; undefined: as the status says. */
  readFailure?: (answer: Answer) => AppError | undefined;
};

const largestFailure = 64_000;

function errorOfStatus({ response, now }: { response: Response; now: number }): AppError {
  const { status, headers } = response;
  const retryAfter = retryAfterSeconds({ headers, now });
  const cause = `HTTP ${status}`;
  if (status === 401 || status === 403) return new AppError("key_rejected", { cause });
  if (status === 402) return new AppError("quota_used_up", { cause });
  if (status === 404 || status === 410) return new AppError("not_found", { cause });
  if (status === 408) return new AppError("provider_timeout", { cause });
  if (status === 429)
    return new AppError("rate_limited", { message: "The provider asks to slow down.", cause, retryAfter });
  if (status >= 500) return new AppError("provider_unavailable", { cause, retryAfter });
  if (status < 400) return new AppError("provider_garbage", { cause });
  return new AppError("bad_input", { message: "The provider did not accept the request.", cause });
}

/** The reason stays out: a JSON parser quotes the text, and vendors echo headers, keys included. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function requestOf<Schema extends z.ZodType>({ method, headers, body }: FetchJsonInput<Schema>): RequestInit {
  const isForm = body instanceof URLSearchParams;
  return {
    method: method ?? "GET",
    headers: {
      accept: "application/json",
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    // A redirect would carry the key to an address that nobody chose.
    redirect: "error",
    cache: "no-store",
  };
}

async function exchange<Schema extends z.ZodType>(
  input: FetchJsonInput<Schema>,
): Promise<{ response: Response; text: string }> {
  const timeout = AbortSignal.timeout(input.timeoutMs ?? 15_000);
  const signal = input.signal ? AbortSignal.any([input.signal, timeout]) : timeout;
  try {
    const response = await (input.fetch ?? globalThis.fetch)(input.url, { ...requestOf(input), signal });
    if (!response.ok && !input.readFailure) {
      await response.body?.cancel();
      return { response, text: "" };
    }
    const maxBytes = response.ok ? (input.maxBytes ?? 20_000_000) : largestFailure;
    return { response, text: await readText({ response, maxBytes }) };
  } catch (thrown) {
    if (thrown instanceof AppError || input.signal?.aborted) throw thrown;
    throw new AppError(timeout.aborted ? "provider_timeout" : "provider_unavailable", { cause: thrown });
  }
}

/**
 * The one way to ask a provider: timeout, the caller's abort signal, size, content type, status to AppError, body to
 * schema. An empty answer (204) is null to the schema. The vendor's own words reach neither a message nor a cause.
 */
export async function fetchJson<Schema extends z.ZodType>(
  input: FetchJsonInput<Schema>,
): Promise<z.output<Schema>> {
  const { response, text } = await exchange(input);
  const { status, headers } = response;
  const body = status === 204 ? null : parseJson(text);
  const failure = input.readFailure?.({ status, headers, body });
  if (failure) throw failure;
  if (!response.ok) throw errorOfStatus({ response, now: (input.now ?? Date.now)() });
  const type = headers.get("content-type");
  if (status !== 204 && type && !/[/+]json\b/i.test(type))
    throw new AppError("provider_garbage", { cause: "The answer is not JSON by its type." });
  if (body === undefined) throw new AppError("provider_garbage", { cause: "The answer is not JSON." });
  const parsed = input.schema.safeParse(body);
  if (!parsed.success) {
    const paths = parsed.error.issues.slice(0, 5).map(({ code, path }) => `${code} at ${path.join(".")}`);
    throw new AppError("provider_garbage", { cause: paths.join(", ") });
  }
  return parsed.data;
}
