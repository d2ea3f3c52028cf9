"use client";

import { useState } from "react";
import type { Change } from "@/lib/trips/operations";

/** Which changes of a proposal are ticked: all, until the traveller says otherwise. */
export function useReview({ id, changes }: { id: string | null; changes: readonly Change[] }) {
  const [state, setState] = useState<{ id: string | null; unticked: ReadonlySet<string> }>({
    id,
    unticked: new Set(),
  });
  // Another proposal begins with everything ticked.
  if (state.id !== id) setState({ id, unticked: new Set() });
  const unticked = state.id === id ? state.unticked : new Set<string>();
  return {
    ticked: changes.filter((change) => !unticked.has(change.id)),
    isTicked: (changeIds: readonly string[]) => !changeIds.some((changeId) => unticked.has(changeId)),
    toggle(changeIds: readonly string[]) {
      const next = new Set(unticked);
      const isOn = !changeIds.some((changeId) => next.has(changeId));
      for (const changeId of changeIds) {
        if (isOn) next.add(changeId);
        else next.delete(changeId);
      }
      setState({ id, unticked: next });
    },
  };
}
