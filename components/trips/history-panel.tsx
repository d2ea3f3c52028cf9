"use client";

import { useState, useTransition } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { newId } from "@/lib/utils/new-id";
import type { HistoryEntry, TripActions } from "./actions";

const sources = ["hand", "chat", "import", "api", "mcp", "undo", "redo", "restore"] as const;

type Props = { tripId: string; canEdit: boolean; actions: TripActions; onChanged: () => void };

/** What happened to the plan, the newest first, and the way back to any point of it. */
export function HistoryPanel({ tripId, canEdit, actions, onChanged }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, startTransition] = useTransition();

  const sourceOf = ({ source }: HistoryEntry) => {
    const known = sources.find((name) => name === source);
    return known ? t(`history.${known}`) : source;
  };

  function load() {
    startTransition(async () => {
      const answer = await actions.loadHistory({ tripId });
      if (answer.ok) setEntries(answer.data);
      else setProblem(answer.message);
    });
  }

  function restore(revision: number) {
    startTransition(async () => {
      const answer = await actions.restore({ tripId, revision, idempotencyKey: newId() });
      if (!answer.ok) return setProblem(answer.message);
      onChanged();
      load();
    });
  }

  return (
    <details className="relative" onToggle={(event) => event.currentTarget.open && load()}>
      <summary className="inline-flex h-8 items-center rounded-s border border-line-strong bg-surface px-3 text-14 font-medium hover:bg-sunken pointer-coarse:h-11">
        {t("history.title")}
      </summary>
      <div className="absolute end-0 z-30 mt-1 max-h-96 w-80 max-w-[90vw] overflow-y-auto rounded-m border border-line-strong bg-surface p-2 shadow-float">
        {problem ? <Banner tone="failed">{problem}</Banner> : null}
        {entries === null && !problem ? (
          <p className="p-2 text-14 text-ink-2" role="status">
            {t("history.loading")}
          </p>
        ) : null}
        {entries?.length === 0 ? <p className="p-2 text-14 text-ink-2">{t("history.empty")}</p> : null}
        <ol className="grid gap-1">
          {entries?.map((entry, index) => (
            <li key={entry.id} className="flex items-center gap-2 rounded-s px-2 py-1.5">
              <div className="min-w-0 grow">
                <p
                  className={`truncate text-14 ${entry.undone_at === null ? "" : "text-ink-2 line-through"}`}
                >
                  {entry.summary || t("history.changed")}
                </p>
                <p className="text-12 text-ink-2">
                  <time dateTime={entry.created_at} suppressHydrationWarning>
                    {format.instant({ at: entry.created_at })}
                  </time>{" "}
                  · {sourceOf(entry)}
                </p>
              </div>
              {canEdit && index > 0 ? (
                <Button
                  size="small"
                  kind="quiet"
                  disabled={isPending}
                  onClick={() => restore(entry.revision)}
                >
                  {t("history.restore")}
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
