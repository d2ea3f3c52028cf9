import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ThemeToggle } from "@/components/layout/theme-toggle";
import { Styleguide } from "@/components/styleguide/styleguide";
import { Brand } from "@/components/ui/brand";
import { serverEnv } from "@/lib/env/server";

export const metadata: Metadata = { title: "Style guide", robots: { index: false } };

/** Every primitive in every state: for whoever builds with them, and for the tests that look at them. */
export default function StyleguidePage() {
  if (process.env.NODE_ENV !== "development" && !serverEnv().STYLEGUIDE) notFound();
  return (
    <div className="mx-auto grid max-w-5xl gap-8 px-4 py-6">
      <header className="flex items-center justify-between gap-4">
        <Brand />
        <ThemeToggle />
      </header>
      <main id="main" className="grid gap-10">
        <h1 className="text-28">Style guide</h1>
        <Styleguide />
      </main>
    </div>
  );
}
