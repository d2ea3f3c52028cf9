import type { Metadata } from "next";
import Link from "next/link";
import { AuthForm } from "@/components/auth/auth-form";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { Banner } from "@/components/ui/banner";
import { safeRedirect } from "@/lib/auth/safe-redirect";
import { publicSettings } from "@/lib/env/public-settings";
import { getTranslations } from "@/lib/i18n/server";
import { continueWith, sendMagicLink, signIn } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("auth");
  return { title: t("signIn.title") };
}

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const t = await getTranslations("auth");
  const { next: target, problem, by } = await searchParams;
  const next = safeRedirect({ target });
  const sentence = problem === "link" || problem === "service" ? t(`signIn.problem.${problem}`) : undefined;
  const byLink = by === "link";
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-28">{t("signIn.title")}</h1>
        <p className="text-ink-2">
          {t.rich("signIn.newHere", {
            link: (words) => (
              <Link href={`/sign-up?next=${encodeURIComponent(next)}`} className="text-accent underline">
                {words}
              </Link>
            ),
          })}
        </p>
      </div>
      {sentence ? <Banner tone="care">{sentence}</Banner> : null}
      <AuthForm
        key={byLink ? "link" : "password"}
        fields={byLink ? { email: true } : { email: true, password: "current" }}
        submitLabel={byLink ? t("signIn.sendLink") : t("signIn.submit")}
        action={byLink ? sendMagicLink : signIn}
        next={next}
        doneMessage={t("signIn.linkSent")}
      />
      <ProviderButtons providers={publicSettings().authProviders} action={continueWith} />
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link
          href={byLink ? "/sign-in" : "/sign-in?by=link"}
          className="inline-flex min-h-11 items-center text-accent underline"
        >
          {byLink ? t("signIn.byPassword") : t("signIn.byLink")}
        </Link>
        <Link href="/reset-password" className="inline-flex min-h-11 items-center text-accent underline">
          {t("signIn.forgot")}
        </Link>
      </p>
    </>
  );
}
