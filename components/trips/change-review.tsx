"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { convertWith } from "@/lib/trips/budget";
import { changeEffect } from "@/lib/trips/change-effect";
import type { Change } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import { formatMoney } from "@/lib/utils/money";
import type { Proposal } from "./planning/use-proposal";

type Props = {
  trip: Trip;
  changeSet: Pick<Proposal, "changes" | "baseRevision">;
  rates: Record<string, number>;
  isBusy: boolean;
  /** null accepts all. */
  onAccept: (changeIds: string[] | null) => void;
  onDiscard: () => void;
};

const signs = {
  "item.add": "+",
  "item.remove": "−",
  "item.move": "→",
  "item.update": "~",
  "trip.update": "~",
};
const tones = {
  "item.add": "bg-added-soft text-added",
  "item.remove": "bg-removed-soft text-removed",
  "item.move": "bg-moved-soft text-moved",
  "item.update": "bg-moved-soft text-moved",
  "trip.update": "bg-moved-soft text-moved",
};

function titleOf({ change, trip }: { change: Change; trip: Trip }): string {
  const { operation } = change;
  if (operation.op === "trip.update") return "The trip itself";
  if (operation.op === "item.add") return operation.item.title;
  return trip.items.find(({ id }) => id === operation.id)?.title ?? "An item that is gone";
}

/** "+2 stops · −€18": what the ticked changes do together. */
function effectLine({
  trip,
  changes,
  rates,
}: {
  trip: Trip;
  changes: Change[];
  rates: Record<string, number>;
}): string {
  if (changes.length === 0) return "Nothing is ticked.";
  const effect = changeEffect({ trip, changes, convert: convertWith({ to: trip.currency, rates }) });
  if (effect.status === "impossible") return effect.message;
  const money = formatMoney({
    money: { amountMinor: Math.abs(effect.costMinor), currency: effect.currency },
  });
  const parts = [
    effect.added ? `+${effect.added} added` : null,
    effect.moved ? `→ ${effect.moved} moved` : null,
    effect.changed ? `~ ${effect.changed} changed` : null,
    effect.removed ? `−${effect.removed} removed` : null,
    effect.costMinor ? `${effect.costMinor > 0 ? "+" : "−"}${money}` : null,
  ];
  return parts.filter(Boolean).join(" · ") || "The plan stays as it is.";
}

/** A proposal, docked under the plan: what it does as a whole, or each change with its reason and a tick box. */
export function ChangeReview({ trip, changeSet, rates, isBusy, onAccept, onDiscard }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ticked = changeSet.changes.filter(({ id }) => !unticked.has(id));
  const count = changeSet.changes.length;
  const isStale = changeSet.baseRevision < trip.revision;

  function toggle(id: string) {
    setUnticked((known) => {
      const next = new Set(known);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  }

  return (
    <section
      aria-label="Proposed changes"
      className="sticky bottom-16 z-20 rounded-m border border-line-strong bg-surface shadow-float sm:bottom-3"
    >
      {isOpen ? (
        <ul className="max-h-[45dvh] divide-y divide-line overflow-y-auto">
          {changeSet.changes.map((change) => (
            <li key={change.id}>
              <label className="flex min-h-11 cursor-pointer items-start gap-3 px-4 py-2">
                <input
                  type="checkbox"
                  className="mt-1 size-4 accent-[var(--accent)]"
                  checked={!unticked.has(change.id)}
                  onChange={() => toggle(change.id)}
                />
                <span
                  aria-hidden="true"
                  className={`figures grid size-5 shrink-0 place-items-center rounded-s text-14 font-semibold ${tones[change.operation.op]}`}
                >
                  {signs[change.operation.op]}
                </span>
                <span className="min-w-0">
                  <span className="block text-14 font-medium">{titleOf({ change, trip })}</span>
                  <span className="block text-12 text-ink-2">{change.reason}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-t-0">
        <div className="min-w-0 grow">
          <p className="text-14 font-semibold">
            {count === 1 ? "1 change proposed" : `${count} changes proposed`}
            {isStale ? <span className="font-normal text-ink-2"> · made before your last edit</span> : null}
          </p>
          <p className="text-12 text-ink-2" role="status">
            {effectLine({ trip, changes: ticked, rates })}
          </p>
        </div>
        <div className="flex gap-2">
          <Button kind="quiet" size="small" disabled={isBusy} onClick={onDiscard}>
            Discard
          </Button>
          <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? "Close" : "Review"}
          </Button>
          <Button
            kind="primary"
            size="small"
            disabled={isBusy || ticked.length === 0}
            onClick={() => onAccept(ticked.length === count ? null : ticked.map(({ id }) => id))}
          >
            {ticked.length === count ? "Accept all" : `Accept ${ticked.length}`}
          </Button>
        </div>
      </div>
    </section>
  );
}
