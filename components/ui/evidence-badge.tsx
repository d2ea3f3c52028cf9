"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { EvidenceKind } from "@/lib/utils/evidence-kinds";
import { Popover } from "./popover";

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

type Props = {
  evidence: { kind: EvidenceKind; source: string; fetchedAt?: string | undefined; url?: string | undefined };
  /** The fact as it is shown: "€412", "09:00 to 18:00". */
  value?: string;
};

/** How a fact is known. Opens to its value, source and age, and how such a fact comes about. */
export function EvidenceBadge({ evidence, value }: Props) {
  const { kind, source, fetchedAt, url } = evidence;
  const t = useTranslations("ui");
  const format = useFormat();
  return (
    <Popover
      label={t("evidence.label")}
      trigger={
        <button
          type="button"
          className={`inline-flex items-center gap-1 rounded-s text-12 pointer-coarse:-my-3 pointer-coarse:min-h-11 ${kind === "live" ? "text-added" : "text-ink-2"} hover:underline`}
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
        </button>
      }
    >
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 text-12">
        {value ? <Row term={t("evidence.value")}>{value}</Row> : null}
        <Row term={t("evidence.source")}>
          {url ? (
            <a href={url} rel="noreferrer" target="_blank" className="text-accent underline">
              {source}
            </a>
          ) : (
            source
          )}
        </Row>
        {fetchedAt ? <Row term={t("evidence.fetchedAt")}>{format.instant({ at: fetchedAt })}</Row> : null}
        <Row term={t("evidence.method")}>{t(`evidence.how.${kind}`)}</Row>
      </dl>
    </Popover>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-2">{term}</dt>
      <dd className="min-w-0 break-words text-ink">{children}</dd>
    </>
  );
}
