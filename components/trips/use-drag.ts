"use client";

import { type DragEvent, useState } from "react";

/** Where a dragged item would land: before the item with that id, or at the end of the day (null). */
export type DropTarget = { day: string | null; beforeId: string | null };

const kind = "application/x-tripsage-item";

/**
 * Dragging by the platform's own means: with a mouse or a pen. On touch and with the keyboard the item's menu does the
 * same, so nothing needs dragging.
 */
export function useDrag({
  isOn,
  onDrop,
}: {
  isOn: boolean;
  onDrop: (id: string, target: DropTarget) => void;
}) {
  const [target, setTarget] = useState<DropTarget | null>(null);
  if (!isOn) return { target: null, source: () => ({}), zone: () => ({}) };
  return {
    target,
    /** Props of what can be picked up. */
    source: (id: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(kind, id);
        event.dataTransfer.effectAllowed = "move";
      },
      onDragEnd: () => setTarget(null),
    }),
    /** Props of where it can be put down. */
    zone: (day: string | null, beforeId: string | null) => ({
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(kind)) return;
        event.preventDefault();
        event.stopPropagation();
        if (target?.day !== day || target.beforeId !== beforeId) setTarget({ day, beforeId });
      },
      onDrop: (event: DragEvent) => {
        const id = event.dataTransfer.getData(kind);
        setTarget(null);
        if (!id) return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(id, { day, beforeId });
      },
    }),
  };
}
