"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";

export function SignOutButton({ action }: { action: () => Promise<unknown> }) {
  const [isPending, startTransition] = useTransition();
  return (
    <Button
      kind="quiet"
      size="small"
      disabled={isPending}
      onClick={() =>
        startTransition(async () => {
          await action();
        })
      }
    >
      Sign out
    </Button>
  );
}
