"use client";

import { type PointerEvent, useRef } from "react";
import { useTranslations } from "use-intl/react";

const stops = ["peek", "half", "full"] as const;

export type Stop = (typeof stops)[number];

/** Pulled this far, the sheet goes on to its next stop. */
const pullPixels = 40;
const tapPixels = 10;
const longPixels = 250;

type Props = { stop: Stop; onStop: (stop: Stop) => void };

/** The grip of the sheet: pull it, tap it, or press the arrow keys. */
export function SheetHandle({ stop, onStop }: Props) {
  const t = useTranslations("trips");
  const from = useRef(0);
  const at = stops.indexOf(stop);
  const go = (to: number) => onStop(stops[Math.min(stops.length - 1, Math.max(0, to))] ?? stop);
  function letGo(event: PointerEvent) {
    const by = from.current - event.clientY;
    // A tap goes round; a long pull goes two stops at once.
    if (Math.abs(by) < tapPixels) go(at === stops.length - 1 ? 0 : at + 1);
    else if (Math.abs(by) >= pullPixels) go(at + Math.sign(by) * (Math.abs(by) > longPixels ? 2 : 1));
  }
  return (
    <button
      type="button"
      aria-label={t("sheet.label")}
      aria-expanded={stop !== "peek"}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientY;
      }}
      onPointerUp={letGo}
      onKeyDown={({ key }) => {
        if (key === "ArrowUp") go(at + 1);
        if (key === "ArrowDown") go(at - 1);
        if (key === "Enter" || key === " ") go(at === stops.length - 1 ? 0 : at + 1);
      }}
      className="grid h-6 w-full shrink-0 touch-none place-items-center lg:hidden"
    >
      <span className="h-1 w-9 rounded-full bg-line-strong" />
    </button>
  );
}
