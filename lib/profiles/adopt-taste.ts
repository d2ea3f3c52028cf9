import "server-only";
import { rememberTaste } from "@/lib/i18n/remember-taste";
import { getTaste } from "@/lib/profiles/queries";
import { createClient } from "@/lib/supabase/server";

/** After a sign-in: the interface speaks as the profile says, whatever this browser spoke before. */
export async function adoptTaste(): Promise<void> {
  await rememberTaste(await getTaste(await createClient()));
}
