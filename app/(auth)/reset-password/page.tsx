import type { Metadata } from "next";
import Link from "next/link";
import { AuthForm } from "@/components/auth/auth-form";
import { getTranslations } from "@/lib/i18n/server";
import { sendPasswordReset } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("reset.title") };
}

export default async function ResetPasswordPage() {
  const t = await getTranslations("auth");
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">{t("reset.title")}</h1>
        <p className="text-ink-2">{t("reset.text")}</p>
      </div>
      <AuthForm
        fields={{ email: true }}
        submitLabel={t("reset.submit")}
        action={sendPasswordReset}
        doneMessage={t("reset.done")}
      />
      <p>
        <Link href="/sign-in" className="inline-flex min-h-11 items-center text-accent underline">
          {t("reset.back")}
        </Link>
      </p>
    </>
  );
}
