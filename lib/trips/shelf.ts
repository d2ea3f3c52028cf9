import "server-only";
import { z } from "zod";
import type { SupabaseServerClient } from "@/lib/supabase/server";
import { unwrap } from "@/lib/supabase/to-app-error";
import { roles } from "./kinds";
import { partySchema } from "./schema";
import type { Shelf } from "./shelf-schema";

const cardSchema = z.object({
  id: z.uuid(),
  title: z.string(),
  startDate: z.string().nullable(),
  endDate: z.string().nullable(),
  destinationCityIds: z.array(z.string()),
  party: partySchema,
  role: z.enum(roles),
  revision: z.int(),
  /** What the shelf is ordered by. */
  key: z.string(),
  /** Items that have a day. */
  stops: z.int(),
});

export type TripCard = z.infer<typeof cardSchema>;

const pageSize = 24;

/** In a pattern of `ilike`, these stand for themselves. */
const escapePattern = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** "2027-05-03_<uuid>" → key and id; null for anything else. */
function readCursor(cursor: string | undefined): { key: string; id: string } | null {
  const match = /^([0-9T:.-]{10,30})_([0-9a-f-]{36})$/.exec(cursor ?? "");
  return match?.[1] && match[2] && z.uuid().safeParse(match[2]).success
    ? { key: match[1], id: match[2] }
    : null;
}

/** A page of one shelf, the next trip or the latest first. `cursor` is the `nextCursor` of the page before. */
export async function listShelf(
  supabase: SupabaseServerClient,
  {
    shelf,
    today,
    search,
    cursor,
  }: { shelf: Shelf; today: string; search: string; cursor?: string | undefined },
): Promise<{ trips: TripCard[]; nextCursor: string | null }> {
  const after = readCursor(cursor);
  const answer = await supabase.rpc("list_trips", {
    p_shelf: shelf,
    p_today: today,
    p_search: escapePattern(search),
    // The generated types know no null for arguments; the function takes an empty key with no id as "from the start".
    p_after_key: after?.key ?? "",
    ...(after ? { p_after_id: after.id } : {}),
    p_limit: pageSize + 1,
  });
  const rows = z.array(cardSchema).parse(unwrap(answer));
  const trips = rows.slice(0, pageSize);
  const last = trips.at(-1);
  return { trips, nextCursor: rows.length > pageSize && last ? `${last.key}_${last.id}` : null };
}

export async function setTripArchived(
  supabase: SupabaseServerClient,
  { tripId, isArchived }: { tripId: string; isArchived: boolean },
): Promise<void> {
  unwrap(await supabase.rpc("set_trip_archived", { p_trip_id: tripId, p_is_archived: isArchived }));
}

/** Copies a trip under an id of the caller's choice; the same id again answers the same copy. */
export async function duplicateTrip(
  supabase: SupabaseServerClient,
  { tripId, newId, title }: { tripId: string; newId: string; title: string },
): Promise<void> {
  unwrap(await supabase.rpc("duplicate_trip", { p_trip_id: tripId, p_new_id: newId, p_title: title }));
}

/** Takes back a deletion of the last 30 days. */
export async function recoverTrip(
  supabase: SupabaseServerClient,
  { tripId }: { tripId: string },
): Promise<void> {
  unwrap(await supabase.rpc("recover_trip", { p_trip_id: tripId }));
}
