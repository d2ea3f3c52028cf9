"use client";

import { useTranslations } from "use-intl/react";
import { Icon } from "@/components/ui/icon";
import type { Item } from "@/lib/trips/schema";
import { FindingBadge } from "../health/finding-badge";
import { ItemCard } from "../item-card";
import { toEdit } from "../item-commands";
import { ItemForm } from "../item-form";
import { ItemMenu } from "../item-menu";
import type { Board } from "./board";
import { timesOf } from "./item-times";
import { Opening } from "./opening";

/** One item of the list with its clock in front: looked at, or edited in place. */
export function ItemRow({ board, item }: { board: Board; item: Item }) {
  const t = useTranslations("trips");
  const { trip, changes, open, setOpen, onEdit, review, picked, onPick } = board;
  const change = changes.get(item.id) ?? null;
  const { start, end, later } = timesOf(item);
  if (open?.kind === "edit" && open.id === item.id) {
    return (
      <ItemForm
        day={item.day}
        currency={trip.currency}
        item={item}
        onCancel={() => setOpen(null)}
        onSave={(patch) => {
          onEdit(
            [{ op: "item.update", id: item.id, patch }],
            t("done.changed", { title: patch.title || item.title }),
          );
          setOpen(null);
        }}
      />
    );
  }
  const run = (command: Parameters<typeof toEdit>[0]["command"]) => {
    const edit = toEdit({ trip, item, command });
    if (edit) onEdit(edit.operations, t(`done.${edit.done}`, { title: item.title }));
  };
  const isTicked = change !== null && review.isTicked(change.changeIds);
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)] items-start sm:grid-cols-[4rem_minmax(0,1fr)] ${change && !isTicked ? "opacity-60" : ""}`}
    >
      <p className="figures flex items-center gap-1 pe-3 text-12 leading-4 sm:grid sm:justify-items-end sm:pt-2">
        {change ? (
          <input
            type="checkbox"
            aria-label={t("review.tick", { title: item.title })}
            checked={isTicked}
            onChange={() => review.toggle(change.changeIds)}
            className="size-4 accent-[var(--accent)] pointer-coarse:size-6"
          />
        ) : null}
        {start ? (
          <span className={change?.kind === "removed" ? "line-through" : ""}>
            {start}
            {end ? <span className="sm:hidden">–{end}</span> : null}
            {later > 0 ? (
              <sup>
                +{later}
                <span className="sr-only"> {t("card.daysLater", { count: later })}</span>
              </sup>
            ) : null}
          </span>
        ) : (
          <span className="font-sans text-ink-3">{item.day ? t("card.anyTime") : ""}</span>
        )}
        {end ? (
          <span aria-hidden="true" className="text-ink-3 max-sm:hidden">
            {end}
          </span>
        ) : null}
      </p>
      <ItemCard
        item={item}
        number={board.numbers.get(item.id) ?? null}
        change={change}
        isSelected={board.selectedId === item.id || board.litId === item.id}
        isPicked={picked.has(item.id)}
        onSelect={() => board.onSelect(item.id)}
        onHover={(isOver) => board.onHover(isOver ? item.id : null)}
        hours={<Opening item={item} engine={board.engine} />}
        finding={
          change ? null : (
            <FindingBadge findings={board.findings.get(item.id) ?? []} onPreviewFix={board.onPreviewFix} />
          )
        }
      >
        {board.canEdit && !change ? (
          <div className="flex shrink-0 items-center">
            <button
              type="button"
              aria-pressed={item.locked}
              aria-label={t(item.locked ? "menu.unlock" : "menu.lock", { title: item.title })}
              onClick={() => run({ kind: "lock" })}
              className={`grid size-7 place-items-center rounded-s hover:bg-sunken pointer-coarse:size-11 ${item.locked ? "text-accent" : "text-ink-3"}`}
            >
              <Icon name={item.locked ? "lock" : "unlock"} className="size-3.5" />
            </button>
            <ItemMenu
              item={item}
              days={board.days}
              onCommand={(command) => {
                if (command.kind === "edit") return setOpen({ kind: "edit", id: item.id });
                if (command.kind === "pick") return onPick(item.id);
                run(command);
              }}
            />
          </div>
        ) : item.locked ? (
          <span className="text-accent">
            <Icon name="lock" className="size-3.5" />
            <span className="sr-only">{t("card.locked")}</span>
          </span>
        ) : null}
      </ItemCard>
    </div>
  );
}
