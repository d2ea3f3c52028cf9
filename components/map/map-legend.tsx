"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { Leg } from "./stops";

type Props = { legs: readonly Leg[]; isProposed: boolean; isSchematic: boolean };

/** How far the drawn ways are, and what the map leaves out. */
export function MapLegend({ legs, isProposed, isSchematic }: Props) {
  const t = useTranslations("map");
  const format = useFormat();
  const meters = (mode: Leg["mode"]) =>
    legs.filter((leg) => leg.mode === mode).reduce((sum, leg) => sum + leg.meters, 0);
  const ways = (["walk", "transit", "drive"] as const).flatMap((mode) =>
    meters(mode) > 0 ? [t(mode, { distance: format.distance(meters(mode)) })] : [],
  );
  if (ways.length === 0 && !isSchematic) return null;
  return (
    <div className="absolute start-3 bottom-3 rounded-s border border-line bg-surface px-2.5 py-1.5 text-12 leading-4 text-ink-2">
      {ways.length > 0 ? (
        <p className="text-ink">
          {format.list(ways)} · {t(isProposed ? "proposed" : "estimated")}
        </p>
      ) : null}
      {isSchematic ? <p>{t("schematic")}</p> : null}
    </div>
  );
}
