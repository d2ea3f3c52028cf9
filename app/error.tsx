"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";

type Cause = "unknown" | "database" | "offline";

/** A page that failed: asks what is wrong and says it, with the one thing that can be done. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("errors");
  const [cause, setCause] = useState<Cause>("unknown");
  useEffect(() => {
    fetch("/api/health", { cache: "no-store" }).then(
      (response) => setCause(response.status === 503 ? "database" : "unknown"),
      () => setCause("offline"),
    );
  }, []);
  return (
    <main
      id="main"
      className="mx-auto grid max-w-md content-center justify-items-start gap-4 px-4 py-20"
      role="alert"
    >
      <h1 className="text-28">{t(`page.${cause}.title`)}</h1>
      <p className="text-ink-2">{t(`page.${cause}.text`)}</p>
      <Button kind="primary" onClick={reset}>
        {t("page.tryAgain")}
      </Button>
    </main>
  );
}
