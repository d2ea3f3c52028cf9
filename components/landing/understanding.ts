import { useEffect, useRef, useState } from "react";
import type { TravelRequest } from "@/lib/itinerary/request/request";

export type UnderstandInput = { text: string; today: string; currency: string };

/** What the grammar read, and the very text that it read. */
export type Understood = { text: string } & Pick<TravelRequest, "chips" | "missing" | "dates" | "party">;

/** Milliseconds without a key before the sentence is read anew. */
const pause = 90;

/**
 * Reads a sentence while it is typed. The worker with the grammar and the place names loads with the first text, so
 * that the page is there before it, and what is typed never waits for what is read.
 */
export function useUnderstanding({ text, currency }: { text: string; currency: string }): Understood | null {
  const worker = useRef<Worker | null>(null);
  const [understood, setUnderstood] = useState<Understood | null>(null);

  useEffect(() => () => worker.current?.terminate(), []);

  useEffect(() => {
    if (!text.trim()) return;
    const timer = setTimeout(() => {
      if (!worker.current) {
        worker.current = new Worker(new URL("./understand-worker.ts", import.meta.url), { type: "module" });
        worker.current.addEventListener("message", ({ data }: MessageEvent<Understood>) =>
          setUnderstood(data),
        );
      }
      const today = new Intl.DateTimeFormat("en-CA").format(new Date());
      worker.current.postMessage({ text, today, currency } satisfies UnderstandInput);
    }, pause);
    return () => clearTimeout(timer);
  }, [text, currency]);

  return text.trim() ? understood : null;
}
