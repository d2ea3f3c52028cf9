"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { applyOperations } from "@/lib/trips/apply-operations";
import type { Operation } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import { newId } from "@/lib/utils/new-id";
import type { TripActions } from "./actions";

type Input = {
  trip: Trip;
  actions: TripActions;
  /** The server has edits that are not here. */
  onOutdated: () => void;
};
type Edit = { idempotencyKey: string; operations: Operation[]; summary: string };

/** The edits that still fit, one after the other; one that no longer does is passed over. */
function withEdits({ trip, edits }: { trip: Trip; edits: readonly Edit[] }): Trip {
  return edits.reduce((current, { operations }) => {
    try {
      return applyOperations({ trip: current, operations }).trip;
    } catch {
      return current;
    }
  }, trip);
}

/**
 * The trip as the traveller sees it: what the server has, with the edits that are still on their way. An edit shows at
 * once and is sent in order; when the line is dead it waits and is sent again, under the same key, so that it is
 * carried out once.
 */
export function useTrip({ trip: fromServer, actions, onOutdated }: Input) {
  const t = useTranslations("trips");
  const [base, setBase] = useState(fromServer);
  const [edits, setEdits] = useState<Edit[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const isSending = useRef(false);

  // A fresh page from the server wins as soon as it knows at least as much.
  if (fromServer.id === base.id && fromServer.revision > base.revision) setBase(fromServer);

  async function send(edit: Edit, on: Trip) {
    isSending.current = true;
    try {
      const answer = await actions.writeOperations({ tripId: on.id, baseRevision: on.revision, ...edit });
      if (answer.ok) {
        setBase({ ...withEdits({ trip: on, edits: [edit] }), revision: answer.data.revision });
        setProblem(null);
        if (answer.data.rebased) onOutdated();
      } else {
        setProblem(answer.message);
        onOutdated();
      }
      setEdits((waiting) => waiting.filter(({ idempotencyKey }) => idempotencyKey !== edit.idempotencyKey));
    } catch {
      setProblem(t("sync.notSaved"));
    } finally {
      isSending.current = false;
    }
  }

  const [next] = edits;
  const isStuck = problem !== null && next !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: sends the first edit once it is first, not on each render.
  useEffect(() => {
    if (next && !isSending.current && !isStuck) void send(next, base);
  }, [next, isStuck, base.revision]);

  useEffect(() => {
    if (edits.length === 0) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [edits.length]);

  return {
    trip: withEdits({ trip: base, edits }),
    isSaving: edits.length > 0,
    problem,
    dismissProblem: () => setProblem(null),
    retry: () => setProblem(null),
    isStuck,
    edit(operations: Operation[], summary: string) {
      setEdits((waiting) => [...waiting, { idempotencyKey: newId(), operations, summary }]);
    },
  };
}
