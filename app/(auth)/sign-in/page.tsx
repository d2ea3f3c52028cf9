import type { Metadata } from "next";
import Link from "next/link";
import { AuthForm } from "@/components/auth/auth-form";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { Banner } from "@/components/ui/banner";
import { safeRedirect } from "@/lib/auth/safe-redirect";
import { publicSettings } from "@/lib/env/public-settings";
import { continueWith, sendMagicLink, signIn } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

const problems: Record<string, string> = {
  link: "This link has expired, was used before, or belongs to another browser. Ask for a new one.",
  service: "Signing in is not possible right now. Please try again in a moment.",
};

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next: target, problem, by } = await searchParams;
  const next = safeRedirect({ target });
  const sentence = typeof problem === "string" ? problems[problem] : undefined;
  const byLink = by === "link";
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">Sign in</h1>
        <p className="text-ink-2">
          New here?{" "}
          <Link href={`/sign-up?next=${encodeURIComponent(next)}`} className="text-accent underline">
            Make an account
          </Link>
        </p>
      </div>
      {sentence ? <Banner tone="care">{sentence}</Banner> : null}
      <AuthForm
        key={byLink ? "link" : "password"}
        fields={byLink ? { email: true } : { email: true, password: "current" }}
        submitLabel={byLink ? "Send me a link" : "Sign in"}
        action={byLink ? sendMagicLink : signIn}
        next={next}
        doneMessage="Look into your mailbox: the link we sent you signs you in. Open it in this browser."
      />
      <ProviderButtons providers={publicSettings().authProviders} action={continueWith} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link
          href={byLink ? "/sign-in" : "/sign-in?by=link"}
          className="inline-flex min-h-11 items-center text-accent underline"
        >
          {byLink ? "Sign in with a password" : "Sign in with a link by mail"}
        </Link>
        <Link href="/reset-password" className="inline-flex min-h-11 items-center text-accent underline">
          Forgot your password?
        </Link>
      </p>
    </>
  );
}
