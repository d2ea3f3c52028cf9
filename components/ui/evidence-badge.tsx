"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { EvidenceKind } from "@/lib/utils/evidence";

/** Each kind has its own shape, so that it can be told without colour. */
const shapes: Record<EvidenceKind, string> = {
  live: "M3.8 6.2 5.4 7.7 8.3 4.5M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
  cached: "M6 3v3l2 1.500M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
  typical: "M1.500 9.500h9M3 9.500V6M6 9.500v-6M9 9.500v-4.500",
  estimated: "M2.500 7.500c1.200-2 2.400-2 3.500-.5s2.300 1.500 3.500-.5",
  simulated:
    "M4.500 1.500h3M5 1.500v3L2 9.600c-.3.5 0 .9.500.9h7c.5 0 .8-.4.5-.9L7 4.500v-3M3.600 7.500h4.800",
  user: "m2 10 .5-2.300L8 2.200a1.200 1.200 0 0 1 1.800 1.700L4.300 9.500Z",
  unknown: "M4 4.400a2 2 0 1 1 3 1.700c-.7.400-1 .7-1 1.400M6 9.900v.01",
};

type Props = { evidence: { kind: EvidenceKind; source: string; fetchedAt?: string | undefined } };

/** How a fact is known. Opens to its source and age. */
export function EvidenceBadge({ evidence }: Props) {
  const { kind, source, fetchedAt } = evidence;
  const t = useTranslations("ui");
  const format = useFormat();
  return (
    <details className="relative inline-block">
      <summary
        className={`inline-flex items-center gap-1 rounded-s text-12 ${kind === "live" ? "text-added" : "text-ink-2"} hover:underline`}
      >
        <svg
          viewBox="0 0 12 12"
          className="size-3 fill-none stroke-current"
          strokeWidth="1.3"
          strokeLinecap="round"
          strokeLinejoin="round"
          aria-hidden="true"
        >
          <path d={shapes[kind]} />
        </svg>
        {t(`evidence.${kind}`)}
      </summary>
      <div className="absolute right-0 z-20 mt-1 w-56 rounded-s border border-line-strong bg-surface p-3 text-12 text-ink shadow-float">
        {source}
        {fetchedAt ? (
          <span className="block text-ink-2">
            {t("evidence.asOf", { when: format.instant({ at: fetchedAt }) })}
          </span>
        ) : null}
      </div>
    </details>
  );
}
