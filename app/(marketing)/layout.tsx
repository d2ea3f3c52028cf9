import type { ReactNode } from "react";
import { SiteHeader } from "@/components/layout/site-header";
import { currentSession } from "@/lib/auth/require-user";
import { signOut } from "../(auth)/actions";

export default async function MarketingLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader visitor={session?.user ?? null} signOut={signOut.bind(null, {})} />
      {children}
    </div>
  );
}
