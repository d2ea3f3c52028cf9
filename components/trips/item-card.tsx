"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { EvidenceBadge } from "@/components/ui/evidence-badge";
import { Icon, type IconName } from "@/components/ui/icon";
import type { Item } from "@/lib/trips/schema";
import { ItemFacts } from "./list/item-facts";
import { timesOf } from "./list/item-times";
import type { ItemChange } from "./proposed-plan";

const icons: Record<Item["kind"], IconName> = {
  flight: "flight",
  stay: "bed",
  activity: "place",
  meal: "meal",
  transport: "route",
  note: "note",
};

const frames: Record<ItemChange["kind"], string> = {
  added: "border-added/50 bg-added-soft",
  removed: "border-dashed border-removed/60 bg-removed-soft",
  moved: "border-moved/50 bg-moved-soft",
  changed: "border-moved/50 bg-moved-soft",
};
const inks: Record<ItemChange["kind"], string> = {
  added: "bg-added text-surface",
  removed: "border border-dashed border-removed bg-removed-soft text-removed",
  moved: "bg-moved text-surface",
  changed: "bg-moved text-surface",
};

type Props = {
  item: Item;
  /** The number that the map shows too. */
  number: number | null;
  change: ItemChange | null;
  isSelected: boolean;
  isPicked: boolean;
  onSelect: () => void;
  /** The pointer is over it, or has left it: the map lights its pin. */
  onHover: (isOver: boolean) => void;
  /** When it is open on its day, as far as is known. */
  hours: ReactNode;
  /** What was found about it. */
  finding: ReactNode;
  children: ReactNode;
};

/** One thing of the plan: what, when, how long, what it costs and how all that is known. */
export function ItemCard(props: Props) {
  const { item, number, change, isSelected, isPicked, onSelect, onHover, hours, finding, children } = props;
  const t = useTranslations("trips");
  const format = useFormat();
  const kind = change?.kind ?? null;
  const before = change?.before ? timesOf(change.before).start : null;
  const tag =
    kind === "moved" && before && change?.before?.day === item.day
      ? t("card.movedFrom", { time: before })
      : kind && t(`card.${kind}`);
  const label = number === null ? item.title : `${number}: ${item.title}`;
  return (
    <article
      aria-label={item.title}
      id={`item-${item.id}`}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
      className={`min-w-0 rounded-m border px-2.5 py-1.5 transition-colors ${kind ? frames[kind] : "border-line bg-surface hover:border-line-strong"} ${isSelected ? "ring-2 ring-accent" : ""} ${isPicked ? "outline-2 outline-dashed outline-accent" : ""}`}
    >
      <div className="flex items-center gap-x-2.5 max-sm:flex-wrap">
        <button
          type="button"
          onClick={onSelect}
          aria-pressed={isSelected}
          aria-label={t("card.show", { title: label })}
          className={`figures relative grid size-6 shrink-0 place-items-center rounded-full text-12 font-semibold after:absolute after:-inset-2.5 ${kind ? inks[kind] : number === null ? "bg-accent-soft text-accent" : "bg-accent text-accent-ink"}`}
        >
          {kind === "removed" ? (
            <span aria-hidden="true">−</span>
          ) : (
            (number ?? <Icon name={icons[item.kind]} className="size-3.5" />)
          )}
        </button>
        <div className="min-w-0 grow basis-0">
          <h3 className="flex min-w-0 flex-wrap items-center gap-x-2 text-14 font-medium leading-5">
            <span className={kind === "removed" ? "line-through decoration-removed" : ""}>{item.title}</span>
            {tag ? (
              <span className="rounded-s border border-current px-1 text-12 font-medium leading-4 text-ink-2">
                {tag}
              </span>
            ) : null}
          </h3>
          <div className="flex flex-wrap items-center gap-x-2.5 text-12 leading-4 text-ink-2">
            <ItemFacts item={item} />
            {hours}
          </div>
        </div>
        <div className="shrink-0 text-end leading-4 max-sm:order-last max-sm:flex max-sm:basis-full max-sm:items-center max-sm:gap-2.5 max-sm:ps-8.5">
          <p className="figures text-14 font-medium">
            {item.cost === null ? (
              <span className="text-12 font-normal text-ink-2">
                {item.kind === "note" ? "" : t("card.costUnknown")}
              </span>
            ) : item.cost.amountMinor === 0 ? (
              t("card.free")
            ) : (
              format.money(item.cost)
            )}
          </p>
          {item.cost ? <EvidenceBadge evidence={item.cost.evidence} /> : null}
        </div>
        {children}
      </div>
      {change ? <p className="ps-[2.125rem] text-12 text-ink-2">{change.reason}</p> : null}
      {isSelected && (item.note || item.details.reason || item.place?.address) ? (
        <p className="mt-1 border-t border-line ps-[2.125rem] pt-1 text-12 text-ink-2">
          {[item.note, item.details.reason, item.place?.address].filter(Boolean).join(" · ")}
        </p>
      ) : null}
      {finding}
    </article>
  );
}
