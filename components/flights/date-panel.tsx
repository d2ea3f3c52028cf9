"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { converter } from "@/components/search/converter";
import { Button, IconButton } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { type CellPrice, daysAround, daysFrom, gridCells, shiftDay } from "@/lib/flights/date-cells";
import type { FlightSearch } from "@/lib/flights/schema";
import { DateGrid } from "./date-grid";
import { PriceGraph } from "./price-graph";
import { keyOfCell, useLowest } from "./use-lowest";

const gridSize = 7;
const graphDays = 31;
const firstCalls = 24;
const moreCalls = 24;

type Props = {
  search: FlightSearch;
  currency: string;
  rates: Record<string, number>;
  choose: (search: FlightSearch) => void;
  close: () => void;
};

/** The lower sixth of what is known counts as low; null while little is known. */
function lowOf(amounts: readonly number[]): number | null {
  if (amounts.length < 6) return null;
  return amounts.toSorted((left, right) => left - right)[Math.floor(amounts.length / 6)] ?? null;
}

/** Other dates: a grid of departures and returns, and a graph by departure. Prices fill in; calls are counted. */
export function DatePanel({ search, currency, rates, choose, close }: Props) {
  const t = useTranslations("flights");
  const format = useFormat();
  const [shift, setShift] = useState(0);
  const [mostCalls, setMostCalls] = useState(firstCalls);
  const departure = search.slices[0]?.date ?? "";
  const back = search.slices[1]?.date ?? null;
  const [nights, setNights] = useState(back ? daysFrom({ start: departure, end: back }) : 0);
  const departures = daysAround({ day: shiftDay(departure, shift), count: gridSize });
  const returns = back ? daysAround({ day: shiftDay(back, shift), count: gridSize }) : [];
  const grid = back ? gridCells({ departures, returns, chosen: { departure, return: back } }) : [];
  const graph = daysAround({ day: shiftDay(departure, shift), count: graphDays }).map((day) => ({
    departure: day,
    return: back ? shiftDay(day, nights) : null,
  }));
  const known = new Set(grid.map(keyOfCell));
  const cells = [...grid, ...graph.filter((cell) => !known.has(keyOfCell(cell)))].slice(0, 80);
  const { prices, calls, isFilling, hasFailed } = useLowest({ search, cells, mostCalls });

  const convert = converter({ currency, rates });
  const amountOf = ({ price }: CellPrice) => (price ? convert(price) : null);
  const shown = cells.flatMap((cell) => prices.get(keyOfCell(cell)) ?? []);
  const low = lowOf(shown.flatMap((cell) => amountOf(cell) ?? []));
  const count = (kind: string) => shown.filter(({ evidence }) => evidence?.kind === kind).length;
  const notAsked = cells.length - shown.length;
  const chosenPrice = prices.get(keyOfCell({ departure, return: back }))?.price;

  function take(dates: { departure: string; return: string | null }) {
    const wanted = [dates.departure, dates.return];
    choose({
      ...search,
      slices: search.slices.map((slice, index) => ({ ...slice, date: wanted[index] ?? slice.date })),
    });
  }

  return (
    <aside aria-label={t("grid.title")} className="grid content-start gap-4 p-4 sm:px-5">
      <div className="flex items-center gap-2">
        <h2 className="text-16">{t("grid.title")}</h2>
        <span className="text-12 text-ink-2">{t("grid.scope")}</span>
        <span className="ml-auto">
          <IconButton label={t("grid.close")} size="small" onClick={close}>
            <Icon name="close" />
          </IconButton>
        </span>
      </div>
      <div className="flex items-center justify-between">
        <IconButton label={t("grid.earlier")} size="small" onClick={() => setShift(shift - gridSize)}>
          <Icon name="previous" />
        </IconButton>
        <span className="font-medium">
          {format.dayRange({ start: departures[0] ?? departure, end: departures.at(-1) ?? departure })}
        </span>
        <IconButton label={t("grid.later")} size="small" onClick={() => setShift(shift + gridSize)}>
          <Icon name="next" />
        </IconButton>
      </div>
      {back ? (
        <DateGrid
          key={`${departures[0]} ${departure} ${back}`}
          departures={departures}
          returns={returns}
          prices={prices}
          chosen={{ departure, return: back }}
          low={low}
          amountOf={amountOf}
          choose={take}
        />
      ) : null}
      <p className="flex flex-wrap gap-x-4 text-12 text-ink-2" role="status">
        <span>{t("grid.count.live", { count: count("live") })}</span>
        <span>{t("grid.count.cached", { count: count("cached") })}</span>
        <span>{t("grid.count.simulated", { count: count("simulated") })}</span>
        {isFilling ? <span>{t("grid.filling")}</span> : null}
      </p>
      <div className="border-t border-line pt-4">
        <div className="mb-2 flex items-center gap-2">
          <h3 className="text-14">{t("graph.title")}</h3>
          {back ? (
            <span className="ml-auto flex items-center gap-1">
              <IconButton
                label={t("graph.shorter")}
                size="small"
                disabled={nights <= 0}
                onClick={() => setNights(nights - 1)}
              >
                <Icon name="minus" />
              </IconButton>
              <output className="figures text-14">{t("graph.nights", { count: nights })}</output>
              <IconButton
                label={t("graph.longer")}
                size="small"
                disabled={nights >= 60}
                onClick={() => setNights(nights + 1)}
              >
                <Icon name="add" />
              </IconButton>
            </span>
          ) : null}
        </div>
        <PriceGraph
          cells={graph}
          prices={prices}
          chosenDeparture={departure}
          low={low}
          amountOf={amountOf}
          choose={take}
        />
      </div>
      {hasFailed ? (
        <p role="alert" className="text-14 text-removed">
          {t("grid.failed")}
        </p>
      ) : null}
      <div className="flex items-center gap-3 border-t border-line pt-4 text-12 text-ink-2">
        <span className="grow">
          {t("grid.calls", { calls, most: mostCalls })}
          <meter
            className="block w-full"
            min={0}
            max={mostCalls}
            value={calls}
            aria-label={t("grid.callsLabel")}
          />
        </span>
        {notAsked > 0 && !isFilling ? (
          <Button size="small" onClick={() => setMostCalls(mostCalls + moreCalls)}>
            {t("grid.more", { count: moreCalls })}
          </Button>
        ) : null}
      </div>
      <Button kind="primary" onClick={close}>
        {chosenPrice ? t("grid.done", { money: format.money(chosenPrice) }) : t("grid.close")}
      </Button>
    </aside>
  );
}
