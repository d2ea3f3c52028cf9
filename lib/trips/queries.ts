import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import type { Json } from "@/lib/supabase/database";
import type { SupabaseServerClient } from "@/lib/supabase/server";
import { unwrap } from "@/lib/supabase/to-app-error";
import {
  type Change,
  type ChangeSet,
  changeSchema,
  changeSetStatuses,
  type Operation,
  operationSources,
} from "./operations";
import { type Trip, type TripFields, type TripWithRole, tripWithRoleSchema } from "./schema";

const writtenSchema = z.object({
  revision: z.int(),
  operationId: z.uuid(),
  /** The list was made on an older revision and still fitted. */
  rebased: z.boolean(),
  /** This very request was carried out before. */
  replayed: z.boolean(),
});

export type Written = z.infer<typeof writtenSchema>;

/** JSON that went through a schema is JSON for the database too. */
const toJson = (value: unknown): Json => z.json().parse(value);

/** The trip with its items and the caller's role. Throws `not_found` for a trip that is not theirs to see. */
export async function getTrip(
  supabase: SupabaseServerClient,
  { tripId }: { tripId: string },
): Promise<TripWithRole> {
  if (!z.uuid().safeParse(tripId).success) throw new AppError("not_found");
  const data = unwrap(await supabase.rpc("get_trip", { p_trip_id: tripId }));
  if (data === null) throw new AppError("not_found");
  return tripWithRoleSchema.parse(data);
}

/** Makes an empty trip under an id of the caller's choice; the same id again answers the same trip. */
export async function createTrip(
  supabase: SupabaseServerClient,
  { id, fields }: { id: string; fields: TripFields },
): Promise<string> {
  return unwrap(await supabase.rpc("create_trip", { p_id: id, p_fields: toJson(fields) })) ?? id;
}

export async function deleteTrip(
  supabase: SupabaseServerClient,
  { tripId }: { tripId: string },
): Promise<void> {
  unwrap(await supabase.rpc("delete_trip", { p_trip_id: tripId }));
}

const tripRowSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  start_date: z.string().nullable(),
  end_date: z.string().nullable(),
  destination_city_ids: z.array(z.string()),
  party: z.object({ adults: z.int(), childAges: z.array(z.int()) }),
  updated_at: z.string(),
});

const pageSize = 24;

/** The caller's trips, the latest change first, a page at a time. `cursor` is the `nextCursor` of the page before. */
export async function listTrips(
  supabase: SupabaseServerClient,
  { cursor }: { cursor?: string | undefined } = {},
) {
  let query = supabase
    .from("trips")
    .select("id, title, start_date, end_date, destination_city_ids, party, updated_at")
    .order("updated_at", { ascending: false })
    .order("id", { ascending: false })
    .limit(pageSize + 1);
  const [updatedAt, id] = cursor?.split("_") ?? [];
  if (
    updatedAt &&
    id &&
    z.uuid().safeParse(id).success &&
    z.iso.datetime({ offset: true }).safeParse(updatedAt).success
  ) {
    query = query.or(`updated_at.lt."${updatedAt}",and(updated_at.eq."${updatedAt}",id.lt.${id})`);
  }
  const rows = z.array(tripRowSchema).parse(unwrap(await query));
  const trips = rows.slice(0, pageSize);
  const last = trips.at(-1);
  return { trips, nextCursor: rows.length > pageSize && last ? `${last.updated_at}_${last.id}` : null };
}

type WriteInput = {
  tripId: string;
  baseRevision: number;
  operations: Operation[];
  idempotencyKey: string;
  summary?: string;
};

/** Writes a traveller's own operations. Throws `conflict` when what they touch changed since `baseRevision`. */
export async function writeOperations(supabase: SupabaseServerClient, input: WriteInput): Promise<Written> {
  const answer = await supabase.rpc("apply_trip_operations", {
    p_trip_id: input.tripId,
    p_base_revision: input.baseRevision,
    p_operations: toJson(input.operations),
    p_idempotency_key: input.idempotencyKey,
    p_summary: input.summary ?? "",
  });
  return writtenSchema.parse(unwrap(answer));
}

type Step = { tripId: string; idempotencyKey: string };

export async function undoTrip(
  supabase: SupabaseServerClient,
  { tripId, idempotencyKey }: Step,
): Promise<Written> {
  return writtenSchema.parse(
    unwrap(
      await supabase.rpc("undo_trip_operations", { p_trip_id: tripId, p_idempotency_key: idempotencyKey }),
    ),
  );
}

export async function redoTrip(
  supabase: SupabaseServerClient,
  { tripId, idempotencyKey }: Step,
): Promise<Written> {
  return writtenSchema.parse(
    unwrap(
      await supabase.rpc("redo_trip_operations", { p_trip_id: tripId, p_idempotency_key: idempotencyKey }),
    ),
  );
}

/** Brings the plan back to how it was at `revision`, as one new entry of the history. */
export async function restoreTrip(
  supabase: SupabaseServerClient,
  input: Step & { revision: number },
): Promise<Written> {
  const { tripId, revision, idempotencyKey } = input;
  const answer = await supabase.rpc("restore_trip", {
    p_trip_id: tripId,
    p_revision: revision,
    p_idempotency_key: idempotencyKey,
  });
  return writtenSchema.parse(unwrap(answer));
}

const historyRowSchema = z.object({
  id: z.uuid(),
  revision: z.int(),
  source: z.enum(operationSources),
  summary: z.string(),
  /** The revision of the undo that took it back, null while it stands. */
  undone_at: z.int().nullable(),
  created_at: z.string(),
});

export type HistoryEntry = z.infer<typeof historyRowSchema>;

/** The latest 100 entries of a trip's log, newest first. */
export async function getHistory(
  supabase: SupabaseServerClient,
  { tripId }: { tripId: string },
): Promise<HistoryEntry[]> {
  const answer = await supabase
    .from("trip_operations")
    .select("id, revision, source, summary, undone_at, created_at")
    .eq("trip_id", tripId)
    .order("revision", { ascending: false })
    .limit(100);
  return z.array(historyRowSchema).parse(unwrap(answer));
}

const changeSetRowSchema = z
  .object({
    id: z.uuid(),
    trip_id: z.uuid(),
    conversation_id: z.uuid().nullable(),
    base_revision: z.int(),
    source: z.enum(["chat", "import", "api", "mcp"]),
    summary: z.string(),
    changes: z.array(changeSchema),
    status: z.enum(changeSetStatuses),
    accepted_change_ids: z.array(z.uuid()),
    created_at: z.string(),
  })
  .transform(
    (row): ChangeSet => ({
      id: row.id,
      tripId: row.trip_id,
      conversationId: row.conversation_id,
      baseRevision: row.base_revision,
      source: row.source,
      summary: row.summary,
      changes: row.changes,
      status: row.status,
      acceptedChangeIds: row.accepted_change_ids,
      createdAt: row.created_at,
    }),
  );

/** The proposal of a trip that waits for a decision, if there is one: the newest. */
export async function getOpenChangeSet(
  supabase: SupabaseServerClient,
  { tripId }: { tripId: string },
): Promise<ChangeSet | null> {
  const answer = await supabase
    .from("change_sets")
    .select(
      "id, trip_id, conversation_id, base_revision, source, summary, changes, status, accepted_change_ids, created_at",
    )
    .eq("trip_id", tripId)
    .eq("status", "proposed")
    .order("created_at", { ascending: false })
    .limit(1);
  return z.array(changeSetRowSchema).parse(unwrap(answer))[0] ?? null;
}

type Proposal = {
  trip: Pick<Trip, "id" | "revision">;
  changes: Change[];
  summary: string;
  conversationId: string | null;
};

/** Stores the assistant's proposal; answers its id. */
export async function proposeChangeSet(supabase: SupabaseServerClient, input: Proposal): Promise<string> {
  const answer = await supabase.rpc("propose_change_set", {
    p_trip_id: input.trip.id,
    p_base_revision: input.trip.revision,
    p_changes: toJson(input.changes),
    p_summary: input.summary,
    p_source: "chat",
    ...(input.conversationId ? { p_conversation_id: input.conversationId } : {}),
  });
  return z.uuid().parse(unwrap(answer));
}

type Decision = {
  changeSetId: string;
  changeIds: string[] | null;
  idempotencyKey: string;
  onlyIntoEmpty?: boolean;
};

/** Accepts all (null) or some of a proposal: one entry in the history, one undo. */
export async function acceptChangeSet(supabase: SupabaseServerClient, input: Decision): Promise<Written> {
  const answer = await supabase.rpc("accept_change_set", {
    p_change_set_id: input.changeSetId,
    ...(input.changeIds ? { p_change_ids: input.changeIds } : {}),
    p_idempotency_key: input.idempotencyKey,
    p_only_into_empty: input.onlyIntoEmpty ?? false,
  });
  return writtenSchema.parse(unwrap(answer));
}

export async function rejectChangeSet(
  supabase: SupabaseServerClient,
  { changeSetId }: { changeSetId: string },
): Promise<void> {
  unwrap(await supabase.rpc("reject_change_set", { p_change_set_id: changeSetId }));
}
