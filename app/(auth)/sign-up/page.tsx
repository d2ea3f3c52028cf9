import type { Metadata } from "next";
import Link from "next/link";
import { AuthForm } from "@/components/auth/auth-form";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { currentSession } from "@/lib/auth/require-user";
import { safeRedirect } from "@/lib/auth/safe-redirect";
import { publicSettings } from "@/lib/env/public-settings";
import { continueWith, signUp } from "../actions";

export const metadata: Metadata = { title: "Sign up" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const [{ next: target }, session] = await Promise.all([searchParams, currentSession()]);
  const next = safeRedirect({ target });
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">{session?.user.isGuest ? "Keep your trips" : "Make an account"}</h1>
        <p className="text-ink-2">
          {session?.user.isGuest
            ? "Everything you planned as a guest stays as it is. "
            : "Your trips are saved and wait for you on every device. "}
          <Link href={`/sign-in?next=${encodeURIComponent(next)}`} className="text-accent underline">
            I have an account
          </Link>
        </p>
      </div>
      <AuthForm
        fields={{ email: true, password: "new" }}
        submitLabel="Sign up"
        action={signUp}
        next={next}
        doneMessage="Look into your mailbox: the link we sent you finishes your account. Open it in this browser."
      />
      {session?.user.isGuest ? null : (
        <ProviderButtons providers={publicSettings().authProviders} action={continueWith} />
      )}
    </>
  );
}
