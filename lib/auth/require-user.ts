import "server-only";
import { AppError } from "@/lib/errors/app-error";
import { createClient, type SupabaseServerClient } from "@/lib/supabase/server";
import { requestContext } from "@/lib/telemetry/request-context";

export type User = {
  id: string;
  email: string | null;
  /** A guest has an anonymous account and can keep it by signing up. */
  isGuest: boolean;
};

export type Session = { user: User; supabase: SupabaseServerClient };

/** The verified user of this request, or null. The token's signature is checked locally against the JWKS. */
export async function currentSession(): Promise<Session | null> {
  const supabase = await createClient();
  const { data } = await supabase.auth.getClaims();
  const claims = data?.claims;
  if (!claims?.sub) return null;
  const context = requestContext();
  if (context) context.userId = claims.sub;
  return {
    supabase,
    user: { id: claims.sub, email: claims.email || null, isGuest: claims.is_anonymous === true },
  };
}

/** Throws `sign_in_required` when nobody is signed in. Every route and action begins here. */
export async function requireUser(): Promise<Session> {
  const session = await currentSession();
  if (!session) throw new AppError("sign_in_required");
  return session;
}
