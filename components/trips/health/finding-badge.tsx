"use client";

import { useTranslations } from "use-intl/react";
import type { Finding } from "@/lib/itinerary/finding";
import { FindingLine, type Fix } from "./finding-line";
import { severities } from "./severity";

type Props = { findings: readonly Finding[]; onPreviewFix: ((fix: Fix) => void) | null };

/** On an item: that something about it was found, how bad it is, and what to do. */
export function FindingBadge({ findings, onPreviewFix }: Props) {
  const t = useTranslations("trips");
  const [worst] = findings;
  const look = severities.find(({ id }) => id === worst?.severity);
  if (!worst || !look) return null;
  return (
    <details className="group mt-1">
      <summary
        className={`inline-flex items-center gap-1.5 rounded-s px-1.5 text-12 font-medium pointer-coarse:min-h-11 ${look.fill} ${look.tone}`}
      >
        <span aria-hidden="true" className="figures">
          {look.sign}
        </span>
        {t(`finding.${worst.severity}`)}
        {findings.length > 1 ? <span className="figures">({findings.length})</span> : null}
      </summary>
      <ul className="mt-2 grid gap-3 border-t border-line pt-2">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.itemIds.join()}`}>
            <FindingLine finding={finding} onPreviewFix={onPreviewFix} />
          </li>
        ))}
      </ul>
    </details>
  );
}
