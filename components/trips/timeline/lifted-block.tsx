"use client";

import { useTranslations } from "use-intl/react";
import { clockOf, minuteHeight } from "./layout";
import type { Lift } from "./lift";

type Span = { start: number; end: number };
type Props = {
  lift: Lift;
  title: string;
  top: (minute: number) => number;
  /** When it is open on the day it is over; null where nobody knows. */
  open: readonly Span[] | null;
};

/** The hours of the day in which a place is closed. */
export function ClosedHours({ open, top }: { open: readonly Span[]; top: Props["top"] }) {
  const closed: Span[] = [];
  let from = 0;
  for (const { start, end } of open) {
    if (start > from) closed.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < 1440) closed.push({ start: from, end: 1440 });
  return closed.map(({ start, end }) => (
    <li
      key={start}
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 bg-[repeating-linear-gradient(135deg,transparent_0_6px,color-mix(in_oklab,var(--removed)_22%,transparent)_6px_8px)]"
      style={{ top: Math.max(0, top(start)), height: (end - start) * minuteHeight + Math.min(0, top(start)) }}
    />
  ));
}

/** What is being moved, with its times as they would be: "10:30–12:00 · opens 10:00". */
export function LiftedBlock({ lift, title, top, open }: Props) {
  const t = useTranslations("trips");
  const window = open?.find(({ end }) => end > lift.start);
  const isOpen = open === null || (window && window.start <= lift.start && window.end >= lift.end);
  const note =
    open === null
      ? null
      : isOpen
        ? t("timeline.closes", { time: clockOf(window?.end ?? 0) })
        : window && window.start > lift.start
          ? t("timeline.opens", { time: clockOf(window.start) })
          : t("timeline.closed");
  return (
    <li
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-1 z-20 overflow-hidden rounded-s border-2 border-accent bg-accent-soft/90 px-2 text-12 shadow-float"
      style={{ top: top(lift.start), height: (lift.end - lift.start) * minuteHeight }}
    >
      <span className="figures font-semibold">
        {clockOf(lift.start)}–{clockOf(lift.end)}
      </span>
      {note ? <span className={isOpen ? "" : "text-removed"}> · {note}</span> : null}
      <span className="block truncate">{title}</span>
    </li>
  );
}
