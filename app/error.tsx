"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

type Cause = "unknown" | "database" | "offline";

const sentences: Record<Cause, { title: string; text: string }> = {
  unknown: {
    title: "This page could not be shown",
    text: "Something went wrong on our side. Nothing you saved is lost.",
  },
  database: {
    title: "The database is not reachable",
    text: "Your trips are safe; they cannot be read right now. Try again in a moment.",
  },
  offline: {
    title: "You are not connected",
    text: "The page could not be loaded. Try again when you are back online.",
  },
};

/** A page that failed: asks what is wrong and says it, with the one thing that can be done. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const [cause, setCause] = useState<Cause>("unknown");
  useEffect(() => {
    fetch("/api/health", { cache: "no-store" }).then(
      (response) => setCause(response.status === 503 ? "database" : "unknown"),
      () => setCause("offline"),
    );
  }, []);
  const { title, text } = sentences[cause];
  return (
    <main
      id="main"
      className="mx-auto grid max-w-md content-center justify-items-start gap-4 px-4 py-20"
      role="alert"
    >
      <h1 className="text-28">{title}</h1>
      <p className="text-ink-2">{text}</p>
      <Button kind="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
