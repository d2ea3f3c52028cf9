"use client";

import { useEffect, useState } from "react";
import type { ErrorCode } from "@/lib/errors/app-error";
import { readEvents } from "./read-events";

type Event<Offer> =
  | { type: "started"; providers: string[] }
  | { type: "offers"; provider: string; offers: Offer[] }
  | { type: "provider"; provider: string; state: "finished"; count: number }
  | { type: "provider"; provider: string; state: "failed"; code: ErrorCode }
  | { type: "done" };

export type ProviderState =
  | { id: string; state: "waiting" }
  | { id: string; state: "finished"; count: number }
  | { id: string; state: "failed"; code: ErrorCode };

export type SearchState<Offer> = {
  phase: "idle" | "searching" | "done";
  offers: Offer[];
  /** Who was asked and how far they are; none means that nobody could be asked. */
  providers: ProviderState[];
  /** The search as a whole failed: a code of the error table, or that the connection broke off. */
  problem: ErrorCode | "broken_off" | null;
};

const idle = { phase: "idle" as const, offers: [], providers: [], problem: null };

function next<Offer>(known: SearchState<Offer>, event: Event<Offer>): SearchState<Offer> {
  if (event.type === "started")
    return { ...known, providers: event.providers.map((id) => ({ id, state: "waiting" })) };
  if (event.type === "offers") return { ...known, offers: [...known.offers, ...event.offers] };
  if (event.type === "done") return { ...known, phase: "done" };
  const { provider: id, ...rest } = event;
  const told: ProviderState =
    rest.state === "finished"
      ? { id, state: "finished", count: rest.count }
      : { id, state: "failed", code: rest.code };
  return { ...known, providers: known.providers.map((provider) => (provider.id === id ? told : provider)) };
}

/** Tells each state of one search until it ends, or until nobody waits for it. */
async function follow<Offer>({
  address,
  body,
  signal,
  tell,
}: {
  address: string;
  body: string;
  signal: AbortSignal;
  tell: (change: (known: SearchState<Offer>) => SearchState<Offer>) => void;
}): Promise<void> {
  let isComplete = false;
  const fail = (problem: ErrorCode | "broken_off") => tell((known) => ({ ...known, phase: "done", problem }));
  try {
    const response = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal,
    });
    if (!response.ok || !response.body) {
      const problem: { code?: ErrorCode } = await response.json();
      return fail(problem.code ?? "internal");
    }
    for await (const event of readEvents<Event<Offer>>(response.body)) {
      if (event.type === "done") isComplete = true;
      tell((known) => next(known, event));
    }
  } catch {
    // Said below, unless nobody waits any more.
  }
  if (!isComplete && !signal.aborted) fail("broken_off");
}

/**
 * A search whose offers show as each provider answers; it runs when its input changes, in place of the one before.
 * Null asks nothing.
 */
export function useSearch<Offer>({ address, input }: { address: string; input: object | null }) {
  const [state, setState] = useState<SearchState<Offer>>(idle);
  const [attempt, setAttempt] = useState(0);
  const body = input ? JSON.stringify(input) : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again.
  useEffect(() => {
    if (body === null) return setState(idle);
    const own = new AbortController();
    setState({ ...idle, phase: "searching" });
    void follow<Offer>({
      address,
      body,
      signal: own.signal,
      tell: (change) => {
        if (!own.signal.aborted) setState(change);
      },
    });
    return () => own.abort();
  }, [address, body, attempt]);

  return { state, retry: () => setAttempt((count) => count + 1) };
}
