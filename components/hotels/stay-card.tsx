"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { type AddItems, AddToTrip, type TripChoice } from "@/components/search/add-to-trip";
import { useProviderName } from "@/components/search/provider-name";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import { Icon } from "@/components/ui/icon";
import { boardKeys } from "@/lib/hotels/kinds";
import { cheapestRate, totalOf } from "@/lib/hotels/rates";
import type { HotelRate, HotelSearch } from "@/lib/hotels/schema";
import type { StayRow } from "@/lib/hotels/stay-rows";
import { toItem } from "@/lib/hotels/to-item";
import { RateTable } from "./rate-table";
import { useMoreRates } from "./use-more-rates";

type Props = {
  row: StayRow;
  number: number;
  isOpen: boolean;
  toggle: () => void;
  point: (id: string | null) => void;
  search: HotelSearch;
  trips: TripChoice[];
  add: AddItems;
};

const tallestPx = 20;

/** One bar a day: how far the first stop is. */
function PlanBars({ plan }: { plan: NonNullable<StayRow["plan"]> }) {
  const t = useTranslations("hotels");
  const format = useFormat();
  return (
    <div className="mt-2 flex items-end gap-3 text-12 text-ink-2">
      <span className="flex items-end gap-0.5" aria-hidden="true">
        {plan.byDay.map(({ day, km }) => (
          <i
            key={day}
            className={`w-2 rounded-t-[2px] ${day === plan.longest.day && km > plan.medianKm * 1.6 ? "bg-moved" : "bg-ink-3"}`}
            style={{ height: `${Math.max(3, (km / Math.max(plan.longest.km, 0.5)) * tallestPx)}px` }}
          />
        ))}
      </span>
      <span>
        <span className="block">
          {t.rich("plan.median", {
            distance: format.distance(plan.medianKm * 1000),
            strong: (chunks) => <b className="figures font-semibold text-ink">{chunks}</b>,
          })}
        </span>
        <span className="block">
          {t("plan.longest", {
            distance: format.distance(plan.longest.km * 1000),
            day: format.day(plan.longest.day),
          })}
        </span>
      </span>
    </div>
  );
}

function CancellationTag({ rate, zone }: { rate: HotelRate; zone: string }) {
  const t = useTranslations("hotels");
  const format = useFormat();
  const { cancellation } = rate;
  const shared = "rounded-[4px] px-1.5 py-px text-12 font-medium";
  if (cancellation.kind === "free_until")
    return (
      <span className={`${shared} bg-added-soft text-added`}>
        {t("cancel.until", { time: format.instant({ at: cancellation.until, timeZone: zone }) })}
      </span>
    );
  return (
    <span className={`${shared} border border-line bg-sunken text-ink-2`}>
      {cancellation.kind === "unknown" ? t("cancel.notStated") : t("cancel.never")}
    </span>
  );
}

/** One stay of the list. It opens in place to its rates; the number is the one on the map. */
export function StayCard({ row, number, isOpen, toggle, point, search, trips, add }: Props) {
  const t = useTranslations("hotels");
  const format = useFormat();
  const nameOf = useProviderName();
  const { offer, plan } = row;
  const [chosen, setChosen] = useState<HotelRate | null>(null);
  const more = useMoreRates({ offer, isWanted: isOpen });
  const rate = cheapestRate(offer);
  const total = rate ? (totalOf(rate) ?? rate.price) : null;
  const picked = chosen ?? rate;
  return (
    <article
      id={`stay-${offer.id}`}
      aria-label={offer.name}
      onPointerEnter={() => point(offer.id)}
      onPointerLeave={() => point(null)}
      className={
        isOpen
          ? "my-2 overflow-hidden rounded-m border border-line-strong bg-surface"
          : "border-b border-line [contain-intrinsic-size:auto_124px] [content-visibility:auto]"
      }
    >
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={toggle}
        className="grid w-full grid-cols-[2rem_minmax(0,1fr)_auto] gap-x-3 px-2 py-4 text-left sm:px-4"
      >
        <span
          className={`figures grid size-7 place-items-center rounded-full border text-12 font-semibold ${isOpen ? "border-accent bg-accent text-accent-ink" : "border-line-strong bg-surface"}`}
        >
          {number}
        </span>
        <span className="min-w-0">
          <span className="line-clamp-2 text-16 font-semibold">{offer.name}</span>
          <span className="block text-14 text-ink-2">
            {[
              offer.stars ? t("stars", { count: offer.stars }) : null,
              offer.review
                ? t("review", { score: format.number(offer.review.score), count: offer.review.count ?? 0 })
                : null,
              t("fromCentre", { distance: format.distance(offer.distanceKm * 1000) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {rate ? (
            <span className="mt-1 flex flex-wrap gap-1.5">
              {rate.board ? (
                <span className="rounded-[4px] border border-line bg-sunken px-1.5 py-px text-12 font-medium text-ink-2">
                  {t(`board.${boardKeys[rate.board]}`)}
                </span>
              ) : null}
              <CancellationTag rate={rate} zone={offer.zone} />
            </span>
          ) : null}
          {plan ? <PlanBars plan={plan} /> : null}
        </span>
        <span className="text-right">
          {total ? (
            <>
              <span className="figures block text-20 font-semibold">{format.money(total)}</span>
              <span className="block text-12 text-ink-2">
                {rate?.dueAtStay
                  ? t("scope.all", { count: offer.nights })
                  : t("scope.without", { count: offer.nights })}
              </span>
            </>
          ) : (
            <span className="block text-14 text-ink-2">{t("noPrice")}</span>
          )}
          <span className="block text-12 text-ink-2">{nameOf(offer.provider)}</span>
          <Icon
            name="down"
            className={`ml-auto mt-1 size-4 text-ink-2 transition-transform duration-150 ${isOpen ? "rotate-180" : ""}`}
          />
        </span>
      </button>
      {isOpen ? (
        <>
          {more.rates.length > 0 ? (
            <RateTable offer={offer} rates={more.rates} chosenId={picked?.id ?? null} choose={setChosen} />
          ) : null}
          {more.isLoading ? <p className="px-4 py-2 text-12 text-ink-2">{t("rates.loading")}</p> : null}
          {more.hasFailed ? (
            <p role="alert" className="px-4 py-2 text-14 text-removed">
              {t("rates.failed")}
            </p>
          ) : null}
          <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line px-4 py-3">
            <span className="flex items-center gap-3">
              <EvidenceBadge evidence={offer.evidence} />
              {picked ? null : <span className="text-12 text-ink-2">{t("noPriceText")}</span>}
            </span>
            <AddToTrip
              key={picked?.id}
              trips={trips}
              add={add}
              items={[
                toItem({
                  offer,
                  rate: picked,
                  checkIn: search.checkIn,
                  checkOut: search.checkOut,
                  cityId: search.cityId,
                }),
              ]}
              name={offer.name}
            />
          </div>
        </>
      ) : null}
    </article>
  );
}
