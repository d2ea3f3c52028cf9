"use client";

import { useEffect, useState } from "react";
import type { HotelOffer, HotelRate } from "@/lib/hotels/schema";

type Answer = { offerId: string; rates: HotelRate[] | null };

/** The rates of a stay; where a search brought the cheapest alone, the others are asked for once it is opened. */
export function useMoreRates({ offer, isWanted }: { offer: HotelOffer; isWanted: boolean }) {
  const { id, hasMoreRates, rates } = offer;
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isAsked = isWanted && hasMoreRates;
  const own = answer?.offerId === id ? answer : null;

  useEffect(() => {
    if (!isAsked) return;
    const asking = new AbortController();
    const ask = async () => {
      const response = await fetch("/api/hotels/rates", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ offerId: id }),
        signal: asking.signal,
      });
      const body: { rates?: HotelRate[] } = response.ok ? await response.json() : {};
      setAnswer({ offerId: id, rates: body.rates ?? null });
    };
    ask().catch(() => {
      if (!asking.signal.aborted) setAnswer({ offerId: id, rates: null });
    });
    return () => asking.abort();
  }, [id, isAsked]);

  return {
    rates: own?.rates ?? rates,
    isLoading: isAsked && own === null,
    hasFailed: own !== null && own.rates === null,
  };
}
