import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KeyCard } from "@/components/settings/key-card";
import { currentSession } from "@/lib/auth/require-user";
import { getTranslations } from "@/lib/i18n/server";
import { describeKey } from "@/lib/keys/describe-key";
import { listApiKeys } from "@/lib/keys/keys";
import { deleteKey, saveKey } from "./actions";
import { offeredProviders } from "./check-key";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("nav.keys") };
}

export default async function KeysPage() {
  const [session, t] = await Promise.all([currentSession(), getTranslations("settings")]);
  if (!session) redirect("/sign-in?next=/settings/keys");
  const [keys, offers] = await Promise.all([
    listApiKeys(session.supabase),
    Promise.all(
      offeredProviders.map(async (provider) => ({ provider, description: await describeKey(provider) })),
    ),
  ]);
  return (
    <main id="main" className="grid content-start gap-6">
      <div className="grid gap-2">
        <div className="flex flex-wrap items-baseline justify-between gap-2">
          <h1 className="text-28">{t("nav.keys")}</h1>
          <p className="text-12 text-ink-2">{t("keys.optional")}</p>
        </div>
        <p className="text-14 text-ink-2">{t("keys.promise")}</p>
      </div>
      <ul className="grid gap-3 lg:grid-cols-2">
        {offers.map(({ provider, description }) => (
          <li key={provider}>
            <KeyCard
              provider={provider}
              description={description}
              stored={keys.find((key) => key.provider === provider) ?? null}
              save={saveKey}
              remove={deleteKey}
            />
          </li>
        ))}
      </ul>
    </main>
  );
}
