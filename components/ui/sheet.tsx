"use client";

import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl/react";

export const sheetStops = ["peek", "half", "full"] as const;
export type SheetStop = (typeof sheetStops)[number];

const heights: Record<SheetStop, string> = { peek: "6rem", half: "50dvh", full: "calc(100dvh - 4rem)" };

type Props = {
  label: string;
  stop: SheetStop;
  onStopChange: (stop: SheetStop) => void;
  /** Stays in sight at every stop: the day chips. */
  header?: ReactNode;
  children: ReactNode;
};

/** The stop whose height is nearest to where the finger let go. */
function nearestStop(height: number): SheetStop {
  const window = globalThis.innerHeight;
  const pixels: Record<SheetStop, number> = { peek: 96, half: window / 2, full: window - 64 };
  return sheetStops.reduce((best, stop) =>
    Math.abs(pixels[stop] - height) < Math.abs(pixels[best] - height) ? stop : best,
  );
}

/**
 * A panel that rests on the lower edge of a phone over what is behind it, at one of three heights. Not a dialog: what is
 * behind stays usable. The handle is dragged, or pressed (the next height), or moved with the arrow keys.
 */
export function Sheet({ label, stop, onStopChange, header, children }: Props) {
  const t = useTranslations("ui");
  const [dragged, setDragged] = useState<number | null>(null);
  const start = useRef<{ y: number; height: number; hasMoved: boolean } | null>(null);
  const sheet = useRef<HTMLElement>(null);
  const index = sheetStops.indexOf(stop);

  function move(event: PointerEvent) {
    if (!start.current) return;
    const height = start.current.height + start.current.y - event.clientY;
    if (Math.abs(event.clientY - start.current.y) > 6) start.current.hasMoved = true;
    if (start.current.hasMoved) setDragged(Math.max(96, Math.min(height, globalThis.innerHeight - 64)));
  }

  function release() {
    if (start.current?.hasMoved && dragged !== null) onStopChange(nearestStop(dragged));
    setDragged(null);
  }

  function step(by: number) {
    const next = sheetStops[index + by];
    if (next) onStopChange(next);
  }

  return (
    <section
      ref={sheet}
      aria-label={label}
      style={{ height: dragged === null ? heights[stop] : `${dragged}px` }}
      className={`fixed inset-x-0 bottom-0 z-20 flex flex-col rounded-t-[1rem] border-t border-line-strong bg-paper shadow-float ${dragged === null ? "transition-[height] duration-180" : ""}`}
    >
      <button
        type="button"
        aria-label={t(`sheet.${stop}`)}
        className="grid h-11 w-full shrink-0 touch-none place-items-center"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          start.current = { y: event.clientY, height: sheet.current?.offsetHeight ?? 96, hasMoved: false };
        }}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={release}
        onClick={() => {
          if (!start.current?.hasMoved) onStopChange(sheetStops[(index + 1) % sheetStops.length] ?? "half");
          start.current = null;
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          step(event.key === "ArrowUp" ? 1 : -1);
        }}
      >
        <span
          aria-hidden="true"
          className="h-1 w-10 rounded-full bg-line-strong forced-colors:bg-[ButtonText]"
        />
      </button>
      {header ? <div className="shrink-0 px-4 pb-2">{header}</div> : null}
      <div
        className="min-h-0 grow overflow-y-auto overscroll-contain px-4 pb-[calc(1rem+env(safe-area-inset-bottom))]"
        inert={stop === "peek" && dragged === null}
      >
        {children}
      </div>
    </section>
  );
}
