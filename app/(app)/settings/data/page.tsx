import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DeleteAccount } from "@/components/settings/delete-account";
import { currentSession } from "@/lib/auth/require-user";
import { getTranslations } from "@/lib/i18n/server";
import { deleteMyAccount } from "./actions";
import { confirmationOf } from "./confirmation";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("nav.data") };
}

export default async function DataPage() {
  const [session, t] = await Promise.all([currentSession(), getTranslations("settings")]);
  if (!session) redirect("/sign-in?next=/settings/data");
  return (
    <main id="main" className="grid max-w-xl content-start gap-8">
      <h1 className="text-28">{t("nav.data")}</h1>
      <section aria-labelledby="export" className="grid justify-items-start gap-3">
        <h2 id="export" className="text-20">
          {t("data.exportTitle")}
        </h2>
        <p className="text-ink-2">{t("data.exportText")}</p>
        <a
          href="/settings/data/export"
          download
          className="inline-flex h-9 items-center rounded-s border border-line-strong bg-surface px-3.5 text-14 font-medium text-ink no-underline hover:bg-sunken pointer-coarse:h-11"
        >
          {t("data.export")}
        </a>
      </section>
      <DeleteAccount
        confirmation={confirmationOf({ user: session.user, guestWord: t("data.guestWord") })}
        action={deleteMyAccount}
      />
    </main>
  );
}
