import PQueue from "p-queue";
import { AppError } from "../errors/app-error.ts";
import { createProviderGate } from "./provider-gate.ts";

/** How many calls to a provider may run at once in this process, and how many may start within an interval. */
export type CallLimits = { concurrency: number; intervalMs?: number; intervalCap?: number };

type Call = {
  provider: string;
  /** Whose account pays: one traveller's outage or limit is not another's. */
  owner: "operator" | `user:${string}`;
  /** The caller's: a closed tab, a search that nobody waits for. */
  signal?: AbortSignal | undefined;
  /** For all of it: waiting for a turn, every try, and the pauses between them. */
  deadlineMs: number;
  /** Only what changes nothing at the provider is tried again. */
  isRead: boolean;
  limits?: CallLimits | undefined;
};

const usualLimits: CallLimits = { concurrency: 6 };
const mostRetries = 2;
const firstPauseMs = 250;

function sleepFor({ ms, signal }: { ms: number; signal: AbortSignal }): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** The pause before the next try in milliseconds, or null when another try makes no sense or no longer fits. */
function pauseBefore({ error, tries, leftMs }: { error: unknown; tries: number; leftMs: number }) {
  if (!(error instanceof AppError) || tries > mostRetries) return null;
  if (error.code !== "rate_limited" && error.code !== "provider_unavailable") return null;
  const pauseMs = error.retryAfter ? error.retryAfter * 1000 : firstPauseMs * 2 ** (tries - 1);
  return pauseMs < leftMs ? pauseMs : null;
}

/**
 * Makes the one way to call providers: at most so many at once, a circuit breaker for each provider and account, and
 * reads tried again at most twice, after the pause that the provider names. `now` and `sleep` are for tests.
 */
export function createCallProvider({
  now = Date.now,
  sleep = sleepFor,
}: {
  now?: () => number;
  sleep?: typeof sleepFor;
} = {}) {
  const gate = createProviderGate({ now });
  const queues = new Map<string, PQueue>();

  function queueOf({ provider, limits = usualLimits }: Call): PQueue {
    const known = queues.get(provider);
    if (known) return known;
    const { concurrency, intervalMs, intervalCap } = limits;
    const pace = intervalMs ? { interval: intervalMs, intervalCap: intervalCap ?? 1, strict: true } : {};
    const queue = new PQueue({ concurrency, ...pace });
    queues.set(provider, queue);
    return queue;
  }

  /** Runs `attempt` with a signal that it must hand to its requests. Throws AppErrors; the caller's abort as it is. */
  return async function callProvider<Result>(
    call: Call,
    attempt: (signal: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const { provider, owner, deadlineMs, isRead } = call;
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
    const endsAt = now() + deadlineMs;
    const key = `${provider}:${owner}`;
    const asTimeout = (thrown: unknown) =>
      deadline.aborted && !call.signal?.aborted && !(thrown instanceof AppError)
        ? new AppError("provider_timeout", { cause: thrown })
        : thrown;
    const once = () =>
      gate.pass({
        key,
        work: async () => {
          try {
            return await attempt(signal);
          } catch (thrown) {
            throw asTimeout(thrown);
          }
        },
      });
    for (let tries = 1; ; tries++) {
      try {
        return await queueOf(call).add(once, { signal });
      } catch (thrown) {
        const error = asTimeout(thrown);
        const pauseMs = isRead ? pauseBefore({ error, tries, leftMs: endsAt - now() }) : null;
        if (pauseMs === null) throw error;
        await sleep({ ms: pauseMs, signal }).catch((stopped: unknown) => {
          throw asTimeout(stopped);
        });
      }
    }
  };
}

/** This process's one memory of how its providers are doing. */
export const callProvider = createCallProvider();
