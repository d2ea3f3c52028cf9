"use client";

import { useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

export function SignOutButton({ action }: { action: () => Promise<unknown> }) {
  const t = useTranslations("layout");
  const [isPending, startTransition] = useTransition();
  return (
    <Button
      kind="quiet"
      size="small"
      disabled={isPending}
      onClick={() =>
        startTransition(async () => {
          // What was kept for the time without a connection is nobody else's to read.
          await globalThis.caches?.delete("today");
          await action();
        })
      }
    >
      {t("account.signOut")}
    </Button>
  );
}
