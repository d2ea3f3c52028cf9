import { tool, zodSchema } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { applyOperations } from "@/lib/trips/apply-operations";
import type { Change, Operation } from "@/lib/trips/operations";
import { proposedChangeSchema, toChanges } from "../drafts/proposed-changes";
import { toToolResult } from "../tool-result";
import type { ChangeSetStore, ToolContext } from "./context";

const inputSchema = zodSchema(
  z.strictObject({
    summary: z.string().trim().min(1).max(500).describe("What changes, in one short sentence."),
    draftId: z.string().max(60).optional().describe("The draft that plan_days made. Enough by itself."),
    changes: z
      .array(proposedChangeSchema)
      .max(100)
      .optional()
      .describe("Single changes, when there is no draft for them."),
  }),
);

const count = (changes: Change[], op: Operation["op"]) =>
  changes.filter(({ operation }) => operation.op === op).length;

/** The new revision, or null when somebody was faster and the trip is no longer empty: then the proposal waits. */
async function acceptFirstPlan({ store, changeSetId }: { store: ChangeSetStore; changeSetId: string }) {
  try {
    return (await store.acceptIntoEmpty({ changeSetId })).revision;
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "conflict") return null;
    throw thrown;
  }
}

/**
 * Stores a change set; it never writes the trip. The one exception is decision 004: the first plan of an empty trip
 * whose traveller pressed "Plan it" is accepted in their session, through the same function as a click.
 */
export function proposeChangesTool({ bench, store, acceptIntoEmptyTrip }: Omit<ToolContext, "services">) {
  return tool({
    description:
      "Propose changes to the trip. Nothing is written: the traveller sees the difference and accepts all, some or none. Give the draftId of plan_days, or single changes, or both. Locked items cannot be changed. Call it once, at the end.",
    inputSchema,
    execute: ({ summary, draftId, changes: proposed = [] }) =>
      toToolResult({
        tool: "propose_changes",
        work: async () => {
          const draft = draftId === undefined ? undefined : bench.drafts.get(draftId);
          if (draftId !== undefined && !draft) {
            throw new AppError("not_found", {
              message: "There is no such draft in this answer. Call plan_days again and use its draftId.",
            });
          }
          const base = bench.trip;
          const drafted = draft?.changes ?? [];
          // Checked again even for a draft: nothing reaches the database that the reducer would refuse.
          const afterDraft = applyOperations({
            trip: base,
            operations: drafted.map(({ operation }) => operation),
            mayTouchLocked: false,
          }).trip;
          const single = toChanges({ trip: afterDraft, bench, proposed });
          const changes = [...drafted, ...single.changes];
          if (changes.length === 0) {
            throw new AppError("bad_input", {
              message: "There is nothing to propose. Give a draftId or changes.",
            });
          }
          if (changes.length > 500) {
            throw new AppError("bad_input", {
              message: "A proposal holds at most 500 changes. Propose fewer days.",
            });
          }
          const changeSetId = await store.propose({ trip: base, changes, summary });
          const mayAccept = acceptIntoEmptyTrip && base.items.length === 0 && count(changes, "item.add") > 0;
          const revision = mayAccept ? await acceptFirstPlan({ store, changeSetId }) : null;
          if (revision !== null) bench.trip = { ...single.trip, revision };
          return {
            changeSetId,
            status: revision === null ? ("proposed" as const) : ("accepted" as const),
            summary,
            added: count(changes, "item.add"),
            moved: count(changes, "item.move"),
            updated: count(changes, "item.update"),
            removed: count(changes, "item.remove"),
          };
        },
      }),
  });
}
