"use client";

import { useTranslations } from "use-intl/react";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import type { Item } from "@/lib/trips/schema";
import type { Engine } from "../planning/engine";

/** When a place is open on the day it is planned for; unknown is written, never left out. */
export function Opening({ item, engine }: { item: Item; engine: Engine | null }) {
  const t = useTranslations("trips");
  const { hours } = item.details;
  if (item.kind !== "activity" && item.kind !== "meal") return null;
  if (!hours) return item.place?.id ? <span>? {t("hours.unknown")}</span> : null;
  const spans = item.day ? (engine?.hoursOn(item) ?? null) : null;
  const isLive = hours.evidence.kind === "live";
  return (
    <>
      {spans === null ? null : spans === "unknown" ? (
        <span>? {t("hours.unknown")}</span>
      ) : spans === "" ? (
        <span className="text-removed">{t(isLive ? "hours.closed" : "hours.usuallyClosed")}</span>
      ) : (
        <span>{t(isLive ? "hours.open" : "hours.usuallyOpen", { spans })}</span>
      )}
      <EvidenceBadge evidence={hours.evidence} />
    </>
  );
}
