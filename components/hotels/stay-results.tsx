"use client";

import dynamic from "next/dynamic";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { AddItems, TripChoice } from "@/components/search/add-to-trip";
import { converter } from "@/components/search/converter";
import { ProviderStrip } from "@/components/search/provider-strip";
import {
  EmptyResults,
  ProviderFailures,
  RowSkeletons,
  SearchFailure,
} from "@/components/search/search-faces";
import { SortTabs } from "@/components/search/sort-tabs";
import { useAddress } from "@/components/search/use-address";
import { useSearch } from "@/components/search/use-search";
import { Button, ButtonLink } from "@/components/ui/button";
import { useIsWide } from "@/components/ui/use-is-wide";
import { filterStays, noStayFilters } from "@/lib/hotels/filter-stays";
import type { PlanDay } from "@/lib/hotels/plan-distance";
import type { HotelOffer } from "@/lib/hotels/schema";
import {
  countStayFilters,
  readStayFilters,
  readStaySearch,
  readStaySort,
  withStayFilters,
  writeStaySearch,
} from "@/lib/hotels/stay-address";
import { kmOf, sortStays, toStayRows } from "@/lib/hotels/stay-rows";
import { StayCard } from "./stay-card";
import { StayFilters } from "./stay-filters";
import { type StayDefaults, StaySearchBar } from "./stay-search-bar";

// The map's library is as large as the rest of the page: it comes when there is something to put on it.
const StaysMap = dynamic(() => import("./stays-map").then(({ StaysMap: Loaded }) => Loaded), { ssr: false });

const mostShown = 60;

type Props = {
  trips: TripChoice[];
  add: AddItems;
  currency: string;
  rates: Record<string, number>;
  cityName: string;
  defaults: StayDefaults;
  days: PlanDay[];
  mapStyleUrl: string | null;
};

/** The search bar, the stays as a list and on a map in step, and the way to choose. Its state is in the address. */
export function StayResults({ trips, add, currency, rates, cityName, defaults, days, mapStyleUrl }: Props) {
  const t = useTranslations("hotels");
  const format = useFormat();
  const isWide = useIsWide();
  const { address, go, change } = useAddress();
  const search = readStaySearch(address);
  const filters = readStayFilters(address);
  const sort = readStaySort(address);
  const { state, retry } = useSearch<HotelOffer>({ address: "/api/hotels/search", input: search });
  const [openId, setOpenId] = useState<string | null>(null);
  const [pointedId, setPointedId] = useState<string | null>(null);
  const [isMapShown, setIsMapShown] = useState(false);

  const amountOf = converter({ currency, rates });
  const all = toStayRows({ offers: state.offers, days, amountOf });
  const matching = filterStays({ rows: all, filters });
  const rows = sortStays({ rows: matching, sort });
  const shown = rows.slice(0, mostShown);
  const filterCount = countStayFilters(filters);
  const hasPlan = all.some(({ plan }) => plan !== null);
  const [cheapest] = sortStays({ rows: matching, sort: "cheapest" });
  const [closest] = sortStays({ rows: matching, sort: "closest" });
  const [reviewed] = sortStays({ rows: matching, sort: "reviewed" });
  const money = (amount: number | undefined) =>
    amount !== undefined && Number.isFinite(amount)
      ? format.money({ amountMinor: Math.round(amount / 100) * 100, currency })
      : null;
  const clearFilters = () => go(withStayFilters({ address, filters: noStayFilters }));

  function selectOnMap(id: string) {
    setOpenId(id);
    setIsMapShown(false);
    requestAnimationFrame(() =>
      document.getElementById(`stay-${id}`)?.scrollIntoView({ block: "nearest", behavior: "smooth" }),
    );
  }

  const map = (
    <StaysMap
      pins={shown.map(({ offer, amount }, index) => ({
        id: offer.id,
        name: offer.name,
        lat: offer.lat,
        lon: offer.lon,
        label: [String(index + 1), money(amount)].filter(Boolean).join(" "),
      }))}
      days={days}
      activeId={pointedId ?? openId}
      select={selectOnMap}
      styleUrl={mapStyleUrl}
    />
  );

  return (
    <>
      <div className="border-b border-line bg-paper sm:sticky sm:top-14 sm:z-20">
        <StaySearchBar
          key={`${address.get("city")} ${address.get("in")} ${address.get("out")}`}
          search={search}
          cityName={cityName}
          defaults={defaults}
          submit={(next) => go(writeStaySearch({ search: next, trip: address.get("trip") }))}
        />
        {all.length > 0 ? (
          <div className="flex items-center gap-2 overflow-x-auto px-4 pb-3 sm:px-6">
            <StayFilters
              rows={all}
              filters={filters}
              currency={currency}
              hasPlan={hasPlan}
              change={(next) => go(withStayFilters({ address, filters: next }))}
            />
            {filterCount > 0 ? (
              <Button kind="quiet" size="small" className="ml-auto" onClick={clearFilters}>
                {t("filter.clear", { count: filterCount })}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <ProviderStrip
        providers={state.providers}
        retry={retry}
        summary={t("summary", {
          shown: rows.length,
          total: all.length,
          filtered: filterCount > 0 ? "yes" : "no",
        })}
      />
      <div className="grid w-full lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)] xl:grid-cols-[minmax(0,1fr)_minmax(0,36rem)]">
        <div className="grid min-w-0 content-start gap-3 px-4 py-4 sm:px-6">
          {search && rows.length > 0 ? (
            <section aria-label={t("results")}>
              <div className="flex items-center justify-between gap-3">
                <p className="text-16">
                  {t.rich("headline", {
                    money: money(cheapest?.amount) ?? t("noPrice"),
                    strong: (chunks) => <b className="figures font-semibold">{chunks}</b>,
                  })}
                </p>
                {isWide ? null : (
                  <Button onClick={() => setIsMapShown(!isMapShown)} aria-pressed={isMapShown}>
                    {isMapShown ? t("map.hide") : t("map.show")}
                  </Button>
                )}
              </div>
              {isMapShown && !isWide ? (
                <div className="my-3 h-[60dvh] overflow-hidden rounded-m border border-line">{map}</div>
              ) : null}
              <SortTabs
                label={t("sort.label")}
                chosen={sort}
                choose={(next) => change({ sort: next })}
                tabs={[
                  {
                    sort: "closest",
                    label: hasPlan ? t("sort.plans") : t("sort.centre"),
                    figure: closest ? format.distance(kmOf(closest) * 1000) : null,
                  },
                  { sort: "cheapest", label: t("sort.cheapest"), figure: money(cheapest?.amount) },
                  {
                    sort: "reviewed",
                    label: t("sort.reviewed"),
                    figure: reviewed?.offer.review ? format.number(reviewed.offer.review.score) : null,
                  },
                ]}
              />
              <ol aria-label={t("results")}>
                {shown.map((row, index) => (
                  <li key={row.offer.id}>
                    <StayCard
                      row={row}
                      number={index + 1}
                      isOpen={row.offer.id === openId}
                      toggle={() => setOpenId(row.offer.id === openId ? null : row.offer.id)}
                      point={setPointedId}
                      search={search}
                      trips={trips}
                      add={add}
                    />
                  </li>
                ))}
              </ol>
              {rows.length > mostShown ? (
                <p className="py-3 text-14 text-ink-2">{t("more", { count: rows.length - mostShown })}</p>
              ) : null}
            </section>
          ) : null}
          {state.phase === "searching" && rows.length === 0 ? <RowSkeletons className="h-30" /> : null}
          <ProviderFailures providers={state.providers} retry={retry} />
          {state.problem ? <SearchFailure problem={state.problem} retry={retry} /> : null}
          {state.phase === "done" && !state.problem && rows.length === 0 ? (
            <NothingFound
              hasOffers={all.length > 0}
              hasProviders={state.providers.length > 0}
              hasFailures={state.providers.some(({ state: own }) => own === "failed")}
              clearFilters={clearFilters}
            />
          ) : null}
          {search ? null : <EmptyResults title={t("start.title")}>{t("start.text")}</EmptyResults>}
        </div>
        {isWide && shown.length > 0 ? (
          <div className="sticky top-40 h-[calc(100dvh-10rem)] border-s border-line">{map}</div>
        ) : null}
      </div>
    </>
  );
}

function NothingFound({
  hasOffers,
  hasProviders,
  hasFailures,
  clearFilters,
}: {
  hasOffers: boolean;
  hasProviders: boolean;
  hasFailures: boolean;
  clearFilters: () => void;
}) {
  const t = useTranslations("hotels");
  if (!hasProviders)
    return (
      <EmptyResults
        title={t("empty.noProvider")}
        action={<ButtonLink href="/settings/keys">{t("empty.openKeys")}</ButtonLink>}
      >
        {t("empty.noProviderText")}
      </EmptyResults>
    );
  if (hasOffers)
    return (
      <EmptyResults
        title={t("empty.filtered")}
        action={<Button onClick={clearFilters}>{t("empty.clear")}</Button>}
      >
        {t("empty.filteredText")}
      </EmptyResults>
    );
  // The failures stand above with their next steps: this is not a city without beds.
  if (hasFailures) return null;
  return <EmptyResults title={t("empty.none")}>{t("empty.noneText")}</EmptyResults>;
}
