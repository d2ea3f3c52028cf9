"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import { applyOperations } from "@/lib/trips/apply-operations";
import type { Operation } from "@/lib/trips/operations";
import { itemsOfDay } from "@/lib/trips/order-items";
import { positionsAt } from "@/lib/trips/position";
import type { Trip } from "@/lib/trips/schema";
import type { PlanProps } from "../list/board";
import { clockOf, localAt } from "./layout";
import type { Lift } from "./lift";

/** The move to where an item was lifted, in the order of the clock among what is there. */
function toMove({ trip, lift }: { trip: Trip; lift: Lift }) {
  const { id, day } = lift;
  const start = localAt({ day, minute: lift.start });
  const end = localAt({ day, minute: lift.end });
  const others = itemsOfDay({ items: trip.items, day }).filter((item) => item.id !== id);
  const later = others.findIndex((item) => item.start !== null && item.kind !== "stay" && item.start > start);
  const [position = "a0"] = positionsAt({ items: others, index: later < 0 ? others.length : later });
  return { op: "item.move" as const, id, day, position, start, end };
}

/** What putting an item down does, and the sentence that says where it would be. */
export function useDrop({
  plan,
  onEdit,
}: {
  plan: PlanProps;
  onEdit: (operations: Operation[], summary: string) => void;
}) {
  const t = useTranslations("trips");
  const format = useFormat();
  const { trip, engine } = plan;
  return {
    drop(lift: Lift) {
      const item = trip.items.find(({ id }) => id === lift.id);
      const move = toMove({ trip, lift });
      if (!item || (item.start === move.start && item.end === move.end)) return;
      onEdit([move], t("done.moved", { title: item.title }));
    },
    /** "Museu do Fado, Thu 13 May 13:45 to 15:15, stop 4 of 6, no conflict". */
    describe(lift: Lift): string {
      const after = applyOperations({ trip, operations: [toMove({ trip, lift })] }).trip;
      const stops = itemsOfDay({ items: after.items, day: lift.day }).filter(
        ({ kind, start }) => start !== null && kind !== "stay" && kind !== "note",
      );
      const at = stops.findIndex(({ id }) => id === lift.id);
      const conflict = engine?.check(after).find(({ itemIds }) => itemIds.includes(lift.id));
      return t("timeline.where", {
        title: stops[at]?.title ?? "",
        day: format.day(lift.day),
        start: clockOf(lift.start),
        end: clockOf(lift.end),
        number: `${at + 1}`,
        count: `${stops.length}`,
        conflict: conflict?.message ?? t("timeline.noConflict"),
      });
    },
  };
}
