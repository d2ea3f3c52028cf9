import type { Metadata } from "next";
import Link from "next/link";
import { AuthForm } from "@/components/auth/auth-form";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { currentSession } from "@/lib/auth/require-user";
import { safeRedirect } from "@/lib/auth/safe-redirect";
import { publicSettings } from "@/lib/env/public-settings";
import { getTranslations } from "@/lib/i18n/server";
import { continueWith, signUp } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signUp.tab") };
}

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const [{ next: target }, session, t] = await Promise.all([
    searchParams,
    currentSession(),
    getTranslations("auth"),
  ]);
  const isGuest = session?.user.isGuest === true;
  const next = safeRedirect({ target });
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">{t(isGuest ? "signUp.titleGuest" : "signUp.title")}</h1>
        <p className="text-ink-2">
          {t.rich(isGuest ? "signUp.textGuest" : "signUp.text", {
            link: (words) => (
              <Link href={`/sign-in?next=${encodeURIComponent(next)}`} className="text-accent underline">
                {words}
              </Link>
            ),
          })}
        </p>
      </div>
      <AuthForm
        fields={{ email: true, password: "new" }}
        submitLabel={t("signUp.submit")}
        action={signUp}
        next={next}
        doneMessage={t("signUp.done")}
      />
      {isGuest ? null : <ProviderButtons providers={publicSettings().authProviders} action={continueWith} />}
    </>
  );
}
