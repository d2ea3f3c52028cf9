"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { Step } from "@/lib/itinerary/replan/replan-trip";
import type { ChangeSet, Operation } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import { newId } from "@/lib/utils/new-id";
import type { Holidays } from "./facts";
import { planInWorker } from "./plan-in-worker";

/** What is reviewed: stored by the server, or made in this page by the planner or of a finding's fix. */
export type Proposal = Pick<ChangeSet, "id" | "summary" | "changes" | "baseRevision"> & { isLocal: boolean };

type Input = {
  trip: Trip;
  stored: ChangeSet | null;
  holidays: Holidays;
  /** Says something to the traveller that needs no answer. */
  onNotice: (sentence: string) => void;
};

/**
 * The one proposal to decide. One made in this page comes before one that the server keeps, which waits for it: it is
 * quickly made again, so nothing is lost with a reload.
 */
export function useProposal({ trip, stored, holidays, onNotice }: Input) {
  const t = useTranslations("trips");
  const [local, setLocal] = useState<Proposal | null>(null);
  const [planning, setPlanning] = useState<string | null>(null);

  function propose({ steps, summary }: { steps: readonly Step[]; summary: string }) {
    const changes = steps.map(({ operation, reason }) => ({ id: newId(), operation, reason }));
    setLocal({ id: newId(), summary, changes, baseRevision: trip.revision, isLocal: true });
  }

  async function optimise({ dates, name }: { dates: string[]; name: string }) {
    setPlanning(name);
    const answer = await planInWorker({ trip, dates, holidays });
    setPlanning(null);
    if (answer.status === "failed") onNotice(answer.message);
    else if (answer.steps.length === 0) onNotice(t("planner.nothing", { name }));
    else propose({ steps: answer.steps, summary: t("planner.done", { name }) });
  }

  return {
    proposal: local ?? (stored ? { ...stored, isLocal: false } : null),
    /** The name of what is being planned; null when nothing is. */
    planning,
    optimise,
    previewFix({ label, operations }: { label: string; operations: Operation[] }) {
      propose({ steps: operations.map((operation) => ({ operation, reason: label })), summary: label });
    },
    dropLocal: () => setLocal(null),
  };
}
