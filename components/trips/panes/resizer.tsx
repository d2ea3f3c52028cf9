"use client";

import type { PointerEvent } from "react";
import { clampWidth, limits } from "./widths";

type Props = {
  name: keyof typeof limits;
  label: string;
  width: number;
  onChange: (width: number) => void;
};

const stepByKey = 24;

/** The edge between two panes: drag it, or move it with the arrow keys. */
export function Resizer({ name, label, width, onChange }: Props) {
  function drag(event: PointerEvent<HTMLDivElement>) {
    const handle = event.currentTarget;
    const pane = handle.previousElementSibling;
    if (!(pane instanceof HTMLElement)) return;
    handle.setPointerCapture(event.pointerId);
    const from = event.clientX;
    let next = width;
    const follow = (move: globalThis.PointerEvent) => {
      next = clampWidth({ name, value: width + move.clientX - from });
      // Straight to the element: the page is drawn anew only when the edge is let go.
      pane.style.setProperty("--width", `${next}px`);
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener(
      "lostpointercapture",
      () => {
        handle.removeEventListener("pointermove", follow);
        onChange(next);
      },
      { once: true },
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves has no element of its own.
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={limits[name][0]}
      aria-valuemax={limits[name][1]}
      onPointerDown={drag}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -stepByKey, ArrowRight: stepByKey }[event.key];
        if (by) onChange(clampWidth({ name, value: width + by }));
      }}
      className="relative z-10 hidden w-px shrink-0 cursor-col-resize touch-none bg-line after:absolute after:inset-y-0 after:-inset-x-1.5 hover:bg-accent focus-visible:bg-accent lg:block"
    />
  );
}
