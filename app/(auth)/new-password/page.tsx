import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthForm } from "@/components/auth/auth-form";
import { currentSession } from "@/lib/auth/require-user";
import { setNewPassword } from "../actions";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function NewPasswordPage() {
  const session = await currentSession();
  if (!session || session.user.isGuest) redirect("/reset-password");
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">Choose a new password</h1>
        <p className="text-ink-2">For {session.user.email}.</p>
      </div>
      <AuthForm
        fields={{ password: "new" }}
        submitLabel="Save the password"
        action={setNewPassword}
        doneMessage="Your new password is saved."
      />
    </>
  );
}
