import { AppError, type ErrorCode } from "../errors/app-error.ts";

type State = { failures: number; shutUntil: number; code: ErrorCode; isProbing: boolean };

const outages: readonly ErrorCode[] = ["provider_unavailable", "provider_timeout", "provider_garbage"];
const failuresBeforeShut = 3;
const firstPauseMs = 15_000;
const longestPauseMs = 5 * 60_000;
const mostGates = 10_000;

/**
 * A circuit breaker for each key (a provider and whose account it is asked with). Three outages in a row shut it, and
 * whoever comes then fails at once instead of waiting; after a pause one call tries, and its outcome opens the gate or
 * doubles the pause. A provider that names a time ("slow down") is left alone until then.
 * (M. Nygard, Release It!, "Circuit Breaker"; own code, because libraries know no pause named by the answer.)
 */
export function createProviderGate({ now }: { now: () => number }) {
  const states = new Map<string, State>();

  function refuseWhileShut(state: State) {
    const waitMs = state.shutUntil - now();
    if (waitMs <= 0 && !state.isProbing) return;
    throw new AppError(state.code, {
      cause: "The gate to this provider is shut.",
      retryAfter: Math.max(1, Math.ceil(waitMs / 1000)),
    });
  }

  function noteFailure({ key, error }: { key: string; error: AppError }) {
    const isOutage = outages.includes(error.code);
    if (!isOutage && error.code !== "rate_limited") return states.delete(key);
    const failures = isOutage ? (states.get(key)?.failures ?? 0) + 1 : 0;
    const steps = failures - failuresBeforeShut;
    const ownPauseMs = steps < 0 ? 0 : Math.min(firstPauseMs * 2 ** steps, longestPauseMs);
    const pauseMs = Math.max(ownPauseMs, (error.retryAfter ?? 0) * 1000);
    if (states.size >= mostGates) states.clear();
    states.set(key, { failures, shutUntil: now() + pauseMs, code: error.code, isProbing: false });
  }

  return {
    /** Runs the work, or throws at once what the provider last failed with. Only AppErrors count as outages. */
    async pass<Result>({ key, work }: { key: string; work: () => Promise<Result> }): Promise<Result> {
      const state = states.get(key);
      if (state) {
        refuseWhileShut(state);
        state.isProbing = state.failures >= failuresBeforeShut;
      }
      try {
        const result = await work();
        states.delete(key);
        return result;
      } catch (thrown) {
        if (thrown instanceof AppError) noteFailure({ key, error: thrown });
        else if (state) state.isProbing = false;
        throw thrown;
      }
    },
  };
}
