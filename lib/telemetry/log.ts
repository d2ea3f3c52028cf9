import { createHash } from "node:crypto";
import type { AppError } from "../errors/app-error.ts";
import { redact } from "./redact.ts";
import { requestContext } from "./request-context.ts";

type Level = "info" | "warn" | "error";

/** The first 16 hex digits of the id's SHA-256: tells users apart in a log without naming them. */
export function hashUserId(userId: string): string {
  return createHash("sha256").update(userId).digest("hex").slice(0, 16);
}

/** Writes one JSON line to standard output. Everything passes the redactor. */
export function log({
  level = "info",
  event,
  ...fields
}: {
  level?: Level;
  event: string;
  [field: string]: unknown;
}) {
  const context = requestContext();
  const line = {
    time: new Date().toISOString(),
    level,
    event,
    ...(context ? { requestId: context.requestId } : {}),
    ...(context?.userId ? { user: hashUserId(context.userId) } : {}),
    ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redact(value)])),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** One line per failed route call: the code that left and the reason that did not. */
export function logRequestError({
  request,
  requestId,
  error,
}: {
  request: Request;
  requestId: string;
  error: AppError;
}) {
  const level = error.status >= 500 ? "error" : "warn";
  const { pathname } = new URL(request.url);
  log({
    level,
    event: "request.failed",
    requestId,
    path: pathname,
    code: error.code,
    status: error.status,
    cause: error.cause,
  });
}

export function logActionError({ requestId, error }: { requestId: string; error: AppError }) {
  const level = error.status >= 500 ? "error" : "warn";
  log({
    level,
    event: "action.failed",
    requestId,
    code: error.code,
    status: error.status,
    cause: error.cause,
  });
}

/**
 * Runs one call to a provider and writes one line about it: which, how long, how it ended.
 * `outcome` is "ok", "aborted" or an error code. The call's own result or error passes through.
 */
export async function logProviderCall<Result>(
  { provider, operation, signal }: { provider: string; operation: string; signal?: AbortSignal | undefined },
  call: () => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  const write = (outcome: string) =>
    log({
      event: "provider.call",
      provider,
      operation,
      outcome,
      ms: Math.round(performance.now() - started),
    });
  try {
    const result = await call();
    write("ok");
    return result;
  } catch (thrown) {
    const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "internal";
    write(signal?.aborted ? "aborted" : code);
    throw thrown;
  }
}
