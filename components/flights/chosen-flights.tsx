"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { type AddItems, AddToTrip, type TripChoice } from "@/components/search/add-to-trip";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import { Icon } from "@/components/ui/icon";
import type { FlightOffer, FlightSlice } from "@/lib/flights/schema";
import { toItems } from "@/lib/flights/to-items";
import { type PartyNeeds, truePrice } from "@/lib/flights/true-price";
import type { Party } from "@/lib/trips/schema";
import { useRefreshedOffer } from "./use-refreshed-offer";

function SliceSummary({ slice }: { slice: FlightSlice }) {
  const format = useFormat();
  const [first, last] = [slice.segments[0], slice.segments.at(-1)];
  if (!first || !last) return null;
  return (
    <span className="min-w-0">
      <span className="block font-medium">
        {format.day(first.departure.slice(0, 10))},{" "}
        <span className="figures">
          {first.departure.slice(11)}–{last.arrival.slice(11)}
        </span>
      </span>
      <span className="block truncate text-12 text-ink-2">
        <span className="figures">
          {first.origin.iata}–{last.destination.iata}
        </span>{" "}
        · {first.marketingCarrier} · {format.duration(slice.durationMinutes)}
      </span>
    </span>
  );
}

/** What is chosen so far, one line a flight; each can be taken back. */
export function ChosenSlices({
  slices,
  takeBack,
}: {
  slices: readonly FlightSlice[];
  takeBack: (index: number) => void;
}) {
  const t = useTranslations("flights");
  if (slices.length === 0) return null;
  return (
    <ol aria-label={t("chosen.title")} className="grid gap-2 pb-3">
      {slices.map((slice, index) => (
        <li
          key={`${slice.segments[0]?.flightNumber} ${slice.segments[0]?.departure}`}
          className="flex items-center gap-3 rounded-m border border-accent bg-accent-soft px-4 py-2"
        >
          <Icon name="check" className="size-4 text-accent" />
          <SliceSummary slice={slice} />
          <button
            type="button"
            onClick={() => takeBack(index)}
            className="ml-auto shrink-0 font-medium text-accent underline underline-offset-2 pointer-coarse:min-h-11"
          >
            {t("chosen.change")}
          </button>
        </li>
      ))}
    </ol>
  );
}

/** All flights are chosen: what they cost this party, and into which trip they go. */
export function ChosenOffer({
  offer: found,
  party,
  needs,
  trips,
  add,
}: {
  offer: FlightOffer;
  party: Party;
  needs: PartyNeeds;
  trips: TripChoice[];
  add: AddItems;
}) {
  const t = useTranslations("flights");
  const format = useFormat();
  const { offer, state, hasMoved } = useRefreshedOffer(found);
  const { known, isComplete } = truePrice({ offer, party, needs });
  return (
    <section
      aria-label={t("chosen.offer")}
      className="grid gap-4 rounded-m border border-line-strong bg-surface p-5 sm:grid-cols-[1fr_auto]"
    >
      <div className="grid content-start gap-1">
        <h2 className="text-16">{offer.fareBrand ?? t("fare.unnamed")}</h2>
        <p className="text-14 text-ink-2">
          {isComplete
            ? t("chosen.complete", { money: format.money(known) })
            : t("chosen.incomplete", { money: format.money(known) })}
        </p>
        {state === "as_found" ? null : (
          <p
            role="status"
            className={`text-14 ${hasMoved || state === "gone" ? "font-medium text-moved" : "text-ink-2"}`}
          >
            {hasMoved
              ? t("chosen.moved", { before: format.money(found.price), now: format.money(offer.price) })
              : t(`chosen.check.${state}`)}
          </p>
        )}
        {offer.expiresAt ? (
          <p className="text-12 text-ink-2">
            {t("chosen.until", { time: format.instant({ at: offer.expiresAt }) })}
          </p>
        ) : null}
      </div>
      <div className="grid content-start gap-2 sm:justify-items-end">
        <p className="figures text-28 font-semibold">{format.money(offer.price)}</p>
        <EvidenceBadge evidence={offer.evidence} />
        {state === "gone" ? null : (
          <AddToTrip trips={trips} add={add} items={toItems(offer)} name={t("chosen.name")} />
        )}
      </div>
    </section>
  );
}
