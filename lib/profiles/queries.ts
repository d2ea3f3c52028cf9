import "server-only";
import type { ModelChoice } from "@/lib/ai/model-choice";
import type { Locale } from "@/lib/i18n/locales";
import type { SupabaseServerClient } from "@/lib/supabase/server";
import { unwrap } from "@/lib/supabase/to-app-error";
import { type Profile, profileSchema, type Taste, tasteSchema } from "./schema";

const columns = "name, home_city_id, currency, units, preferences";

/** The caller's own profile; every account has one from its first moment. */
export async function getProfile(supabase: SupabaseServerClient): Promise<Profile> {
  return profileSchema.parse(unwrap(await supabase.from("profiles").select(columns).single()));
}

/** Replaces what the caller told about themselves. Row Level Security leaves nobody else's row to change. */
export async function saveProfile(
  supabase: SupabaseServerClient,
  { userId, profile }: { userId: string; profile: Profile },
): Promise<Profile> {
  const answer = await supabase
    .from("profiles")
    .update({ ...profile, updated_at: new Date().toISOString() })
    .eq("user_id", userId)
    .select(columns)
    .single();
  return profileSchema.parse(unwrap(answer));
}

/** The language and the units of the caller; a language that nobody chose yet is null. */
export async function getTaste(supabase: SupabaseServerClient): Promise<Taste> {
  return tasteSchema.parse(unwrap(await supabase.from("profiles").select("locale, units").single()));
}

/** Who shall lead the caller's chat, as it was stored; null when they never chose. */
export async function getChatModel(supabase: SupabaseServerClient): Promise<unknown> {
  return unwrap(await supabase.from("profiles").select("chat_model").single())?.chat_model ?? null;
}

/** Keeps who shall lead the caller's chat. Choosing the operator's model is the consent to it. */
export async function saveChatModel(
  supabase: SupabaseServerClient,
  { userId, choice }: { userId: string; choice: ModelChoice },
): Promise<void> {
  const answer = await supabase
    .from("profiles")
    .update({ chat_model: choice })
    .eq("user_id", userId)
    .select("user_id")
    .single();
  unwrap(answer);
}

/** Keeps the language that the caller chose. */
export async function saveLocale(
  supabase: SupabaseServerClient,
  { userId, locale }: { userId: string; locale: Locale },
): Promise<void> {
  const answer = await supabase
    .from("profiles")
    .update({ locale })
    .eq("user_id", userId)
    .select("locale")
    .single();
  unwrap(answer);
}
