"use client";

import { memo } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Icon } from "@/components/ui/icon";
import type { FlightOffer } from "@/lib/flights/schema";
import type { RankedRow } from "@/lib/flights/sort-rows";
import type { PartyNeeds } from "@/lib/flights/true-price";
import type { Party } from "@/lib/trips/schema";
import { AirlineMark } from "./airline-mark";
import { FareTable } from "./fare-table";
import { daysLater, useFlightWords } from "./flight-words";
import { LegTimeline } from "./leg-timeline";
import { SliceLine } from "./slice-line";

export type RowSettings = {
  party: Party;
  needs: PartyNeeds;
  currency: string;
  /** The longest slice on the page: all rows are drawn on its scale. */
  axisMinutes: number;
  /** The middle of the stated emissions on the page, kg; null when none is stated. */
  usualKg: number | null;
  scope: string;
};

type Props = {
  row: RankedRow;
  settings: RowSettings;
  isOpen: boolean;
  toggle: (key: string) => void;
  select: (input: { row: RankedRow; offer: FlightOffer }) => void;
  nameOf: (key: string) => string;
};

function Bags({ bags }: { bags: FlightOffer["bags"] }) {
  const t = useTranslations("flights");
  const isSilent = bags.cabin.pieces === null && bags.checked.pieces === null;
  return (
    <span className="flex items-center gap-2.5 text-12 text-ink-2">
      <span className="inline-flex items-center gap-1">
        <Icon name="cabinBag" className="size-3.5" />
        <span className="sr-only">{t("bags.cabin")}</span>
        {bags.cabin.pieces ?? (isSilent ? "" : "?")}
      </span>
      <span className="inline-flex items-center gap-1">
        <Icon name="holdBag" className="size-3.5" />
        <span className="sr-only">{t("bags.checked")}</span>
        {bags.checked.pieces ?? (isSilent ? "" : "?")}
      </span>
      {isSilent ? <em className="border-b border-dotted border-ink-3 not-italic">{t("notStated")}</em> : null}
    </span>
  );
}

function Emissions({ emissions, usualKg }: { emissions: FlightOffer["emissions"]; usualKg: number | null }) {
  const t = useTranslations("flights");
  const format = useFormat();
  if (!emissions)
    return (
      <em className="border-b border-dotted border-ink-3 text-14 not-italic text-ink-2">{t("notStated")}</em>
    );
  const difference = usualKg ? Math.round((emissions.kg / usualKg - 1) * 100) : 0;
  return (
    <span className="whitespace-nowrap">
      <span className="figures block font-medium">{format.weight(emissions.kg)}</span>
      <span className="flex items-center gap-1.5 text-12 text-ink-2">
        {difference === 0 ? null : (
          <span
            title={t("emissions.against")}
            className={`figures ${difference < -4 ? "text-added" : difference > 4 ? "font-semibold text-ink" : ""}`}
          >
            {difference > 0 ? "+" : "−"}
            {Math.abs(difference)} %
          </span>
        )}
        {emissions.method === "estimate" ? (
          <span className="rounded-[4px] border border-dashed border-line-strong px-1">
            {t("emissions.estimate")}
          </span>
        ) : null}
      </span>
    </span>
  );
}

/** One flight of the list. It opens in place to its legs and to its fares side by side. */
export const FlightRow = memo(function FlightRow({ row, settings, isOpen, toggle, select, nameOf }: Props) {
  const t = useTranslations("flights");
  const format = useFormat();
  const words = useFlightWords(settings.currency);
  const { slice, cheapest, reason, key } = row;
  const { offer } = cheapest;
  const [first, last] = [slice.segments[0], slice.segments.at(-1)];
  if (!first || !last) return null;
  const later = daysLater(slice);
  const wait = words.wait(slice);
  const sellers = [...new Set(slice.segments.map(({ marketingCarrier }) => marketingCarrier))];
  return (
    <article
      aria-label={t("row.label", {
        airline: sellers.join(", "),
        departure: first.departure.slice(11),
        arrival: last.arrival.slice(11),
        money: format.money(offer.price),
      })}
      className={
        isOpen
          ? "my-2 overflow-hidden rounded-m border border-line-strong bg-surface"
          : "border-b border-line [contain-intrinsic-size:auto_68px] [content-visibility:auto] hover:bg-[color-mix(in_oklab,var(--ink)_3%,transparent)]"
      }
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => toggle(key)}
        className="grid w-full grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-3 px-1 py-3 text-left lg:h-17 lg:grid-cols-[2.25rem_8rem_6.5rem_minmax(5rem,1fr)_8rem_7rem_6.5rem_1.25rem] lg:gap-x-4 lg:px-3 lg:py-0"
      >
        <AirlineMark name={first.marketingCarrier} code={first.carrierCode} />
        <span className="min-w-0">
          <span className="figures block whitespace-nowrap text-16 font-medium">
            <time dateTime={first.departure}>{first.departure.slice(11)}</time>–
            <time dateTime={last.arrival}>{last.arrival.slice(11)}</time>
            {later === 0 ? null : (
              <sup className="text-12 font-semibold text-moved">
                {later > 0 ? "+" : "−"}
                {Math.abs(later)}
                <span className="sr-only"> {t("row.daysLater", { count: later })}</span>
              </sup>
            )}
          </span>
          <span className="block truncate text-12 text-ink-2">{sellers.join(", ")}</span>
        </span>
        <span className="max-lg:order-last max-lg:col-[2/-1] max-lg:flex max-lg:gap-1.5">
          <span className="figures block whitespace-nowrap font-medium max-lg:text-12">
            {format.duration(slice.durationMinutes)}
          </span>
          <span
            className={`block truncate text-12 ${wait.needsCare ? "font-medium text-moved" : "text-ink-2"}`}
          >
            {wait.text}
          </span>
        </span>
        <span className="block max-lg:order-last max-lg:col-[2/3]">
          <SliceLine slice={slice} axisMinutes={settings.axisMinutes} />
        </span>
        <span className="hidden min-w-0 lg:block">
          <span className="block truncate font-medium">{offer.fareBrand ?? t("fare.unnamed")}</span>
          <Bags bags={offer.bags} />
        </span>
        <span className="max-lg:order-last max-lg:col-[3/-1] max-lg:justify-self-end max-lg:text-right">
          <Emissions emissions={offer.emissions} usualKg={settings.usualKg} />
        </span>
        <span className="text-right">
          <span className="figures block text-16 font-semibold">{format.money(offer.price)}</span>
          <span className="block text-12 text-ink-2">{settings.scope}</span>
        </span>
        <Icon
          name="down"
          className={`hidden size-4 text-ink-2 transition-transform duration-150 lg:block ${isOpen ? "rotate-180" : ""}`}
        />
      </button>
      {isOpen ? (
        <div className="border-t border-line">
          <p className="border-b border-line bg-sunken px-4 py-2 text-12 text-ink-2">
            {words.reason({ reason, nameOf })}
          </p>
          <div className="grid lg:grid-cols-[18rem_minmax(0,1fr)]">
            <div className="border-line p-4 max-lg:border-b lg:border-e">
              <LegTimeline slice={slice} label={t("row.legs")} />
            </div>
            <FareTable
              offers={row.offers}
              party={settings.party}
              needs={settings.needs}
              select={(chosen) => select({ row, offer: chosen })}
            />
          </div>
        </div>
      ) : null}
    </article>
  );
});
