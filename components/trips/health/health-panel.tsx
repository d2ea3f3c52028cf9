"use client";

import { useRef } from "react";
import { useTranslations } from "use-intl/react";
import { closePopover, Popover } from "@/components/ui/popover";
import type { Finding } from "@/lib/itinerary/finding";
import { FindingLine, type Fix } from "./finding-line";
import { severities } from "./severity";

type Props = {
  /** null until the plan was checked. */
  findings: readonly Finding[] | null;
  onPreviewFix: ((fix: Fix) => void) | null;
  onShowDay: (day: string) => void;
};

/** A ring whose parts are the findings by their severity; whole and green when there is none. */
function Ring({ findings }: { findings: readonly Finding[] }) {
  const total = findings.length;
  let begin = 0;
  const parts = severities.flatMap(({ id, tone }) => {
    const share = total === 0 ? 0 : findings.filter(({ severity }) => severity === id).length / total;
    const part = { id, tone, share, begin };
    begin += share;
    return share > 0 ? [part] : [];
  });
  return (
    <svg viewBox="0 0 28 28" className="size-8 -rotate-90 fill-none" strokeWidth="3" aria-hidden="true">
      {total === 0 ? <circle cx="14" cy="14" r="12" className="stroke-added" /> : null}
      {parts.map(({ id, tone, share, begin: from }) => (
        <circle
          key={id}
          cx="14"
          cy="14"
          r="12"
          pathLength={100}
          className={`stroke-current ${tone}`}
          strokeDasharray={`${share * 100 - (parts.length > 1 ? 3 : 0)} 100`}
          strokeDashoffset={-from * 100}
        />
      ))}
    </svg>
  );
}

/** Whether the plan works: a ring with the count, and what was found in order of how much it hurts. */
export function HealthPanel({ findings, onPreviewFix, onShowDay }: Props) {
  const t = useTranslations("trips");
  const content = useRef<HTMLDivElement>(null);
  const close = () => closePopover(content.current);
  if (!findings) return <div className="h-11 w-40" aria-hidden="true" />;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const summary =
    findings.length === 0
      ? t("health.nothing")
      : errors > 0
        ? t("health.errors", { count: errors })
        : t("health.others", { count: findings.length });
  return (
    <Popover
      label={t("health.title")}
      trigger={
        <button
          type="button"
          className="flex min-h-11 shrink-0 items-center gap-2 rounded-s px-2 text-start hover:bg-sunken"
        >
          <span className="relative grid place-items-center">
            <Ring findings={findings} />
            <span aria-hidden="true" className="figures absolute text-12 font-semibold">
              {findings.length === 0 ? "✓" : findings.length}
            </span>
          </span>
          <span className="text-12 leading-tight max-sm:sr-only">
            <span className="block font-medium">{t("health.title")}</span>{" "}
            <span className="block text-ink-2">{summary}</span>
          </span>
        </button>
      }
    >
      <div ref={content} className="grid gap-4">
        {findings.length === 0 ? <p className="text-14">{t("health.fine")}</p> : null}
        {severities.map(({ id }) => {
          const group = findings.filter(({ severity }) => severity === id);
          return group.length === 0 ? null : (
            <div key={id} className="grid gap-3">
              <h2 className="text-14">
                {t(`health.${id}`)} <span className="figures font-normal text-ink-2">{group.length}</span>
              </h2>
              <ul className="grid gap-3">
                {group.map((finding) => (
                  <li key={`${finding.code} ${finding.day} ${finding.itemIds.join()}`}>
                    <FindingLine
                      finding={finding}
                      onPreviewFix={
                        onPreviewFix &&
                        ((fix) => {
                          close();
                          onPreviewFix(fix);
                        })
                      }
                      onShowDay={(day) => {
                        close();
                        onShowDay(day);
                      }}
                    />
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Popover>
  );
}
