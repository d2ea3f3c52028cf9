"use client";

import { useEffect, useState } from "react";
import type { FlightOffer } from "@/lib/flights/schema";

type Answer = { offerId: string; state: "current" | "gone" | "failed"; offer: FlightOffer | null };

/**
 * The chosen offer as it stands at its provider now: the price of a search may have moved, and what bags and seats cost
 * is told of one offer alone. Offers of providers that say everything at once stay as they are.
 */
export function useRefreshedOffer(offer: FlightOffer) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { id, cabin } = offer;
  const canChange = offer.provider === "duffel";

  useEffect(() => {
    if (!canChange) return;
    const asking = new AbortController();
    const ask = async (): Promise<Answer> => {
      const response = await fetch("/api/flights/offer", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ offerId: id, cabin }),
        signal: asking.signal,
      });
      if (!response.ok) {
        const problem: { code?: string } = await response.json();
        const isGone = problem.code === "not_found" || problem.code === "bad_input";
        return { offerId: id, state: isGone ? "gone" : "failed", offer: null };
      }
      const body: { offer: FlightOffer } = await response.json();
      return { offerId: id, state: "current", offer: body.offer };
    };
    ask()
      .then(setAnswer)
      .catch(() => {
        if (!asking.signal.aborted) setAnswer({ offerId: id, state: "failed", offer: null });
      });
    return () => asking.abort();
  }, [id, cabin, canChange]);

  const own = answer?.offerId === id ? answer : null;
  return {
    offer: own?.offer ?? offer,
    state: canChange ? (own?.state ?? "checking") : "as_found",
    hasMoved: own?.offer ? own.offer.price.amountMinor !== offer.price.amountMinor : false,
  };
}
