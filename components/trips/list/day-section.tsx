"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Button } from "@/components/ui/button";
import { addItem } from "../item-commands";
import { ItemForm } from "../item-form";
import type { Board } from "./board";
import { rowsOfDay } from "./day-rows";
import { DayRows } from "./day-rows-list";

type Props = { board: Board; day: string | null; weather: string | undefined };

/** A day of the plan, or the ideas without one. */
export function DaySection({ board, day, weather }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const { trip, canEdit, changes, open, setOpen, drag, onEdit, onOptimise } = board;
  const rows = rowsOfDay({ shown: trip, day, changes });
  const title = day ? format.day(day) : t("day.unscheduled");
  const zone = trip.items.find(({ startZone }) => startZone)?.startZone ?? null;
  const isTarget = drag.target?.day === day && drag.target.beforeId === null;
  return (
    <section
      aria-label={title}
      id={day ? `day-${day}` : "unscheduled"}
      className={`grid scroll-mt-2 gap-1 border-b-2 ${isTarget ? "border-accent" : "border-transparent"}`}
      {...drag.zone(day, null)}
    >
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line">
        <h2 className="text-16">{title}</h2>
        {day ? (
          <span className="text-12 text-ink-2">
            {t("day.number", { number: board.days.indexOf(day) + 1 })}
          </span>
        ) : null}
        <span className="ms-auto text-12 text-ink-2">{weather}</span>
        {day && canEdit && rows.length > 1 ? (
          <Button
            kind="quiet"
            size="small"
            disabled={!onOptimise}
            onClick={() => onOptimise?.({ dates: [day], name: title })}
          >
            {t("day.optimise")}
          </Button>
        ) : null}
      </div>
      {rows.length === 0 ? <p className="py-2 text-14 text-ink-2">{t("day.empty")}</p> : null}
      <DayRows board={board} day={day} rows={rows} />
      {open?.kind === "add" && open.day === day ? (
        <ItemForm
          day={day}
          currency={trip.currency}
          onCancel={() => setOpen(null)}
          onSave={(draft) => {
            const { operations } = addItem({ trip, day, draft, zone });
            onEdit(operations, t("done.added", { title: draft.title }));
            setOpen(null);
          }}
        />
      ) : canEdit ? (
        <Button
          kind="quiet"
          size="small"
          className="justify-self-start sm:ms-16"
          onClick={() => setOpen({ kind: "add", day })}
        >
          + {t("day.add")}
        </Button>
      ) : null}
    </section>
  );
}
