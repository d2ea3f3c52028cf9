import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuthForm } from "@/components/auth/auth-form";
import { currentSession } from "@/lib/auth/require-user";
import { getTranslations } from "@/lib/i18n/server";
import { setNewPassword } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("choose.title") };
}

export default async function NewPasswordPage() {
  const t = await getTranslations("auth");
  const session = await currentSession();
  if (!session || session.user.isGuest) redirect("/reset-password");
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">{t("choose.title")}</h1>
        <p className="text-ink-2">{t("choose.text", { email: session.user.email ?? "" })}</p>
      </div>
      <AuthForm
        fields={{ password: "new" }}
        submitLabel={t("choose.submit")}
        action={setNewPassword}
        doneMessage={t("choose.done")}
      />
    </>
  );
}
