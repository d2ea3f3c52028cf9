"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { daysOf } from "@/lib/trips/format";
import type { Operation } from "@/lib/trips/operations";
import { orderItems } from "@/lib/trips/order-items";
import type { Trip } from "@/lib/trips/schema";
import { newId } from "@/lib/utils/new-id";
import type { TripActions } from "./actions";
import { useEngine } from "./planning/use-engine";
import { useProposal } from "./planning/use-proposal";
import { type ProposedPlan, proposedPlan } from "./proposed-plan";
import { useReview } from "./review/use-review";
import type { LiveBoard } from "./use-board";
import { useTrip } from "./use-trip";

type Input = { board: LiveBoard; actions: TripActions };

/** Stops with a place are numbered along the whole trip, the same on list and map; what goes has no number. */
function numberStops({ trip, changes }: { trip: Trip; changes: ProposedPlan["changes"] | undefined }) {
  const stops = orderItems(trip.items).filter(
    ({ id, kind, place, day }) =>
      place && day && (kind === "activity" || kind === "meal") && changes?.get(id)?.kind !== "removed",
  );
  return new Map(stops.map(({ id }, index) => [id, index + 1]));
}

/** Every day of the trip, and every day that has something on it. */
function daysWith(trip: Trip): string[] {
  const planned = trip.items.flatMap(({ day }) => day ?? []);
  return [...new Set([...daysOf({ start: trip.startDate, end: trip.endDate }), ...planned])].sort();
}

/** The plan, what is proposed for it, what is known about it, and everything that may be done with it. */
export function useWorkspace({ board, actions }: Input) {
  const { canEdit, rates, holidays, refresh } = board;
  const t = useTranslations("trips");
  const { trip, edit, ...sync } = useTrip({ trip: board.trip, actions, onOutdated: refresh });
  const [failure, setFailure] = useState<string | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [isBusy, startTransition] = useTransition();
  const engine = useEngine({ holidays, rates, cityId: trip.destinationCityIds[0] });
  const { proposal, planning, optimise, previewFix, dropLocal } = useProposal({
    trip,
    stored: board.changeSet,
    holidays,
    onNotice: setHint,
  });
  const changes = proposal?.changes ?? [];
  const review = useReview({ id: proposal?.id ?? null, changes });
  const proposed = proposal ? proposedPlan({ trip, changes, ticked: review.ticked }) : null;
  const shown = proposed?.shown ?? trip;

  /** Runs one action of the server and shows the page as it is afterwards. */
  function run(work: () => Promise<{ ok: boolean; message?: string }>) {
    startTransition(async () => {
      const answer = await work().catch(() => ({ ok: false, message: t("sync.away") }));
      setFailure(answer.ok ? null : (answer.message ?? null));
      await refresh();
    });
  }

  const step = () => ({ tripId: trip.id, idempotencyKey: newId() });
  return {
    trip,
    shown,
    proposed,
    proposal,
    review,
    engine,
    findings: engine?.check(trip) ?? null,
    numbers: numberStops({ trip: shown, changes: proposed?.changes }),
    days: daysWith(shown),
    planning,
    isBusy,
    ...sync,
    failure,
    hint,
    dismiss: () => {
      setFailure(null);
      setHint(null);
    },
    mayEdit: canEdit && proposal === null,
    mayOptimise: canEdit && proposal === null && planning === null,
    refresh,
    undo: () => run(() => actions.undo(step())),
    redo: () => run(() => actions.redo(step())),
    /** An edit by hand, with the times that follow from it: one entry of the history, one undo. */
    editByHand(operations: Operation[], summary: string) {
      setHint(null);
      edit(engine?.follow({ trip, operations }) ?? operations, summary);
    },
    /** As it is written: nothing follows. */
    editExactly(operations: Operation[], summary: string) {
      setHint(null);
      edit(operations, summary);
    },
    optimise(input: { dates: string[]; name: string }) {
      setHint(null);
      void optimise(input);
    },
    previewFix,
    accept(changeIds: string[] | null) {
      if (!proposal) return;
      const { id, isLocal, summary } = proposal;
      // A stored proposal's own id is the key: a double click, on any device, accepts it once.
      if (!isLocal)
        return run(() => actions.acceptChanges({ changeSetId: id, changeIds, idempotencyKey: id }));
      const ticked = changes.filter((change) => changeIds?.includes(change.id) ?? true);
      edit(
        ticked.map(({ operation }) => operation),
        summary,
      );
      dropLocal();
    },
    discard() {
      if (!proposal) return;
      const { id, isLocal } = proposal;
      if (isLocal) dropLocal();
      else run(() => actions.discardChanges({ changeSetId: id }));
    },
  };
}

export type Workspace = ReturnType<typeof useWorkspace>;
