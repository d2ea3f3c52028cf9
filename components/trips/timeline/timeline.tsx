"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { Operation } from "@/lib/trips/operations";
import type { PlanProps } from "../list/board";
import { clockOf, firstHourOf, hourHeight } from "./layout";
import { TimelineDay } from "./timeline-day";
import { useDrop } from "./use-drop";
import { useTimelineDrag } from "./use-timeline-drag";

type Props = { plan: PlanProps; onEdit: (operations: Operation[], summary: string) => void };

/** Hours by days: what happens when, in the local time of each place; drag to move, pull the lower edge to resize. */
export function Timeline({ plan, onEdit }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const { trip, days } = plan;
  const [said, setSaid] = useState("");
  const { drop, describe } = useDrop({ plan, onEdit });
  const drag = useTimelineDrag({
    days,
    onMove: (lift) => setSaid(describe(lift)),
    onDrop: (lift) => {
      drop(lift);
      setSaid(t("timeline.dropped", { where: describe(lift) }));
    },
    onCancel: () => setSaid(t("timeline.cancelled")),
  });
  const firstHour = firstHourOf({ trip, days });
  const hours = Array.from({ length: 24 - firstHour }, (_, index) => firstHour + index);
  return (
    <section
      aria-label={t("timeline.label")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      data-scroll
      className="min-h-0 grow overflow-auto pb-28"
    >
      <p className="sr-only" id="timeline-help">
        {t("timeline.help")}
      </p>
      <p className="sr-only" role="status" aria-live="assertive">
        {said}
      </p>
      <div
        className="grid min-w-max"
        style={{ gridTemplateColumns: `3.25rem repeat(${days.length}, minmax(9.5rem, 1fr))` }}
      >
        <div className="sticky start-0 top-0 z-30 border-b border-line bg-surface" />
        {days.map((day) => (
          <h2
            key={day}
            className="sticky top-0 z-20 border-s border-b border-line bg-surface px-2 py-1.5 text-14"
          >
            {format.day(day)}
          </h2>
        ))}
        <div aria-hidden="true" className="sticky start-0 z-20 bg-surface">
          {hours.map((hour) => (
            <div
              key={hour}
              className="figures pe-2 text-end text-12 text-ink-3"
              style={{ height: hourHeight, lineHeight: "1rem" }}
            >
              {clockOf(hour * 60)}
            </div>
          ))}
        </div>
        {days.map((day) => (
          <TimelineDay key={day} plan={plan} day={day} firstHour={firstHour} drag={drag} />
        ))}
      </div>
    </section>
  );
}
