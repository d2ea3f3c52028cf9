"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { Button } from "@/components/ui/button";
import type { Operation } from "@/lib/trips/operations";
import { itemsOfDay } from "@/lib/trips/order-items";
import { positionsAt } from "@/lib/trips/position";
import type { Trip } from "@/lib/trips/schema";
import { moveItem } from "./item-commands";

type Props = {
  trip: Trip;
  days: readonly string[];
  picked: ReadonlySet<string>;
  onEdit: (operations: Operation[], summary: string) => void;
  onClear: () => void;
};

/** What can be done with several items at once: one entry of the history, one undo. */
export function PickBar({ trip, days, picked, onEdit, onClear }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const items = trip.items.filter(({ id }) => picked.has(id));
  const count = items.length;
  if (count === 0) return null;
  const isLocked = items.every(({ locked }) => locked);
  function finish(operations: Operation[], summary: string) {
    onEdit(operations, summary);
    onClear();
  }
  function move(day: string | null) {
    const others = itemsOfDay({ items: trip.items, day }).filter(({ id }) => !picked.has(id));
    const positions = positionsAt({ items: others, index: others.length, count });
    const operations = items.flatMap((item, index) =>
      moveItem({ trip, item, day, index: others.length }).operations.map((operation) =>
        operation.op === "item.move"
          ? { ...operation, position: positions[index] ?? operation.position }
          : operation,
      ),
    );
    finish(operations, t("pick.moved", { count }));
  }
  return (
    <section
      aria-label={t("pick.label")}
      className="flex flex-wrap items-center gap-2 rounded-m border border-line-strong bg-surface px-4 py-2 shadow-float"
    >
      <p className="grow text-14 font-semibold">{t("pick.count", { count })}</p>
      <select
        aria-label={t("menu.move")}
        value=""
        onChange={(event) => move(event.target.value === "ideas" ? null : event.target.value)}
        className="h-8 rounded-s border border-line-strong bg-surface px-2 text-14 pointer-coarse:h-11"
      >
        <option value="" disabled>
          {t("menu.move")}
        </option>
        {days.map((day) => (
          <option key={day} value={day}>
            {format.day(day)}
          </option>
        ))}
        <option value="ideas">{t("day.unscheduled")}</option>
      </select>
      <Button
        size="small"
        onClick={() =>
          finish(
            items.map(({ id }) => ({ op: "item.update", id, patch: { locked: !isLocked } })),
            t(isLocked ? "pick.unlocked" : "pick.locked", { count }),
          )
        }
      >
        {t(isLocked ? "pick.unlock" : "pick.lock")}
      </Button>
      <Button
        size="small"
        kind="danger"
        onClick={() =>
          finish(
            items.map(({ id }) => ({ op: "item.remove", id })),
            t("pick.removed", { count }),
          )
        }
      >
        {t("menu.remove")}
      </Button>
      <Button size="small" kind="quiet" onClick={onClear}>
        {t("pick.clear")}
      </Button>
    </section>
  );
}
