import "server-only";
import DataLoader from "dataloader";
import { z } from "zod";
import { createAdminClient } from "@/lib/supabase/admin";
import type { SupabaseServerClient } from "@/lib/supabase/server";
import { toDatabaseError, unwrap } from "@/lib/supabase/to-app-error";
import { type KeyProvider, keySettingsSchema, type NewKey, type StoredKey, storedKeySchema } from "./schema";

/** What the database answers of a key: the secret is null where a server asks for none. */
const accessSchema = z.object({ secret: z.string().nullable(), settings: keySettingsSchema }).nullable();

/** Like `unwrap`, without the database's words: what it says of a bad argument may repeat the argument, the key. */
function unwrapSilently<Data>({ data, error }: { data: Data; error: { code?: string } | null }): Data {
  if (error) throw toDatabaseError({ code: error.code ?? null, message: "A function for keys failed." });
  return data;
}

/**
 * A user's own provider keys in Vault. The user id must be the one that the session was verified for, never one that a
 * request names: these functions bypass Row Level Security.
 */
export async function saveApiKey({
  userId,
  provider,
  label,
  secret,
  settings,
}: NewKey & { userId: string }): Promise<void> {
  unwrapSilently(
    await createAdminClient().rpc("save_api_key", {
      p_user_id: userId,
      p_provider: provider,
      p_label: label,
      p_secret: secret,
      p_settings: settings,
    }),
  );
}

/** A provider's key in clear, for this request only; null when the user stored none. */
export type ReadKey = (provider: KeyProvider) => Promise<string | null>;

/**
 * Reads a user's keys for one request: what is asked for at the same time is one round trip to Vault, which notes the
 * use, and no key is read twice.
 */
export function createReadKey({ userId }: { userId: string }): ReadKey {
  const loader = new DataLoader<KeyProvider, string | null>(async (providers) => {
    const data = unwrapSilently(
      await createAdminClient().rpc("read_api_keys", { p_user_id: userId, p_providers: [...providers] }),
    );
    const keys = z.record(z.string(), accessSchema).parse(data);
    return providers.map((provider) => keys[provider]?.secret ?? null);
  });
  return (provider) => loader.load(provider);
}

export async function deleteApiKey({
  userId,
  provider,
}: {
  userId: string;
  provider: KeyProvider;
}): Promise<void> {
  unwrapSilently(
    await createAdminClient().rpc("delete_api_key", { p_user_id: userId, p_provider: provider }),
  );
}

/** What the signed-in user may see of their own keys. */
export async function listApiKeys(supabase: SupabaseServerClient): Promise<StoredKey[]> {
  const answer = await supabase
    .from("api_keys")
    .select("provider, label, last_four, last_check, last_use, settings")
    .order("provider");
  return z.array(storedKeySchema).parse(unwrap(answer));
}
