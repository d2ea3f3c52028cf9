import type { Metadata } from "next";
import Link from "next/link";
import { AuthForm } from "@/components/auth/auth-form";
import { sendPasswordReset } from "../actions";

export const metadata: Metadata = { title: "Reset your password" };

export default function ResetPasswordPage() {
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">Reset your password</h1>
        <p className="text-ink-2">We send you a link with which you choose a new one.</p>
      </div>
      <AuthForm
        fields={{ email: true }}
        submitLabel="Send me the link"
        action={sendPasswordReset}
        doneMessage="If there is an account with this address, a mail with a link is on its way. Open it in this browser."
      />
      <p>
        <Link href="/sign-in" className="inline-flex min-h-11 items-center text-accent underline">
          Back to signing in
        </Link>
      </p>
    </>
  );
}
