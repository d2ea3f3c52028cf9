"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Button } from "@/components/ui/button";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import type { Finding } from "@/lib/itinerary/finding";
import { severities } from "./severity";

export type Fix = Finding["fixes"][number];

type Props = {
  finding: Finding;
  /** Shows the ready-made change as a proposal; null for somebody who may not edit. */
  onPreviewFix: ((fix: Fix) => void) | null;
  onShowDay?: (day: string) => void;
};

/** What does not work, how that is known, where, and what to do about it. */
export function FindingLine({ finding, onPreviewFix, onShowDay }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const { severity, message, day, evidence, fixes } = finding;
  const look = severities.find(({ id }) => id === severity);
  return (
    <div className="grid gap-1 text-14">
      <p className="flex items-start gap-2">
        <span
          aria-hidden="true"
          className={`figures mt-0.5 grid size-4 shrink-0 place-items-center rounded-s text-12 font-semibold ${look?.fill} ${look?.tone}`}
        >
          {look?.sign}
        </span>
        <span className="min-w-0">{message}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 ps-6">
        {day && onShowDay ? (
          <button
            type="button"
            className="text-12 text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
            onClick={() => onShowDay(day)}
          >
            {format.day(day)}
          </button>
        ) : null}
        <EvidenceBadge evidence={evidence} />
        {onPreviewFix
          ? fixes.map((fix) => (
              <Button
                key={fix.label}
                size="small"
                aria-label={t("finding.preview", { fix: fix.label.replace(/\.$/, "") })}
                onClick={() => onPreviewFix(fix)}
              >
                {fix.label.replace(/\.$/, "")}
              </Button>
            ))
          : null}
      </div>
    </div>
  );
}
