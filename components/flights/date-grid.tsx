"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { CellPrice } from "@/lib/flights/date-cells";
import { keyOfCell } from "./use-lowest";

type Dates = { departure: string; return: string };
type Props = {
  departures: readonly string[];
  returns: readonly string[];
  prices: ReadonlyMap<string, CellPrice>;
  chosen: Dates;
  /** At most this counts as low: minor units of the page's currency. */
  low: number | null;
  amountOf: (cell: CellPrice) => number | null;
  choose: (dates: Dates) => void;
};

/** How a price is known has its own sign in the corner, and a word for who cannot see it. */
const signs = {
  live: "before:absolute before:right-1 before:top-1 before:size-1 before:rounded-full before:bg-accent",
  cached:
    "before:absolute before:right-1 before:top-1 before:size-1.5 before:rounded-full before:border before:border-ink-3",
  simulated: "bg-sunken italic text-ink-2",
  other: "",
};

function signOf(cell: CellPrice | undefined): string {
  const kind = cell?.evidence?.kind;
  return kind === "live" || kind === "cached" || kind === "simulated" ? signs[kind] : signs.other;
}

const steps: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** "Tue" over "11": seven of them stand side by side. The whole day is said to who does not see them. */
function DayHeading({ day }: { day: string }) {
  const format = useFormat();
  const weekday = new Intl.DateTimeFormat(format.intlLocale, { weekday: "short", timeZone: "UTC" });
  return (
    <>
      <span className="sr-only">{format.day(day)}</span>
      <span aria-hidden="true" className="block">
        {weekday.format(new Date(`${day}T12:00:00Z`))}
        <b className="figures block font-semibold">{Number(day.slice(8))}</b>
      </span>
    </>
  );
}

/** Departures across, returns down, the lowest price of each pair. Arrow keys move, Enter chooses. */
export function DateGrid({ departures, returns, prices, chosen, low, amountOf, choose }: Props) {
  const t = useTranslations("flights");
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [focus, setFocus] = useState<Dates>(chosen);

  function move(event: KeyboardEvent, from: { column: number; row: number }) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const [column, row] = [from.column + step[0], from.row + step[1]];
    const [departure, back] = [departures[column], returns[row]];
    if (!departure || !back) return;
    setFocus({ departure, return: back });
    table.current?.querySelector<HTMLButtonElement>(`[data-cell="${departure}|${back}"]`)?.focus();
  }

  function cellOf(departure: string, back: string, at: { column: number; row: number }) {
    const key = keyOfCell({ departure, return: back });
    const cell = prices.get(key);
    const isChosen = departure === chosen.departure && back === chosen.return;
    const isImpossible = back < departure;
    const amount = cell ? amountOf(cell) : null;
    const isLow = low !== null && amount !== null && amount <= low;
    const words = [
      t("grid.cell", { departure: format.day(departure), back: format.day(back) }),
      cell?.price ? format.money(cell.price) : cell ? t("grid.none") : t("grid.notAsked"),
      cell?.evidence ? t(`grid.kind.${cell.evidence.kind}`) : null,
      isLow ? t("grid.low") : null,
    ];
    const isFocusable = departure === focus.departure && back === focus.return;
    return (
      <td key={key} className="p-px">
        <button
          type="button"
          data-cell={`${departure}|${back}`}
          tabIndex={isFocusable ? 0 : -1}
          aria-pressed={isChosen}
          aria-disabled={isImpossible}
          aria-label={isImpossible ? t("grid.impossible") : words.filter(Boolean).join(", ")}
          onKeyDown={(event) => move(event, at)}
          onFocus={() => setFocus({ departure, return: back })}
          onClick={() => (isImpossible ? undefined : choose({ departure, return: back }))}
          className={`figures relative h-9 w-full rounded-[4px] border text-12 ${signOf(cell)} ${
            isChosen ? "border-2 border-accent font-semibold" : isLow ? "border-added" : "border-line"
          } ${isLow ? "bg-added-soft not-italic text-added" : ""} ${isImpossible ? "border-transparent bg-sunken" : ""}`}
        >
          {cell?.price ? format.number(Math.round((amount ?? 0) / 100)) : cell ? "–" : ""}
        </button>
      </td>
    );
  }

  return (
    <table ref={table} className="w-full table-fixed border-collapse">
      <caption className="sr-only">{t("grid.caption")}</caption>
      <thead>
        <tr>
          <td className="w-12" />
          {departures.map((day) => (
            <th
              key={day}
              scope="col"
              className={`pb-1 text-center text-12 font-normal ${day === chosen.departure ? "text-accent" : "text-ink-2"}`}
            >
              <DayHeading day={day} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {returns.map((back, row) => (
          <tr key={back}>
            <th
              scope="row"
              className={`pr-1 text-right text-12 font-normal leading-tight ${back === chosen.return ? "text-accent" : "text-ink-2"}`}
            >
              <DayHeading day={back} />
            </th>
            {departures.map((departure, column) => cellOf(departure, back, { column, row }))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
