"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Icon } from "@/components/ui/icon";
import { estimateTravel, type TravelMode } from "@/lib/routes/estimate-travel";
import type { Item, Place } from "@/lib/trips/schema";

const modes = ["walk", "transit", "drive"] as const satisfies readonly TravelMode[];
/** Closer than this is the same place. */
const nearMeters = 60;

type Props = {
  from: Place;
  to: Item;
  /** The way leads from or to the bed. */
  end?: "leave" | "return";
  /** Chooses how one goes; null for somebody who may not edit. */
  onMode: ((mode: TravelMode) => void) | null;
};

/** The way between two stops, by the mode the traveller chose or the usual one: an estimate, and labelled so. */
export function TravelSliver({ from, to, end, onMode }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const place = end === "return" ? (to.endPlace ?? to.place) : to.place;
  if (!place || to.kind === "note") return null;
  const ends = end === "return" ? { from: place, to: from } : { from, to: place };
  const chosen = modes.find((mode) => mode === to.details.mode && end !== "return");
  const { minutes, meters, mode } = estimateTravel({ ...ends, ...(chosen ? { mode: chosen } : {}) });
  if (meters < nearMeters) return null;
  const text = `${format.duration(minutes)}, ${format.distance(meters)}`;
  return (
    <div className="flex min-h-5.5 items-center gap-2 ps-[1.3rem] text-12 text-ink-2 sm:ms-16">
      <span aria-hidden="true" className="h-full min-h-5.5 border-s-2 border-dotted border-line-strong" />
      <Icon name={mode} className="ms-2.5 size-3.5 text-ink-3" />
      {onMode && end !== "return" ? (
        <select
          aria-label={t("way.choose", { title: to.title })}
          value={mode}
          onChange={(event) => {
            const next = modes.find((known) => known === event.target.value);
            if (next) onMode(next);
          }}
          className="field-sizing-content cursor-pointer rounded-s bg-transparent hover:bg-sunken pointer-coarse:min-h-11"
        >
          {modes.map((option) => (
            <option key={option} value={option}>
              {t(`way.${option}`)}
            </option>
          ))}
        </select>
      ) : (
        <span>{t(`way.${mode}`)}</span>
      )}
      <span>
        {end ? t(`way.${end}`, { text }) : text} · {t("way.estimated")}
      </span>
    </div>
  );
}
