import type { ReactNode } from "react";
import { PageMessages } from "@/components/i18n/page-messages";
import { SettingsNav } from "@/components/settings/settings-nav";

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full max-w-6xl content-start gap-6 px-4 py-8 md:grid-cols-[13.5rem_minmax(0,1fr)] md:gap-10">
      <PageMessages namespaces={["settings"]}>
        <SettingsNav />
        {children}
      </PageMessages>
    </div>
  );
}
