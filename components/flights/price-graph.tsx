"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { CellPrice, DateCell } from "@/lib/flights/date-cells";
import { keyOfCell } from "./use-lowest";

type Props = {
  cells: readonly DateCell[];
  prices: ReadonlyMap<string, CellPrice>;
  chosenDeparture: string;
  low: number | null;
  amountOf: (cell: CellPrice) => number | null;
  choose: (cell: DateCell) => void;
};

/** A bar for each departure, as long a journey each time. A press takes those dates. */
export function PriceGraph({ cells, prices, chosenDeparture, low, amountOf, choose }: Props) {
  const t = useTranslations("flights");
  const format = useFormat();
  const known = cells.map((cell) => {
    const price = prices.get(keyOfCell(cell));
    return { cell, price, amount: price ? amountOf(price) : null };
  });
  const most = Math.max(1, ...known.map(({ amount }) => amount ?? 0));
  const [first, last] = [cells[0], cells.at(-1)];
  return (
    <div>
      <ol className="flex h-24 items-end gap-px" aria-label={t("graph.label")}>
        {known.map(({ cell, price, amount }) => {
          const isSimulated = price?.evidence?.kind === "simulated";
          const tone =
            cell.departure === chosenDeparture
              ? "bg-accent"
              : low !== null && amount !== null && amount <= low
                ? "bg-added"
                : isSimulated
                  ? "bg-line-strong opacity-60"
                  : "bg-ink-3";
          return (
            <li key={cell.departure} className="flex h-full min-w-0 grow items-end">
              <button
                type="button"
                onClick={() => choose(cell)}
                aria-label={[
                  format.day(cell.departure),
                  price?.price ? format.money(price.price) : t("grid.notAsked"),
                  price?.evidence ? t(`grid.kind.${price.evidence.kind}`) : "",
                ]
                  .filter(Boolean)
                  .join(", ")}
                className="flex h-full w-full items-end"
              >
                <i
                  className={`block w-full rounded-t-[2px] ${amount === null ? "bg-line" : tone}`}
                  style={{ height: amount === null ? "4px" : `${(amount / most) * 100}%` }}
                />
              </button>
            </li>
          );
        })}
      </ol>
      <p className="figures mt-1 flex justify-between text-12 text-ink-2">
        <span>{first ? format.day(first.departure) : ""}</span>
        <span>{last ? format.day(last.departure) : ""}</span>
      </p>
    </div>
  );
}
