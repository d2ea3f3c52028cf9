"use client";

import type { ReactNode } from "react";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import type { Item } from "@/lib/trips/schema";
import { formatMoney } from "@/lib/utils/money";

const signs: Record<Item["kind"], string> = {
  flight: "✈",
  stay: "⌂",
  activity: "●",
  meal: "◐",
  transport: "→",
  note: "✎",
};

export type Mark = "added" | "removed" | "changed" | null;

const frames: Record<NonNullable<Mark>, string> = {
  added: "border-added/50 bg-added-soft",
  removed: "border-dashed border-removed/50 bg-removed-soft",
  changed: "border-moved/50 bg-moved-soft",
};
const words: Record<NonNullable<Mark>, string> = {
  added: "+ added",
  removed: "− removed",
  changed: "→ changed",
};

const time = (local: string | null) => local?.slice(11) ?? null;

function timesOf(item: Item): string {
  const [start, end] = [time(item.start), time(item.end)];
  if (item.kind === "stay") return start ? `from ${start}` : "";
  if (!start) return "any time";
  const later = item.end && item.start && item.end.slice(0, 10) > item.start.slice(0, 10) ? "+1" : "";
  return end ? `${start}–${end}${later}` : start;
}

function subtitle(item: Item): string {
  const { details, place, endPlace } = item;
  const minutes = details.durationMinutes;
  const parts = [
    item.kind === "flight" && place && endPlace ? `${place.name} → ${endPlace.name}` : null,
    item.kind === "flight"
      ? details.segments?.map(({ carrier, flightNumber }) => `${carrier} ${flightNumber}`).join(", ")
      : null,
    item.kind === "flight" && minutes
      ? `${Math.floor(minutes / 60)} h ${minutes % 60 ? `${minutes % 60} min` : ""}`
      : null,
    item.kind === "stay" && details.nights
      ? `${details.nights} ${details.nights === 1 ? "night" : "nights"}`
      : null,
    details.stars ? `${details.stars} stars` : null,
    details.board ?? null,
    details.fareBrand ?? null,
    details.hours ? `usually open ${details.hours.value}` : null,
    item.note || details.reason || null,
  ];
  return parts.filter(Boolean).join(" · ");
}

type Props = {
  item: Item;
  /** The number that the map shows too. */
  number: number | null;
  mark?: Mark;
  isSelected: boolean;
  onSelect: () => void;
  /** What was found about it. */
  finding?: ReactNode;
  children?: ReactNode;
};

export function ItemCard({ item, number, mark = null, isSelected, onSelect, finding, children }: Props) {
  return (
    <article
      aria-label={item.title}
      className={`rounded-m border p-3 transition-colors ${mark ? frames[mark] : "border-line bg-surface"} ${isSelected ? "ring-2 ring-accent" : ""}`}
    >
      <div className="flex items-start gap-3">
        <button
          type="button"
          onClick={onSelect}
          aria-label={`${number === null ? "" : `${number}: `}Show ${item.title} on the map`}
          className="figures relative grid size-7 shrink-0 place-items-center rounded-full bg-accent text-12 font-semibold text-accent-ink after:absolute after:-inset-2"
        >
          {number ?? <span aria-hidden="true">{signs[item.kind]}</span>}
        </button>
        <div className="min-w-0 grow">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <h3 className={`min-w-0 text-14 font-semibold ${mark === "removed" ? "line-through" : ""}`}>
              {item.title}
              {item.locked ? <span className="ml-2 text-12 font-normal text-accent">locked</span> : null}
              {mark ? <span className="ml-2 text-12 font-normal text-ink-2">{words[mark]}</span> : null}
            </h3>
            <span className="figures text-14">
              {item.cost === null ? (
                <span className="text-ink-2">{item.kind === "note" ? "" : "cost unknown"}</span>
              ) : item.cost.amountMinor === 0 ? (
                "free"
              ) : (
                formatMoney({ money: item.cost })
              )}
            </span>
          </div>
          <div className="flex flex-wrap items-baseline justify-between gap-x-3 text-12 text-ink-2">
            <p className="min-w-0">
              <span className="figures text-ink">{timesOf(item)}</span> {subtitle(item)}
            </p>
            {item.cost ? <EvidenceBadge evidence={item.cost.evidence} /> : null}
          </div>
          {finding}
        </div>
        {children}
      </div>
    </article>
  );
}
