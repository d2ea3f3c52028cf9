"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { AddItems, TripChoice } from "@/components/search/add-to-trip";
import { ProviderStrip } from "@/components/search/provider-strip";
import {
  EmptyResults,
  ProviderFailures,
  RowSkeletons,
  SearchFailure,
} from "@/components/search/search-faces";
import { SortTabs } from "@/components/search/sort-tabs";
import { useAddress } from "@/components/search/use-address";
import { Button, ButtonLink } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { noFilters } from "@/lib/flights/filter-flights";
import { countFilters, withFilters, writeSearch } from "@/lib/flights/flight-address";
import type { FlightOffer } from "@/lib/flights/schema";
import type { RankedRow } from "@/lib/flights/sort-rows";
import { ChosenOffer, ChosenSlices } from "./chosen-flights";
import { DatePanel } from "./date-panel";
import { FlightFilters } from "./flight-filters";
import { FlightList } from "./flight-list";
import { type FlightDefaults, FlightSearchBar } from "./flight-search-bar";
import { useFlightWords } from "./flight-words";
import { NeedsPicker } from "./needs-picker";
import { useFlightResults } from "./use-flight-results";

type Props = {
  trips: TripChoice[];
  add: AddItems;
  currency: string;
  rates: Record<string, number>;
  airportNames: Record<string, string>;
  defaults: FlightDefaults;
};

/** The search bar, what was found, and the way to choose from it. All of its state is in the address. */
export function FlightResults({ trips, add, currency, rates, airportNames, defaults }: Props) {
  const t = useTranslations("flights");
  const format = useFormat();
  const { address, go, change } = useAddress();
  const results = useFlightResults({ address, currency, rates });
  const words = useFlightWords(currency);
  const { search, filters, chosen, state, rows, firstOf, needs, picked } = results;
  const filterCount = countFilters(filters);
  const slice = search?.slices[chosen.length];
  const people = search ? search.party.adults + search.party.childAges.length : 0;
  const scope = search ? t("scope", { count: people, kind: search.slices.length === 1 ? "one" : "all" }) : "";
  const isSearching = state.phase === "searching";
  const areDatesOpen = address.get("dates") === "1" && search !== null && search.slices.length <= 2;
  const withDates = (next: URLSearchParams) => {
    next.set("dates", "1");
    return next;
  };

  function select({ row, offer }: { row: RankedRow; offer: FlightOffer }) {
    const next = new URLSearchParams(address);
    next.append("pick", row.key);
    next.set("fare", offer.fareBrand ?? "");
    go(next);
  }
  function takeBack(index: number) {
    const next = new URLSearchParams(address);
    next.delete("pick");
    for (const key of chosen.slice(0, index)) next.append("pick", key);
    if (index === 0) next.delete("fare");
    go(next);
  }
  const clearFilters = () => go(withFilters({ address, filters: noFilters }));
  const priceOf = (row: RankedRow | null) => (row ? format.money(row.cheapest.offer.price) : null);
  const greenest = firstOf.emissions?.cheapest.offer.emissions;

  return (
    <>
      <div className="border-b border-line bg-paper sm:sticky sm:top-14 sm:z-20">
        <FlightSearchBar
          key={address.get("legs")}
          search={search}
          defaults={defaults}
          nameOf={(code) => airportNames[code] ?? code}
          submit={(next) => go(writeSearch(next))}
        />
        {search && state.offers.length > 0 ? (
          <div className="flex items-center gap-2 overflow-x-auto px-4 pb-3 sm:px-6">
            <FlightFilters
              filters={filters}
              facets={results.facets}
              slices={search.slices}
              currency={currency}
              change={(next) => go(withFilters({ address, filters: next }))}
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
        retry={results.retry}
        summary={t("summary", {
          duplicates: results.duplicates,
          shown: rows.length,
          total: results.total,
          filtered: filterCount > 0 ? "yes" : "no",
        })}
      />
      <div className={areDatesOpen ? "lg:grid lg:grid-cols-[minmax(0,1fr)_26rem]" : "mx-auto max-w-6xl"}>
        {areDatesOpen && search ? (
          <div className="border-line max-lg:border-b lg:order-last lg:border-s">
            <DatePanel
              search={search}
              currency={currency}
              rates={rates}
              choose={(next) => go(withDates(writeSearch(next)))}
              close={() => change({ dates: null })}
            />
          </div>
        ) : null}
        <div className="grid w-full content-start gap-3 px-4 py-4 sm:px-6">
          {search && needs && rows.length > 0 ? (
            <div className="flex flex-wrap items-start justify-between gap-3">
              <div>
                <p className="text-16">
                  {t.rich("headline", {
                    money: priceOf(firstOf.cheapest) ?? "",
                    count: people,
                    strong: (chunks) => <b className="figures font-semibold">{chunks}</b>,
                  })}
                </p>
                {firstOf.best ? (
                  <p className="text-12 text-ink-2">
                    {t("bestFirst", {
                      reason: words.reason({ reason: firstOf.best.reason, nameOf: () => "" }),
                    })}
                  </p>
                ) : null}
              </div>
              <div className="flex gap-2">
                {search.slices.length <= 2 && !areDatesOpen ? (
                  <Button onClick={() => change({ dates: "1" })}>
                    <Icon name="grid" />
                    {t("grid.open")}
                  </Button>
                ) : null}
                <NeedsPicker needs={needs} change={(need) => change({ need })} />
              </div>
            </div>
          ) : null}
          <ChosenSlices slices={results.chosenSlices} takeBack={takeBack} />
          {picked && search && needs ? (
            <ChosenOffer offer={picked} party={search.party} needs={needs} trips={trips} add={add} />
          ) : null}
          {search && slice && rows.length > 0 ? (
            <section aria-label={t("results")}>
              <SortTabs
                label={t("sort.label")}
                chosen={results.sort}
                choose={(sort) => change({ sort })}
                tabs={[
                  { sort: "best", label: t("sort.best"), figure: priceOf(firstOf.best) },
                  { sort: "cheapest", label: t("sort.cheapest"), figure: priceOf(firstOf.cheapest) },
                  {
                    sort: "fastest",
                    label: t("sort.fastest"),
                    figure: firstOf.fastest ? format.duration(firstOf.fastest.slice.durationMinutes) : null,
                  },
                  {
                    sort: "emissions",
                    label: t("sort.emissions"),
                    figure: greenest ? format.weight(greenest.kg) : null,
                  },
                ]}
              />
              <p className="py-2 text-12 text-ink-2">
                {t("step", {
                  number: chosen.length + 1,
                  total: search.slices.length,
                  origin: slice.origin,
                  destination: slice.destination,
                  day: format.day(slice.date),
                })}
              </p>
              <FlightList
                key={`${address.get("legs")} ${chosen.length}`}
                rows={rows}
                label={t("results")}
                select={select}
                settings={{
                  party: search.party,
                  needs: needs ?? { cabinBags: 0, checkedBags: 0, seatsTogether: false },
                  currency,
                  axisMinutes: results.axisMinutes,
                  usualKg: results.usualKg,
                  scope,
                }}
              />
            </section>
          ) : null}
          {isSearching && rows.length === 0 && !picked ? <RowSkeletons /> : null}
          <ProviderFailures providers={state.providers} retry={results.retry} />
          {state.problem ? <SearchFailure problem={state.problem} retry={results.retry} /> : null}
          {state.phase === "done" && !state.problem && rows.length === 0 && !picked ? (
            <NothingFound
              hasOffers={state.offers.length > 0}
              hasProviders={state.providers.length > 0}
              hasFailures={state.providers.some(({ state: own }) => own === "failed")}
              clearFilters={clearFilters}
            />
          ) : null}
          {search ? null : <EmptyResults title={t("start.title")}>{t("start.text")}</EmptyResults>}
        </div>
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
  const t = useTranslations("flights");
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
  // The failures stand above with their next steps: this is not a place without flights.
  if (hasFailures) return null;
  return <EmptyResults title={t("empty.none")}>{t("empty.noneText")}</EmptyResults>;
}
