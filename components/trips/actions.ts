import type { ActionResult } from "@/lib/errors/action-result";
import type { Operation } from "@/lib/trips/operations";

type Written = { revision: number; rebased: boolean; replayed: boolean };
type Step = { tripId: string; idempotencyKey: string };

export type HistoryEntry = {
  id: string;
  revision: number;
  source: string;
  summary: string;
  undone_at: number | null;
  created_at: string;
};

/** What the trip's page hands down: the components know no server. */
export type TripActions = {
  writeOperations: (
    input: Step & { baseRevision: number; operations: Operation[]; summary: string },
  ) => Promise<ActionResult<Written>>;
  undo: (input: Step) => Promise<ActionResult<Written>>;
  redo: (input: Step) => Promise<ActionResult<Written>>;
  restore: (input: Step & { revision: number }) => Promise<ActionResult<Written>>;
  acceptChanges: (input: {
    changeSetId: string;
    changeIds: string[] | null;
    idempotencyKey: string;
  }) => Promise<ActionResult<Written>>;
  discardChanges: (input: { changeSetId: string }) => Promise<ActionResult<unknown>>;
  loadHistory: (input: { tripId: string }) => Promise<ActionResult<HistoryEntry[]>>;
  deleteTrip: (input: { tripId: string }) => Promise<ActionResult<unknown>>;
};
