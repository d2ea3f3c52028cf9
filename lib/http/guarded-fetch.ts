import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP } from "node:net";
import { AppError } from "../errors/app-error.ts";
import type { AllowedAddress } from "./address-rules.ts";
import { guardedLookup, type Resolve, requireAllowed, resolveName, unreachable } from "./guarded-lookup.ts";

type GuardInput = {
  /** What the operator opened beside the public internet. */
  allowed: readonly AllowedAddress[];
  /** For tests: another way to turn a name into addresses. */
  resolve?: Resolve;
  /** Bytes after which an answer is cut off. */
  maxBytes?: number;
  /** Milliseconds for the whole answer. */
  timeoutMs?: number;
};

/** Throws unless the address is one that may be written down: http(s), no user name in front of the host. */
function requirePlainUrl(url: URL): void {
  if (!["http:", "https:"].includes(url.protocol)) throw unreachable("not http");
  if (url.username || url.password) throw unreachable("a user name in the address");
}

async function* limited({ answer, maxBytes }: { answer: IncomingMessage; maxBytes: number }) {
  let size = 0;
  for await (const chunk of answer) {
    const bytes = new Uint8Array(chunk);
    size += bytes.byteLength;
    if (size > maxBytes) throw new AppError("provider_garbage", { cause: `more than ${maxBytes} bytes` });
    yield bytes;
  }
}

function toResponse({ answer, maxBytes }: { answer: IncomingMessage; maxBytes: number }): Response {
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const status = answer.statusCode ?? 502;
  const chunks = limited({ answer, maxBytes });
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      answer.destroy();
      await chunks.return();
    },
  });
  return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
}

/**
 * A `fetch` for addresses that a traveller wrote: the name is resolved once and the connection goes to the checked
 * address, private and special ranges are refused unless the operator lists them, redirects are not followed, size and
 * time are limited. Throws `bad_input` for a refused address and a redirect, `provider_unavailable` or
 * `provider_timeout` for a server that does not answer, `provider_garbage` for one that does not end.
 */
export function createGuardedFetch(input: GuardInput): typeof globalThis.fetch {
  const { allowed, resolve = resolveName, maxBytes = 10_000_000, timeoutMs = 120_000 } = input;
  return async (target, init) => {
    const url = new URL(target instanceof Request ? target.url : target);
    requirePlainUrl(url);
    const host = url.hostname.replace(/^\[|\]$/g, "");
    // A literal address is never looked up, so it is checked here; `URL` has already read 0x7f.1 and the like.
    if (isIP(host)) requireAllowed({ addresses: [host], url, allowed });
    const request = new Request(target, init);
    const payload = new Uint8Array(await request.arrayBuffer());
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([request.signal, timeout]);
    const answer = await new Promise<IncomingMessage>((done, fail) => {
      const call = url.protocol === "https:" ? requestHttps : requestHttp;
      call(url, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        lookup: guardedLookup({ url, allowed, resolve }),
        agent: false,
        signal,
      })
        .on("response", done)
        .on("error", fail)
        .end(payload);
    }).catch((thrown: unknown) => {
      if (thrown instanceof AppError || request.signal.aborted) throw thrown;
      throw new AppError(timeout.aborted ? "provider_timeout" : "provider_unavailable", { cause: thrown });
    });
    if (answer.statusCode && answer.statusCode >= 300 && answer.statusCode < 400) {
      answer.destroy();
      throw new AppError("bad_input", {
        message: "This address sends on to another one. Enter the address it sends to.",
      });
    }
    return toResponse({ answer, maxBytes });
  };
}
