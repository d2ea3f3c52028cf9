"use client";

import { useTranslations } from "use-intl/react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { Workspace } from "./use-workspace";

/** What went wrong and what to do about it, or what the planner has to say. */
export function WorkspaceNotices({ workspace }: { workspace: Workspace }) {
  const t = useTranslations("trips");
  const { problem, isStuck, dismissProblem, failure, hint, dismiss } = workspace;
  const isFailed = problem !== null || failure !== null;
  if (!isFailed && hint === null) return null;
  return (
    <div className="mt-2">
      <Banner
        tone={isStuck ? "care" : isFailed ? "failed" : "info"}
        action={
          <Button size="small" onClick={problem ? dismissProblem : dismiss}>
            {isStuck ? t("sync.again") : t("sync.close")}
          </Button>
        }
      >
        {problem ?? failure ?? hint}
      </Banner>
    </div>
  );
}
