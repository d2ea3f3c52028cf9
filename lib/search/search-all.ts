import { AppError, toAppError } from "../errors/app-error.ts";
import { logProviderCall } from "../telemetry/log.ts";
import type { SearchEvent } from "./events.ts";

export type Searcher<Offer> = { id: string; search: (signal: AbortSignal) => Promise<Offer[]> };

type Input<Offer> = {
  operation: string;
  searchers: Searcher<Offer>[];
  signal?: AbortSignal | undefined;
  /** After this a provider counts as failed; the others are not held up. */
  deadlineMs?: number;
  /** Two offers with the same key are the same thing; the first one stays. */
  keyOf: (offer: Offer) => string;
};

type Outcome<Offer> = { id: string; offers: Offer[] } | { id: string; error: AppError };

/** Gives up on a provider after the deadline, even on one that does not listen to its signal. */
async function runOne<Offer>({
  searcher,
  operation,
  signal,
  deadlineMs,
}: {
  searcher: Searcher<Offer>;
  operation: string;
  signal: AbortSignal | undefined;
  deadlineMs: number;
}): Promise<Outcome<Offer>> {
  const deadline = AbortSignal.timeout(deadlineMs);
  const both = signal ? AbortSignal.any([signal, deadline]) : deadline;
  const late = new Promise<never>((_resolve, reject) => {
    both.addEventListener("abort", () => reject(new AppError("provider_timeout")), { once: true });
  });
  try {
    const work = logProviderCall({ provider: searcher.id, operation, signal }, () => searcher.search(both));
    return { id: searcher.id, offers: await Promise.race([work, late]) };
  } catch (thrown) {
    const known = toAppError(thrown);
    // What a provider throws without meaning to is an answer that could not be read.
    const error =
      known.code === "internal" ? new AppError("provider_garbage", { cause: known.cause }) : known;
    return { id: searcher.id, error };
  }
}

/**
 * Asks every provider at once and tells what arrives as it arrives: the first offers show as soon as the fastest
 * provider answers, and a slow or broken one costs nothing but its own offers.
 */
export async function* searchAll<Offer>(input: Input<Offer>): AsyncGenerator<SearchEvent<Offer>> {
  const { searchers, operation, signal, deadlineMs = 20_000, keyOf } = input;
  // Before the first word: a reader who is slow to ask for the second must not hold the providers up.
  const running = new Map(
    searchers.map((searcher) => [searcher.id, runOne({ searcher, operation, signal, deadlineMs })]),
  );
  yield { type: "started", providers: searchers.map(({ id }) => id) };
  const seen = new Set<string>();
  while (running.size > 0 && !signal?.aborted) {
    const outcome = await Promise.race(running.values());
    running.delete(outcome.id);
    if ("error" in outcome) {
      const { code, message } = outcome.error;
      yield { type: "provider", provider: outcome.id, state: "failed", code, message };
      continue;
    }
    const fresh = outcome.offers.filter((offer) => {
      const key = keyOf(offer);
      return !seen.has(key) && seen.add(key);
    });
    if (fresh.length > 0) yield { type: "offers", provider: outcome.id, offers: fresh };
    yield { type: "provider", provider: outcome.id, state: "finished", count: fresh.length };
  }
  yield { type: "done" };
}

/** The whole of a search for who cannot use it piecemeal: all offers, and who could not answer. */
export async function collect<Offer>(events: AsyncIterable<SearchEvent<Offer>>) {
  const offers: Offer[] = [];
  const failed: { provider: string; message: string }[] = [];
  for await (const event of events) {
    if (event.type === "offers") offers.push(...event.offers);
    if (event.type === "provider" && event.state === "failed")
      failed.push({ provider: event.provider, message: event.message });
  }
  return { offers, failed };
}
