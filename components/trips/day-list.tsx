"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { itemsOfDay } from "@/lib/trips/order-items";
import { moveItem } from "./item-commands";
import type { Open, PlanProps } from "./list/board";
import { DaySection } from "./list/day-section";
import { useDrag } from "./use-drag";

/** Every day of the trip and every day that has something on it, in order; the unscheduled ideas last. */
export function DayList({ weather, ...plan }: PlanProps & { weather: Record<string, string> }) {
  const t = useTranslations("trips");
  const { trip, days, canEdit, onEdit } = plan;
  const [open, setOpen] = useState<Open>(null);
  const ideas = itemsOfDay({ items: trip.items, day: null });
  const drag = useDrag({
    isOn: canEdit && open === null,
    onDrop: (id, { day, beforeId }) => {
      const item = trip.items.find((candidate) => candidate.id === id);
      if (!item || id === beforeId) return;
      const others = itemsOfDay({ items: trip.items, day }).filter((other) => other.id !== id);
      const before = others.findIndex((other) => other.id === beforeId);
      const { operations } = moveItem({ trip, item, day, index: before === -1 ? others.length : before });
      onEdit(operations, t("done.moved", { title: item.title }));
    },
  });
  const board = { ...plan, open, setOpen, drag };
  return (
    <div className="grid gap-7">
      {days.map((day) => (
        <DaySection key={day} board={board} day={day} weather={weather[day]} />
      ))}
      {ideas.length > 0 || days.length === 0 || canEdit ? (
        <DaySection key="unscheduled" board={board} day={null} weather={undefined} />
      ) : null}
    </div>
  );
}
