"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import type { DayStep } from "@/lib/trips/day-progress";

/** Opens the place in whatever map the device has. */
const mapAddress = ({ lat, lon }: { lat: number; lon: number }) =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}`;

/** What is on or comes next, large: when to leave, where it is, and what one must show or know there. */
export function NextStep({ step }: { step: DayStep }) {
  const t = useTranslations("today");
  const format = useFormat();
  const { item, state, leave } = step;
  const { title, start, end, place, note, details } = item;
  return (
    <section
      aria-label={state === "now" ? t("now") : t("next")}
      className="grid gap-3 rounded-m border border-line-strong bg-surface p-5"
    >
      <div>
        <p className="text-12 font-medium text-accent">{state === "now" ? t("now") : t("next")}</p>
        <h2 className="mt-1 text-20">{title}</h2>
        {start ? (
          <p className="figures mt-1 text-16">
            {start.slice(11)}
            {end ? `–${end.slice(11)}` : ""}
          </p>
        ) : null}
      </div>
      {leave && state === "next" ? (
        <p className="flex flex-wrap items-center gap-2 text-16">
          <b className="font-semibold">{t("leave", { time: leave.at })}</b>
          <span className="text-14 text-ink-2">
            {t(`way.${leave.way.mode}`, { duration: format.duration(leave.way.minutes) })}
          </span>
          <EvidenceBadge evidence={{ kind: "estimated", source: t("estimate") }} />
        </p>
      ) : null}
      {place ? (
        <p className="text-14">
          {place.address ?? place.name}{" "}
          <a href={mapAddress(place)} target="_blank" rel="noreferrer" className="text-accent underline">
            {t("map")}
          </a>
        </p>
      ) : null}
      {details.segments?.map((segment) => (
        <p key={segment.flightNumber} className="figures text-14">
          {segment.flightNumber} {segment.origin} {segment.departure.slice(11)} → {segment.destination}{" "}
          {segment.arrival.slice(11)}
        </p>
      ))}
      {note ? <p className="text-14 whitespace-pre-line text-ink-2">{note}</p> : null}
    </section>
  );
}
