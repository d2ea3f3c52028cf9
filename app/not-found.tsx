import type { Metadata } from "next";
import { Brand } from "@/components/ui/brand";
import { ButtonLink } from "@/components/ui/button";
import { getTranslations } from "@/lib/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("layout");
  return { title: t("notFound.tab") };
}

export default async function NotFound() {
  const t = await getTranslations("layout");
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-6">
      <header>
        <Brand />
      </header>
      <main id="main" className="my-auto grid justify-items-start gap-4 py-10">
        <h1 className="text-28">{t("notFound.title")}</h1>
        <p className="text-ink-2">{t("notFound.text")}</p>
        <div className="flex flex-wrap gap-2">
          <ButtonLink href="/trips" kind="primary">
            {t("notFound.trips")}
          </ButtonLink>
          <ButtonLink href="/">{t("notFound.plan")}</ButtonLink>
        </div>
      </main>
    </div>
  );
}
