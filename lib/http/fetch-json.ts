import type { z } from "zod";
import { AppError } from "../errors/app-error.ts";

type FetchJsonInput<Schema extends z.ZodType> = {
  url: URL | string;
  schema: Schema;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: unknown;
  /** Aborted by the caller: a closed tab, a search that nobody waits for. */
  signal?: AbortSignal | undefined;
  timeoutMs?: number;
  fetch?: typeof globalThis.fetch;
  /** Bytes after which an answer is refused. */
  maxBytes?: number;
};

/** Seconds from now that a `Retry-After` (seconds or HTTP date) or a Duffel-style `ratelimit-reset` names. */
export function retryAfterSeconds({
  headers,
  now = Date.now(),
}: {
  headers: Headers;
  now?: number;
}): number | undefined {
  const value = headers.get("retry-after") ?? headers.get("ratelimit-reset");
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 1), 3600) : undefined;
}

function errorOfStatus(response: Response): AppError {
  const retryAfter = retryAfterSeconds({ headers: response.headers });
  const cause = `HTTP ${response.status} from ${new URL(response.url || "http://unknown").host}`;
  if (response.status === 401 || response.status === 403) return new AppError("key_rejected", { cause });
  if (response.status === 404) return new AppError("not_found", { cause });
  if (response.status === 429)
    return new AppError("rate_limited", { message: "The provider asks to slow down.", cause, retryAfter });
  if (response.status >= 500) return new AppError("provider_unavailable", { cause, retryAfter });
  return new AppError("bad_input", { message: "The provider did not accept the request.", cause });
}

/**
 * The one way to ask a provider: timeout, the caller's abort signal, status to AppError, body to schema.
 * Redirects are refused, and the vendor's error body never reaches a message: vendors echo headers, keys included.
 */
export async function fetchJson<Schema extends z.ZodType>(
  input: FetchJsonInput<Schema>,
): Promise<z.output<Schema>> {
  const timeout = AbortSignal.timeout(input.timeoutMs ?? 15_000);
  const signal = input.signal ? AbortSignal.any([input.signal, timeout]) : timeout;
  let response: Response;
  let text: string;
  try {
    response = await (input.fetch ?? globalThis.fetch)(input.url, {
      method: input.method ?? "GET",
      headers: {
        accept: "application/json",
        ...(input.body === undefined ? {} : { "content-type": "application/json" }),
        ...input.headers,
      },
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      signal,
      redirect: "error",
      cache: "no-store",
    });
    text = response.ok ? await readText({ response, maxBytes: input.maxBytes ?? 20_000_000 }) : "";
    if (!response.ok) await response.body?.cancel();
  } catch (thrown) {
    if (thrown instanceof AppError || input.signal?.aborted) throw thrown;
    throw new AppError(timeout.aborted ? "provider_timeout" : "provider_unavailable", { cause: thrown });
  }
  if (!response.ok) throw errorOfStatus(response);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (thrown) {
    throw new AppError("provider_garbage", { cause: thrown });
  }
  const parsed = input.schema.safeParse(json);
  if (!parsed.success) throw new AppError("provider_garbage", { cause: parsed.error });
  return parsed.data;
}

async function readText({ response, maxBytes }: { response: Response; maxBytes: number }): Promise<string> {
  if (!response.body) return "";
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("provider_garbage", { cause: `more than ${maxBytes} bytes` });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
