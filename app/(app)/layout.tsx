import type { ReactNode } from "react";
import { BottomNav, SiteHeader } from "@/components/layout/site-header";
import { currentSession } from "@/lib/auth/require-user";
import { signOut } from "../(auth)/actions";

export default async function AppLayout({ children }: { children: ReactNode }) {
  const session = await currentSession();
  return (
    <div className="flex min-h-dvh flex-col pb-14 sm:pb-0">
      <SiteHeader visitor={session?.user ?? null} signOut={signOut.bind(null, {})} />
      {children}
      <BottomNav />
    </div>
  );
}
