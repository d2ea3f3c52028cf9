"use client";

import { useEffect, useRef, useState } from "react";

type Event<Offer> =
  | { type: "started"; providers: string[] }
  | { type: "offers"; provider: string; offers: Offer[] }
  | { type: "provider"; provider: string; state: "finished" | "failed"; message?: string }
  | { type: "done" };

export type SearchState<Offer> = {
  phase: "idle" | "searching" | "done";
  offers: Offer[];
  /** Who was asked; none means that nobody could be. */
  providers: string[];
  failed: { provider: string; message: string }[];
  /** The search as a whole failed: a sentence. */
  problem: string | null;
};

const idle = { phase: "idle" as const, offers: [], providers: [], failed: [], problem: null };
const broken = "The connection broke off. What arrived until then is shown; search again for the rest.";

/** Reads the events of a search as they arrive. */
async function* readEvents<Offer>(body: ReadableStream<Uint8Array>): AsyncGenerator<Event<Offer>> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    text += decoder.decode(value, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) if (block.startsWith("data: ")) yield JSON.parse(block.slice(6));
  }
}

/** A search whose offers show as each provider answers. A new one takes the place of the one that runs. */
export function useSearch<Offer>(address: string) {
  const [state, setState] = useState<SearchState<Offer>>(idle);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function search(input: unknown) {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const isCurrent = () => running.current === own;
    setState({ ...idle, phase: "searching" });
    let isComplete = false;
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
        signal: own.signal,
      });
      if (!response.ok || !response.body) {
        const problem: { detail?: string } = await response.json();
        setState({
          ...idle,
          phase: "done",
          problem: problem.detail ?? "The search failed. Please try again.",
        });
        return;
      }
      for await (const event of readEvents<Offer>(response.body)) {
        if (!isCurrent()) return;
        if (event.type === "done") isComplete = true;
        setState((known) => next({ known, event }));
      }
    } catch {
      // Said below, unless somebody searched anew.
    }
    if (isCurrent() && !isComplete)
      setState((known) => ({ ...known, phase: "done", problem: known.problem ?? broken }));
  }

  return { state, search };
}

function next<Offer>({
  known,
  event,
}: {
  known: SearchState<Offer>;
  event: Event<Offer>;
}): SearchState<Offer> {
  if (event.type === "started") return { ...known, providers: event.providers };
  if (event.type === "offers") return { ...known, offers: [...known.offers, ...event.offers] };
  if (event.type === "done") return { ...known, phase: "done" };
  if (event.state === "finished") return known;
  const failure = { provider: event.provider, message: event.message ?? "It did not answer." };
  return { ...known, failed: [...known.failed, failure] };
}
