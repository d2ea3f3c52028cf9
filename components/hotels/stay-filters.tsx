"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { FilterChip } from "@/components/search/filter-chip";
import { ChoiceList, MostSlider } from "@/components/search/filter-controls";
import { countStays, type StayFilters as Filters, filterStays } from "@/lib/hotels/filter-stays";
import { boardKeys, boards } from "@/lib/hotels/kinds";
import { kmOf, type StayRow } from "@/lib/hotels/stay-rows";

type Props = {
  rows: readonly StayRow[];
  filters: Filters;
  currency: string;
  hasPlan: boolean;
  change: (filters: Filters) => void;
};

const scores = [9, 8, 7, 6];
const starSteps = [5, 4, 3, 2];

/** Every filter as a chip; a choice says how many stays it leaves beside the other filters. */
export function StayFilters({ rows, filters, currency, hasPlan, change }: Props) {
  const t = useTranslations("hotels");
  const format = useFormat();
  const set = (fields: Partial<Filters>) => change({ ...filters, ...fields });
  const count = (fields: Partial<Filters>) => countStays({ rows, filters, set: fields });
  const money = (amountMinor: number) =>
    format.money({ amountMinor: Math.round(amountMinor / 100) * 100, currency });
  const amounts = filterStays({ rows, filters, except: "maxAmount" })
    .map(({ amount }) => amount)
    .filter(Number.isFinite);
  const kms = filterStays({ rows, filters, except: "maxKm" }).map(kmOf);
  const { maxAmount, boards: chosenBoards, isFreeToCancel, minStars, minScore, maxKm } = filters;
  const within = (km: number) => format.distance(km * 1000);
  return (
    <>
      {amounts.length > 0 ? (
        <FilterChip
          label={t("filter.price")}
          value={maxAmount === null ? null : t("filter.under", { value: money(maxAmount) })}
          clear={() => set({ maxAmount: null })}
        >
          <MostSlider
            label={t("filter.priceAll")}
            least={Math.min(...amounts)}
            most={Math.max(...amounts)}
            step={1000}
            value={maxAmount}
            format={money}
            choose={(value) => set({ maxAmount: value })}
          />
        </FilterChip>
      ) : null}
      <FilterChip
        label={t("filter.board")}
        value={
          chosenBoards.length > 0
            ? format.list(chosenBoards.map((board) => t(`board.${boardKeys[board]}`)))
            : null
        }
        clear={() => set({ boards: [] })}
      >
        <ChoiceList
          name="boards"
          kind="checkbox"
          choices={boards.map((board) => ({
            value: board,
            label: t(`board.${boardKeys[board]}`),
            count: count({ boards: [board] }),
          }))}
          chosen={chosenBoards}
          choose={(values) => set({ boards: boards.filter((board) => values.includes(board)) })}
        />
      </FilterChip>
      {kms.length > 0 ? (
        <FilterChip
          label={hasPlan ? t("filter.plans") : t("filter.centre")}
          value={
            maxKm === null
              ? null
              : t(hasPlan ? "filter.withinPlans" : "filter.withinCentre", { distance: within(maxKm) })
          }
          clear={() => set({ maxKm: null })}
        >
          <MostSlider
            label={hasPlan ? t("filter.plansText") : t("filter.centre")}
            least={Math.min(...kms)}
            most={Math.max(...kms)}
            step={0.5}
            value={maxKm}
            format={within}
            choose={(value) => set({ maxKm: value })}
          />
        </FilterChip>
      ) : null}
      <FilterChip
        label={t("filter.free")}
        value={isFreeToCancel ? t("filter.free") : null}
        clear={() => set({ isFreeToCancel: false })}
      >
        <ChoiceList
          name="free"
          kind="checkbox"
          choices={[{ value: "1", label: t("filter.free"), count: count({ isFreeToCancel: true }) }]}
          chosen={isFreeToCancel ? ["1"] : []}
          choose={(values) => set({ isFreeToCancel: values.length > 0 })}
        />
      </FilterChip>
      <FilterChip
        label={t("filter.stars")}
        value={minStars === null ? null : t("filter.starsFrom", { count: minStars })}
        clear={() => set({ minStars: null })}
      >
        <ChoiceList
          name="stars"
          kind="radio"
          choices={starSteps.map((stars) => ({
            value: String(stars),
            label: t("filter.starsFrom", { count: stars }),
            count: count({ minStars: stars }),
          }))}
          chosen={minStars === null ? [] : [String(minStars)]}
          choose={([value]) => set({ minStars: Number(value) })}
        />
      </FilterChip>
      {rows.some(({ offer }) => offer.review) ? (
        <FilterChip
          label={t("filter.reviews")}
          value={minScore === null ? null : t("filter.scoreFrom", { score: format.number(minScore) })}
          clear={() => set({ minScore: null })}
        >
          <ChoiceList
            name="score"
            kind="radio"
            choices={scores.map((score) => ({
              value: String(score),
              label: t("filter.scoreFrom", { score: format.number(score) }),
              count: count({ minScore: score }),
            }))}
            chosen={minScore === null ? [] : [String(minScore)]}
            choose={([value]) => set({ minScore: Number(value) })}
          />
        </FilterChip>
      ) : null}
    </>
  );
}
