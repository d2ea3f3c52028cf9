"use client";

import { useSearchParams } from "next/navigation";

const views = ["list", "timeline", "map", "chat"] as const;

export type View = (typeof views)[number];
export type Place = { view: View; day: string | null; item: string | null };

/**
 * What is looked at stands in the address: back, forward, a reload and a second tab keep it. Going to another view is
 * a step back can return from; picking a day or an item replaces the step.
 */
export function useAddress() {
  const parameters = useSearchParams();
  const named = parameters.get("view");
  const view = views.find((known) => known === named) ?? "list";
  return {
    view,
    day: parameters.get("day"),
    selectedId: parameters.get("item"),
    go(to: Partial<Place>) {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(to)) {
        if (value === null || value === "list") next.delete(name);
        else if (value !== undefined) next.set(name, value);
      }
      const isStep = to.view !== undefined && to.view !== view;
      const address = next.size > 0 ? `?${next}` : window.location.pathname;
      window.history[isStep ? "pushState" : "replaceState"](null, "", address);
    },
  };
}
