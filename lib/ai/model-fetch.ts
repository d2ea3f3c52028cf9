import { setTimeout as sleep } from "node:timers/promises";
import { AppError, type ErrorCode } from "@/lib/errors/app-error";
import { toVendorFailure } from "./vendor-failure";

const mostAttempts = 3;
/** Longer than this nobody waits in front of a silent page: the traveller is told instead. */
const longestWaitMs = 10_000;
const passing = new Set<ErrorCode>([
  "rate_limited",
  "provider_overloaded",
  "provider_unavailable",
  "provider_timeout",
]);

/** Enough to see what kind of error it is. */
async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > 20_000) break;
  }
  return text;
}

/**
 * The `fetch` under every model: answers only what the vendor accepted, tries again what passes by itself (at most three
 * times, as long as the vendor asks), and throws an AppError for everything else. The SDK's own retries are off: they
 * cannot tell used-up credit from a busy minute.
 */
export function modelFetch({
  fetch,
  name,
  pauseMs = 500,
}: {
  fetch: typeof globalThis.fetch;
  /** The provider as the traveller knows it. */
  name: string;
  pauseMs?: number;
}): typeof globalThis.fetch {
  const attempt = async (...request: Parameters<typeof globalThis.fetch>): Promise<Response | AppError> => {
    try {
      const response = await fetch(...request);
      if (response.ok) return response;
      return toVendorFailure({
        status: response.status,
        headers: response.headers,
        text: await readStart(response),
        name,
      });
    } catch (thrown) {
      if (thrown instanceof AppError) return thrown;
      if (request[1]?.signal?.aborted) throw thrown;
      const message = `${name} is not reachable right now. Your message is stored; try again in a moment.`;
      return new AppError("provider_unavailable", { message, cause: thrown });
    }
  };
  return async (input, init) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await attempt(input, init);
      if (answer instanceof Response) return answer;
      const waitMs = answer.retryAfter === undefined ? pauseMs * 2 ** tries : answer.retryAfter * 1000;
      if (tries === mostAttempts || !passing.has(answer.code) || waitMs > longestWaitMs) throw answer;
      await sleep(waitMs, undefined, { signal: init?.signal ?? undefined });
    }
  };
}
