"use client";

import { useSearchParams } from "next/navigation";

/**
 * The part of the address after the question mark, and how to change it: a change is a step that the back button takes
 * back, and asks no server for the page anew.
 */
export function useAddress() {
  const address = new URLSearchParams(useSearchParams());
  const go = (next: URLSearchParams) => window.history.pushState(null, "", `?${next}`);
  const change = (names: Record<string, string | null>) => {
    const next = new URLSearchParams(address);
    for (const [name, value] of Object.entries(names)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    go(next);
  };
  return { address, go, change };
}
