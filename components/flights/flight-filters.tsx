"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { FilterChip } from "@/components/search/filter-chip";
import { ChoiceList, MostSlider, TimeWindowSlider } from "@/components/search/filter-controls";
import type { FlightFilters as Filters, TimeWindow } from "@/lib/flights/filter-flights";
import type { FlightFacets } from "@/lib/flights/flight-facets";
import type { FlightSearch } from "@/lib/flights/schema";

type Props = {
  filters: Filters;
  facets: FlightFacets;
  slices: FlightSearch["slices"];
  currency: string;
  change: (filters: Filters) => void;
};

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Every filter as a chip, with its choices and their counts among what the others leave. */
export function FlightFilters({ filters, facets, slices, currency, change }: Props) {
  const t = useTranslations("flights");
  const format = useFormat();
  const set = (fields: Partial<Filters>) => change({ ...filters, ...fields });
  const money = (amountMinor: number) =>
    Number.isFinite(amountMinor)
      ? format.money({ amountMinor: Math.round(amountMinor / 100) * 100, currency })
      : undefined;
  const { stops, airlines, maxAmount, maxMinutes, maxKg, bags, avoided, departures } = filters;
  const windows = slices.flatMap((slice, index) => {
    const window = departures[index];
    return window ? [{ slice, window }] : [];
  });
  const setWindow = (index: number, window: TimeWindow | null) =>
    set({ departures: slices.map((_, place) => (place === index ? window : (departures[place] ?? null))) });
  const stopsLabel = (count: number) => t("filter.stopsUpTo", { count });
  const { amount, minutes, kg } = facets;
  return (
    <>
      <FilterChip
        label={t("filter.stops")}
        value={stops === null ? null : stopsLabel(stops)}
        clear={() => set({ stops: null })}
      >
        <ChoiceList
          name="stops"
          kind="radio"
          choices={facets.stops.map((option) => ({
            ...option,
            label: stopsLabel(Number(option.value)),
            hint: money(option.amount),
          }))}
          chosen={stops === null ? [] : [String(stops)]}
          choose={([value]) => set({ stops: Number(value) })}
        />
      </FilterChip>
      <FilterChip
        label={t("filter.airlines")}
        value={airlines.length > 0 ? format.list(airlines) : null}
        count={facets.airlines.length}
        clear={() => set({ airlines: [] })}
      >
        <ChoiceList
          name="airlines"
          kind="checkbox"
          choices={facets.airlines.map((option) => ({
            ...option,
            label: option.value,
            hint: money(option.amount),
          }))}
          chosen={airlines}
          choose={(chosen) => set({ airlines: chosen })}
        />
      </FilterChip>
      <FilterChip
        label={t("filter.bags")}
        value={bags ? t(`filter.with.${bags}`) : null}
        clear={() => set({ bags: null })}
      >
        <ChoiceList
          name="bags"
          kind="radio"
          choices={facets.bags.map(({ value, count, amount: from }) => ({
            value,
            count,
            label: t(`filter.with.${value === "checked" ? "checked" : "cabin"}`),
            hint: money(from),
          }))}
          chosen={bags ? [bags] : []}
          choose={([value]) => set({ bags: value === "checked" ? "checked" : "cabin" })}
        />
        <p className="mt-2 text-12 text-ink-2">{t("filter.statedOnly")}</p>
      </FilterChip>
      {amount ? (
        <FilterChip
          label={t("filter.price")}
          value={maxAmount === null ? null : t("filter.under", { value: money(maxAmount) ?? "" })}
          clear={() => set({ maxAmount: null })}
        >
          <MostSlider
            label={t("filter.priceAll")}
            {...amount}
            step={1000}
            value={maxAmount}
            format={(value) => money(value) ?? ""}
            choose={(value) => set({ maxAmount: value })}
          />
        </FilterChip>
      ) : null}
      <FilterChip
        label={t("filter.times")}
        value={
          windows.length > 0
            ? windows.map(({ window }) => `${clock(window.from)}–${clock(window.to)}`).join(", ")
            : null
        }
        clear={() => set({ departures: [] })}
      >
        <div className="grid gap-5">
          {slices.map(({ origin, destination }, index) => (
            <TimeWindowSlider
              key={`${origin}-${destination}`}
              label={t("filter.leave", { origin, destination })}
              hours={facets.departures[index] ?? []}
              value={departures[index] ?? null}
              choose={(window) => setWindow(index, window)}
            />
          ))}
        </div>
      </FilterChip>
      {kg ? (
        <FilterChip
          label={t("filter.emissions")}
          value={maxKg === null ? null : t("filter.under", { value: format.weight(maxKg) })}
          clear={() => set({ maxKg: null })}
        >
          <MostSlider
            label={t("filter.emissionsAll")}
            {...kg}
            step={10}
            value={maxKg}
            format={format.weight}
            choose={(value) => set({ maxKg: value })}
          />
          <p className="mt-2 text-12 text-ink-2">{t("filter.statedOnly")}</p>
        </FilterChip>
      ) : null}
      {facets.connections.length > 0 || avoided.length > 0 ? (
        <FilterChip
          label={t("filter.connections")}
          value={avoided.length > 0 ? t("filter.not", { airports: format.list(avoided) }) : null}
          count={facets.connections.length}
          clear={() => set({ avoided: [] })}
        >
          <p className="mb-2 text-12 text-ink-2">{t("filter.connectionsHint")}</p>
          <ChoiceList
            name="connections"
            kind="checkbox"
            choices={facets.connections.map((option) => ({ ...option, label: option.value }))}
            chosen={facets.connections.map(({ value }) => value).filter((value) => !avoided.includes(value))}
            choose={(kept) =>
              set({
                avoided: facets.connections
                  .map(({ value }) => value)
                  .filter((value) => !kept.includes(value)),
              })
            }
          />
        </FilterChip>
      ) : null}
      {minutes ? (
        <FilterChip
          label={t("filter.duration")}
          value={maxMinutes === null ? null : t("filter.under", { value: format.duration(maxMinutes) })}
          clear={() => set({ maxMinutes: null })}
        >
          <MostSlider
            label={t("filter.durationEach")}
            {...minutes}
            step={15}
            value={maxMinutes}
            format={format.duration}
            choose={(value) => set({ maxMinutes: value })}
          />
        </FilterChip>
      ) : null}
    </>
  );
}
