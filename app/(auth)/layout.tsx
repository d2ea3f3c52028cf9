import type { ReactNode } from "react";
import { PageMessages } from "@/components/i18n/page-messages";
import { Brand } from "@/components/ui/brand";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-4 py-6">
      <header>
        <Brand />
      </header>
      <main id="main" className="my-auto grid gap-6 py-10">
        <PageMessages namespaces={["auth"]}>{children}</PageMessages>
      </main>
    </div>
  );
}
