"use client";

import { useState } from "react";
import { panesCookie, type Widths, writeWidths } from "./widths";

const oneYear = 31_536_000;

/** The panes' widths, remembered on this device. */
export function usePanes(initial: Widths) {
  const [widths, setWidths] = useState(initial);
  function change(patch: Partial<Widths>) {
    const next = { ...widths, ...patch };
    setWidths(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser.
    document.cookie = `${panesCookie}=${writeWidths(next)}; path=/; max-age=${oneYear}; samesite=lax`;
  }
  return { widths, change };
}
