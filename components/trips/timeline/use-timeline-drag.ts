"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { followPointer } from "./follow-pointer";
import { stepMinutes } from "./layout";
import { type Lift, shiftLift } from "./lift";

type Input = {
  days: readonly string[];
  /** Puts an item down where it was lifted to. */
  onDrop: (lift: Lift) => void;
  onMove: (lift: Lift) => void;
  onCancel: () => void;
};

/** Lifts blocks with a pointer or with Space, moves and resizes them in steps of a quarter of an hour. */
export function useTimelineDrag({ days, onDrop, onMove, onCancel }: Input) {
  const [lift, setLift] = useState<Lift | null>(null);

  function follow(next: Lift) {
    setLift(next);
    onMove(next);
  }

  function pointer({
    event,
    from,
    kind,
  }: {
    event: PointerEvent<HTMLElement>;
    from: Lift;
    kind: "move" | "resize";
  }) {
    if (event.button !== 0) return;
    event.stopPropagation();
    followPointer({
      block: event.currentTarget,
      event: event.nativeEvent,
      from,
      kind,
      onLift: (next) => (next ? follow(next) : setLift(null)),
      onDrop,
      onCancel,
    });
  }

  /** Space lifts; arrows move by a quarter of an hour or a day, with Shift they change the end; Enter drops. */
  function keyboard({ event, from }: { event: KeyboardEvent<HTMLElement>; from: Lift }) {
    const { key, shiftKey } = event;
    if (lift?.id !== from.id) {
      if (key !== " ") return;
      event.preventDefault();
      return follow(from);
    }
    const by = { ArrowUp: -stepMinutes, ArrowDown: stepMinutes }[key];
    const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (by) follow(shiftLift({ lift, kind: shiftKey ? "resize" : "move", minutes: by, day: lift.day }));
    else if (side) follow({ ...lift, day: days[days.indexOf(lift.day) + side] ?? lift.day });
    else if (key === "Enter" || key === " ") {
      setLift(null);
      onDrop(lift);
    } else if (key === "Escape") {
      setLift(null);
      onCancel();
    } else return;
    event.preventDefault();
  }

  return { lift, pointer, keyboard };
}
