import { tool } from "ai";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { applyOperations } from "@/lib/trips/apply-operations";
import { type Change, changeSchema, type Operation } from "@/lib/trips/operations";
import { itemsOfDay } from "@/lib/trips/order-items";
import { positionsBetween } from "@/lib/trips/position";
import { daySchema, itemKinds, localTimeSchema, placeSchema, type Trip } from "@/lib/trips/schema";
import { currencySchema } from "@/lib/utils/money";
import { toToolResult } from "../tool-result";
import type { ChangeSetStore, Draft } from "./context";

const reason = z.string().trim().min(1).max(500).describe("One short sentence for the traveller: why.");
const itemId = z.uuid().describe("An item's id from get_trip.");
const times = {
  day: daySchema.nullable().describe("The day, or null for unscheduled ideas."),
  start: localTimeSchema.nullable().describe("Local start like 2027-05-03T10:30, or null for any time."),
  end: localTimeSchema.nullable(),
};

/** What a model may propose: the trip's operations in fewer words. Ids and positions of new items are ours to give. */
const proposedChange = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("add"),
    item: z.strictObject({
      kind: z.enum(itemKinds),
      title: z.string().trim().min(1).max(200),
      ...times,
      place: placeSchema.nullable().describe("Copied from find_places, or null."),
      note: z.string().max(1000),
    }),
    reason,
  }),
  z.strictObject({ kind: z.literal("remove"), id: itemId, reason }),
  z.strictObject({ kind: z.literal("move"), id: itemId, ...times, reason }),
  z.strictObject({
    kind: z.literal("rename"),
    id: itemId,
    title: z.string().trim().min(1).max(200).optional(),
    note: z.string().max(4000).optional(),
    reason,
  }),
  z.strictObject({
    kind: z.literal("trip"),
    patch: z.strictObject({
      title: z.string().trim().min(1).max(120).optional(),
      budgetMinor: z.int().min(0).max(1_000_000_000_000).nullable().optional(),
      currency: currencySchema.optional(),
      pace: z.enum(["slow", "balanced", "fast"]).optional(),
    }),
    reason,
  }),
]);

const inputSchema = z.strictObject({
  summary: z.string().trim().min(1).max(500).describe("What changes, in one short sentence."),
  draftId: z.string().max(60).optional().describe("The draft that plan_days made. Enough by itself."),
  changes: z
    .array(proposedChange)
    .max(100)
    .optional()
    .describe("Single changes, when there is no draft for them."),
});

type ProposedChange = z.infer<typeof proposedChange>;

/** The last position of a day in `trip`, for something that is put at its end. */
function positionAtEnd({
  trip,
  day,
  start,
}: {
  trip: Trip;
  day: string | null;
  start: string | null;
}): string {
  const items = itemsOfDay({ items: trip.items, day });
  const next = start === null ? -1 : items.findIndex((item) => item.start !== null && item.start > start);
  const at = next === -1 ? items.length : next;
  const [position] = positionsBetween({
    after: items[at - 1]?.position ?? null,
    before: items[at]?.position ?? null,
    count: 1,
  });
  return position ?? "a0";
}

function toOperation({ trip, change }: { trip: Trip; change: ProposedChange }): Operation {
  switch (change.kind) {
    case "add": {
      const { item } = change;
      const zone = trip.items.find(({ startZone }) => startZone !== null)?.startZone ?? null;
      return {
        op: "item.add",
        item: {
          ...item,
          id: crypto.randomUUID(),
          position: positionAtEnd({ trip, day: item.day, start: item.start }),
          startZone: item.start ? zone : null,
          endZone: item.end ? zone : null,
          endPlace: null,
          cost: null,
          locked: false,
          details: {},
        },
      };
    }
    case "remove":
      return { op: "item.remove", id: change.id };
    case "move": {
      const { id, day, start, end } = change;
      const without = { ...trip, items: trip.items.filter((item) => item.id !== id) };
      return { op: "item.move", id, day, start, end, position: positionAtEnd({ trip: without, day, start }) };
    }
    case "rename": {
      const { title, note } = change;
      const patch = { ...(title === undefined ? {} : { title }), ...(note === undefined ? {} : { note }) };
      return { op: "item.update", id: change.id, patch };
    }
    case "trip":
      return { op: "trip.update", patch: change.patch };
  }
}

/** Turns proposed changes into checked operations, one after the other, each on the trip that the ones before leave. */
export function toChanges({ trip, proposed }: { trip: Trip; proposed: readonly ProposedChange[] }): {
  changes: Change[];
  trip: Trip;
} {
  let result = trip;
  const changes = proposed.map((entry) => {
    const change = {
      id: crypto.randomUUID(),
      operation: toOperation({ trip: result, change: entry }),
      reason: entry.reason,
    };
    const parsed = changeSchema.safeParse(change);
    if (!parsed.success) {
      throw new AppError("bad_input", {
        message: `A change is not valid: ${z.prettifyError(parsed.error).slice(0, 300)}`,
      });
    }
    result = applyOperations({
      trip: result,
      operations: [parsed.data.operation],
      mayTouchLocked: false,
    }).trip;
    return parsed.data;
  });
  return { changes, trip: result };
}

type ProposeContext = {
  bench: { trip: Trip; drafts: Map<string, Draft> };
  store: ChangeSetStore;
  /** The traveller pressed "Plan it": the first plan of an empty trip is accepted in their name (decision 004). */
  acceptIntoEmptyTrip: boolean;
};

const count = (changes: Change[], op: Operation["op"]) =>
  changes.filter(({ operation }) => operation.op === op).length;

export function proposeChangesTool({ bench, store, acceptIntoEmptyTrip }: ProposeContext) {
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
          // Checked again even for a draft: nothing reaches the database that the reducer would refuse.
          const drafted = draft?.changes ?? [];
          const afterDraft = applyOperations({
            trip: base,
            operations: drafted.map(({ operation }) => operation),
            mayTouchLocked: false,
          }).trip;
          const single = toChanges({ trip: afterDraft, proposed });
          const changes = [...drafted, ...single.changes];
          if (changes.length === 0) {
            throw new AppError("bad_input", {
              message: "There is nothing to propose. Give a draftId or changes.",
            });
          }
          const changeSetId = await store.propose({ trip: base, changes, summary });
          const isAccepted = acceptIntoEmptyTrip && base.items.length === 0 && count(changes, "item.add") > 0;
          if (isAccepted) {
            const { revision } = await store.acceptIntoEmpty({ changeSetId });
            bench.trip = { ...single.trip, revision };
          }
          return {
            changeSetId,
            status: isAccepted ? ("accepted" as const) : ("proposed" as const),
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
