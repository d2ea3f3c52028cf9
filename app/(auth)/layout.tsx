import type { ReactNode } from "react";
import { PageMessages } from "@/components/i18n/page-messages";
import { Brand } from "@/components/ui/brand";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <div className="flex flex-col px-4 py-6 sm:px-10">
        <header>
          <Brand />
        </header>
        <main id="main" className="mx-auto my-auto grid w-full max-w-md gap-6 py-10">
          <PageMessages namespaces={["auth"]}>{children}</PageMessages>
        </main>
      </div>
      {/* A narrow window has no room for it, and being lazy it is not even loaded there. */}
      <div className="relative overflow-hidden border-s border-line bg-water max-lg:hidden">
        {/* biome-ignore lint/performance/noImgElement: a drawing that scales by itself. */}
        <img
          src="/covers/way"
          alt=""
          loading="lazy"
          className="absolute inset-0 size-full object-cover object-right"
        />
      </div>
    </div>
  );
}
