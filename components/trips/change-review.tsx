"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import type { Change } from "@/lib/trips/operations";
import type { Trip } from "@/lib/trips/schema";
import type { Proposal } from "./planning/use-proposal";
import type { effectOf } from "./review/effect";
import { EffectLine } from "./review/effect-line";
import { reviewKey } from "./review/review-keys";

type Props = {
  trip: Trip;
  proposal: Proposal;
  ticked: readonly Change[];
  effect: ReturnType<typeof effectOf>;
  isBusy: boolean;
  onToggle: (changeIds: readonly string[]) => void;
  /** null accepts all. */
  onAccept: (changeIds: string[] | null) => void;
  onDiscard: () => void;
  /** Shows what a change is about. */
  onShow: (itemId: string) => void;
};

const signs = {
  "item.add": { sign: "+", tone: "bg-added-soft text-added" },
  "item.remove": { sign: "−", tone: "bg-removed-soft text-removed" },
  "item.move": { sign: "→", tone: "bg-moved-soft text-moved" },
  "item.update": { sign: "~", tone: "bg-moved-soft text-moved" },
  "trip.update": { sign: "~", tone: "bg-moved-soft text-moved" },
};

function itemIdOf({ operation }: Change): string | null {
  if (operation.op === "trip.update") return null;
  return operation.op === "item.add" ? operation.item.id : operation.id;
}

function titleOf({ change, trip }: { change: Change; trip: Trip }): string | null {
  if (change.operation.op === "item.add") return change.operation.item.title;
  const id = itemIdOf(change);
  return trip.items.find((item) => item.id === id)?.title ?? null;
}

/** A proposal, docked under the plan: what it does as a whole, or each change with its reason and a tick box. */
export function ChangeReview(props: Props) {
  const { trip, proposal, ticked, effect, isBusy, onToggle, onAccept, onDiscard, onShow } = props;
  const t = useTranslations("trips");
  const [isOpen, setIsOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useRef<HTMLUListElement>(null);
  const { changes } = proposal;
  const tickedIds = new Set(ticked.map(({ id }) => id));
  const acceptTicked = () => onAccept(ticked.length === changes.length ? null : [...tickedIds]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = reviewKey(event);
      if (!key) return;
      event.preventDefault();
      if (key === "accept") {
        if (ticked.length > 0 && !isBusy) acceptTicked();
        return;
      }
      const change = changes[at];
      if (key === "tick") return change && onToggle([change.id]);
      const next = Math.min(changes.length - 1, Math.max(0, at + (key === "next" ? 1 : -1)));
      setIsOpen(true);
      setAt(next);
      const target = changes[next];
      const itemId = target && itemIdOf(target);
      if (itemId) onShow(itemId);
      list.current?.children[next]?.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });

  return (
    <section
      aria-label={t("review.label")}
      className="rounded-m border border-line-strong bg-surface shadow-float"
    >
      {isOpen ? (
        <ul ref={list} className="max-h-[40dvh] divide-y divide-line overflow-y-auto">
          {changes.map((change, index) => (
            <li key={change.id} className={index === at ? "bg-accent-soft" : ""}>
              <label className="flex min-h-11 cursor-pointer items-start gap-3 px-4 py-2">
                <input
                  type="checkbox"
                  className="mt-1 size-4 accent-[var(--accent)]"
                  checked={tickedIds.has(change.id)}
                  onChange={() => onToggle([change.id])}
                />
                <span
                  aria-hidden="true"
                  className={`figures grid size-5 shrink-0 place-items-center rounded-s text-14 font-semibold ${signs[change.operation.op].tone}`}
                >
                  {signs[change.operation.op].sign}
                </span>
                <span className="min-w-0">
                  <span className="block text-14 font-medium">
                    {change.operation.op === "trip.update"
                      ? t("review.trip")
                      : (titleOf({ change, trip }) ?? t("review.gone"))}
                  </span>
                  <span className="block text-12 text-ink-2">{change.reason}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2.5 first:border-t-0">
        <div className="min-w-0 grow">
          <p className="text-14 font-semibold">
            {t("review.proposed", { count: changes.length })}
            {proposal.baseRevision < trip.revision ? (
              <span className="font-normal text-ink-2"> · {t("review.rebased")}</span>
            ) : null}
          </p>
          {ticked.length === 0 ? (
            <p className="text-12 text-ink-2" role="status">
              {t("review.nothing")}
            </p>
          ) : (
            <EffectLine effect={effect} />
          )}
        </div>
        <p className="hidden gap-2 text-12 text-ink-2 xl:flex">{t("review.keys")}</p>
        <div className="flex gap-2">
          <Button kind="quiet" size="small" disabled={isBusy} onClick={onDiscard}>
            {t("review.discard")}
          </Button>
          <Button size="small" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t("review.close") : t("review.open")}
          </Button>
          <Button
            kind="primary"
            size="small"
            disabled={isBusy || ticked.length === 0 || effect.status === "impossible"}
            onClick={acceptTicked}
          >
            {ticked.length === changes.length
              ? t("review.acceptAll")
              : t("review.accept", { count: ticked.length })}
          </Button>
        </div>
      </div>
    </section>
  );
}
