import "server-only";
import { serverEnv } from "@/lib/env/server";
import { AppError } from "@/lib/errors/app-error";
import { createClient, type SupabaseServerClient } from "@/lib/supabase/server";
import { toAuthError } from "./auth-error";
import { currentSession } from "./require-user";
import { safeRedirect } from "./safe-redirect";
import type { OAuthProvider } from "./schema";

/** `check-mail`: the account is made, and a link in a mail finishes it. */
export type SignUpOutcome = "signed-in" | "check-mail";

/** Where links in mails come back to. Built from the configured address only: a Host header can be forged. */
function callbackUrl(next: string | undefined): string {
  const url = new URL("/auth/callback", serverEnv().APP_URL);
  url.searchParams.set("next", safeRedirect({ target: next }));
  return url.href;
}

export async function signIn({ email, password }: { email: string; password: string }): Promise<void> {
  const supabase = await createClient();
  const { error } = await supabase.auth.signInWithPassword({ email, password });
  if (error) throw toAuthError(error);
}

/** Makes an account. A guest's own account becomes it, under the same user id: nothing that was planned is lost. */
export async function signUp(input: {
  email: string;
  password: string;
  next?: string | undefined;
}): Promise<SignUpOutcome> {
  const { email, password, next } = input;
  const session = await currentSession();
  if (session?.user.isGuest) return keepGuest({ supabase: session.supabase, email, password, next });
  const supabase = await createClient();
  const { data, error } = await supabase.auth.signUp({
    email,
    password,
    options: { emailRedirectTo: callbackUrl(next) },
  });
  if (error) throw toAuthError(error);
  return data.session ? "signed-in" : "check-mail";
}

async function keepGuest(input: {
  supabase: SupabaseServerClient;
  email: string;
  password: string;
  next: string | undefined;
}): Promise<SignUpOutcome> {
  const { supabase, email, password, next } = input;
  const { data, error } = await supabase.auth.updateUser(
    { email, password },
    { emailRedirectTo: callbackUrl(next) },
  );
  if (error) throw toAuthError(error);
  if (data.user.email !== email) return "check-mail";
  // The token in the cookie still says "guest"; a fresh one does not.
  const { error: refreshError } = await supabase.auth.refreshSession();
  if (refreshError) throw toAuthError(refreshError);
  return "signed-in";
}

/** Signs in as a guest unless somebody is signed in already. */
export async function startGuest(): Promise<void> {
  if (await currentSession()) return;
  const supabase = await createClient();
  const { error } = await supabase.auth.signInAnonymously();
  if (error) throw toAuthError(error);
}

export async function signOut(): Promise<void> {
  const supabase = await createClient();
  const { error } = await supabase.auth.signOut({ scope: "local" });
  if (error) throw toAuthError(error);
}

/** Sends a link that signs in. Says nothing about whether the address has an account. */
export async function sendMagicLink({
  email,
  next,
}: {
  email: string;
  next?: string | undefined;
}): Promise<void> {
  const supabase = await createClient();
  const { error } = await supabase.auth.signInWithOtp({
    email,
    options: { emailRedirectTo: callbackUrl(next) },
  });
  if (error) throw toAuthError(error);
}

/** Sends a link to choose a new password. Says nothing about whether the address has an account. */
export async function sendPasswordReset({ email }: { email: string }): Promise<void> {
  const supabase = await createClient();
  const { error } = await supabase.auth.resetPasswordForEmail(email, {
    redirectTo: callbackUrl("/new-password"),
  });
  if (error) throw toAuthError(error);
}

export async function setNewPassword({
  supabase,
  password,
}: {
  supabase: SupabaseServerClient;
  password: string;
}) {
  const { error } = await supabase.auth.updateUser({ password });
  if (error) throw toAuthError(error);
}

/** The address at which Google or GitHub asks the traveller; they come back to the callback. */
export async function oauthUrl(input: {
  provider: OAuthProvider;
  next?: string | undefined;
}): Promise<string> {
  if (!serverEnv().AUTH_PROVIDERS.includes(input.provider)) throw new AppError("not_found");
  const supabase = await createClient();
  const { data, error } = await supabase.auth.signInWithOAuth({
    provider: input.provider,
    options: { redirectTo: callbackUrl(input.next), skipBrowserRedirect: true },
  });
  if (error) throw toAuthError(error);
  return data.url;
}

/** Finishes what a link in a mail or a sign-in elsewhere began: a code (PKCE) or the hash of a one-time token. */
export async function finishLink(
  link:
    | { code: string }
    | { tokenHash: string; type: "signup" | "invite" | "magiclink" | "recovery" | "email_change" | "email" },
): Promise<void> {
  const supabase = await createClient();
  const { error } =
    "code" in link
      ? await supabase.auth.exchangeCodeForSession(link.code)
      : await supabase.auth.verifyOtp({ token_hash: link.tokenHash, type: link.type });
  if (error) throw toAuthError(error);
}
