"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { type Layover, layoversOf } from "@/lib/flights/layovers";
import type { FlightSegment, FlightSlice } from "@/lib/flights/schema";

function Stop({ at, endpoint }: { at: string; endpoint: FlightSegment["origin"] }) {
  const t = useTranslations("flights");
  return (
    <p className="grid grid-cols-[3rem_0.75rem_1fr] items-baseline gap-x-3">
      <time dateTime={at} className="figures">
        {at.slice(11)}
      </time>
      <i
        aria-hidden="true"
        className="relative top-px size-2 rounded-full border-[1.5px] border-ink bg-surface"
      />
      <span>
        <b className="figures font-semibold">{endpoint.iata}</b> {endpoint.city}
        {endpoint.terminal ? `, ${t("leg.terminal", { terminal: endpoint.terminal })}` : ""}
      </span>
    </p>
  );
}

function Flown({ segment }: { segment: FlightSegment }) {
  const t = useTranslations("flights");
  const format = useFormat();
  const { marketingCarrier, operatingCarrier, seatPitchCm, wifi, aircraft, landings } = segment;
  const notStated = t("notStated");
  return (
    <div className="grid grid-cols-[3rem_0.75rem_1fr] gap-x-3">
      <span />
      <i aria-hidden="true" className="mx-[3px] w-0.5 bg-ink" />
      <p className="py-1 text-12 text-ink-2">
        <span className="figures">{segment.flightNumber}</span> · {aircraft ?? notStated} ·{" "}
        {format.duration(segment.durationMinutes)}
        {operatingCarrier === marketingCarrier ? null : (
          <span className="block">{t("leg.operatedBy", { airline: operatingCarrier })}</span>
        )}
        {landings.length > 0 ? (
          <span className="block">{t("leg.landings", { airports: format.list(landings) })}</span>
        ) : null}
        <span className="block">
          {t("leg.pitch", { pitch: seatPitchCm ? `${seatPitchCm} cm` : notStated })} ·{" "}
          {t("leg.wifi", { wifi: wifi ? t(`wifi.${wifi}`) : notStated })}
        </span>
      </p>
    </div>
  );
}

function Waited({ layover }: { layover: Layover }) {
  const t = useTranslations("flights");
  const format = useFormat();
  const needsCare = layover.isTight || layover.isOvernight || layover.changesAirportTo !== null;
  return (
    <div className="grid grid-cols-[3rem_0.75rem_1fr] gap-x-3">
      <span />
      <i aria-hidden="true" className="mx-auto w-0 border-l border-dashed border-ink-3" />
      <p className={`py-1 text-12 ${needsCare ? "font-medium text-moved" : "text-ink-2"}`}>
        {t("leg.connect", { wait: format.duration(layover.minutes) })}
        {layover.isTight ? ` · ${t("leg.tight")}` : ""}
        {layover.isOvernight ? ` · ${t("leg.overnight")}` : ""}
        {layover.changesAirportTo ? ` · ${t("leg.otherAirport", { airport: layover.changesAirportTo })}` : ""}
      </p>
    </div>
  );
}

/** A slice from take-off to landing: every flight with who flies it and in what, every wait in between. */
export function LegTimeline({ slice, label }: { slice: FlightSlice; label: string }) {
  const layovers = layoversOf(slice);
  return (
    <ol aria-label={label} className="grid content-start gap-0.5 text-14">
      {slice.segments.map((segment, index) => {
        const layover = layovers[index];
        return (
          <li key={`${segment.flightNumber} ${segment.departure}`} className="grid gap-0.5">
            <Stop at={segment.departure} endpoint={segment.origin} />
            <Flown segment={segment} />
            <Stop at={segment.arrival} endpoint={segment.destination} />
            {layover ? <Waited layover={layover} /> : null}
          </li>
        );
      })}
    </ol>
  );
}
