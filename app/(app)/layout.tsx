import type { ReactNode } from "react";
import { SiteFooter } from "@/components/layout/site-footer";
import { BottomNav, SiteHeader } from "@/components/layout/site-header";
import { currentSession } from "@/lib/auth/require-user";
import { languageChoices } from "@/lib/i18n/request-locale";
import { signOut } from "../(auth)/actions";
import { chooseLanguage } from "../choose-language";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  return (
    <div className="flex min-h-dvh flex-col pb-14 sm:pb-0 has-[main[data-full]]:[&>footer]:hidden">
      <SiteHeader visitor={session?.user ?? null} signOut={signOut.bind(null, {})} />
      {children}
      <SiteFooter choices={languageChoices()} action={chooseLanguage} />
      <BottomNav />
    </div>
  );
}
