import type { Metadata } from "next";
import { cookies } from "next/headers";
import { LanguageSelect } from "@/components/layout/language-select";
import { ThemeChoice } from "@/components/settings/theme-choice";
import { languageChoices } from "@/lib/i18n/request-locale";
import { getTranslations } from "@/lib/i18n/server";
import { chooseLanguage } from "../../../choose-language";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: t("nav.appearance") };
}

export default async function AppearancePage() {
  const [t, store] = await Promise.all([getTranslations("settings"), cookies()]);
  const theme = store.get("theme")?.value;
  return (
    <main id="main" className="grid max-w-xl content-start gap-8">
      <h1 className="text-28">{t("nav.appearance")}</h1>
      <ThemeChoice chosen={theme === "light" || theme === "dark" ? theme : "system"} />
      <section aria-labelledby="language" className="grid justify-items-start gap-3">
        <h2 id="language" className="text-20">
          {t("appearance.language")}
        </h2>
        <p className="text-ink-2">{t("appearance.languageText")}</p>
        <LanguageSelect choices={languageChoices()} action={chooseLanguage} />
      </section>
    </main>
  );
}
