import "server-only";
import type { SupabaseServerClient } from "@/lib/supabase/server";
import { unwrap } from "@/lib/supabase/to-app-error";

/** The database answers at most a thousand rows at once. */
const pageSize = 1000;

type Page<Row> = PromiseLike<{ data: Row[] | null; error: { code?: string; message: string } | null }>;

async function all<Row>(page: (range: { from: number; to: number }) => Page<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let from = 0; ; from += pageSize) {
    const { data, error } = await page({ from, to: from + pageSize - 1 });
    const found = unwrap({ data, error }) ?? [];
    rows.push(...found);
    if (found.length < pageSize) return rows;
  }
}

/**
 * Everything that the signed-in traveller has here, as one document: profile, trips with their plans and histories,
 * proposals, conversations, and which keys are stored. Row Level Security decides what is theirs to read; the keys
 * themselves are not readable at all.
 */
export async function exportAccount(supabase: SupabaseServerClient) {
  const [profile, trips, items, history, proposals, conversations, messages, keys] = await Promise.all([
    supabase.from("profiles").select("*").single().then(unwrap),
    all(({ from, to }) => supabase.from("trips").select("*").order("id").range(from, to)),
    all(({ from, to }) =>
      supabase.from("itinerary_items").select("*").order("trip_id").order("id").range(from, to),
    ),
    all(({ from, to }) => supabase.from("trip_operations").select("*").order("id").range(from, to)),
    all(({ from, to }) => supabase.from("change_sets").select("*").order("id").range(from, to)),
    all(({ from, to }) => supabase.from("conversations").select("*").order("id").range(from, to)),
    all(({ from, to }) => supabase.from("messages").select("*").order("id").range(from, to)),
    supabase
      .from("api_keys")
      .select("provider, label, last_four, last_check, last_use")
      .order("provider")
      .then(unwrap),
  ]);
  return { profile, trips, items, history, proposals, conversations, messages, keys };
}

/** Deletes the caller's account with everything of theirs: the database cascades from the user's row. */
export async function deleteAccount(supabase: SupabaseServerClient): Promise<void> {
  unwrap(await supabase.rpc("delete_account"));
}
