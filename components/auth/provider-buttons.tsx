"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ActionResult } from "@/lib/errors/action-result";

type Provider = "google" | "github";
type Props = {
  providers: Provider[];
  action: (input: { provider: Provider }) => Promise<ActionResult<unknown>>;
};

const names = { google: "Google", github: "GitHub" };

/** Sign-in with other accounts: only those that the operator has set up. */
export function ProviderButtons({ providers, action }: Props) {
  const t = useTranslations("auth");
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();
  if (providers.length === 0) return null;
  return (
    <div className="grid gap-2">
      {problem ? <Banner tone="failed">{problem}</Banner> : null}
      {providers.map((provider) => (
        <Button
          key={provider}
          size="large"
          disabled={isPending}
          onClick={() =>
            startTransition(async () => {
              const answer = await action({ provider });
              if (answer && !answer.ok) setProblem(answer.message);
            })
          }
        >
          {t("continueWith", { provider: names[provider] })}
        </Button>
      ))}
    </div>
  );
}
