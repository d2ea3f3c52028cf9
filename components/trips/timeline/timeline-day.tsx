"use client";

import { useTranslations } from "use-intl/react";
import { useFormat } from "@/components/i18n/messages-provider";
import type { PlanProps } from "../list/board";
import { blocksOf, hourHeight, minuteHeight, minuteOn, seamOf } from "./layout";
import { liftOf } from "./lift";
import { ClosedHours, LiftedBlock } from "./lifted-block";
import { TimelineBlock } from "./timeline-block";
import { TimelineGhost } from "./timeline-ghost";
import type { useTimelineDrag } from "./use-timeline-drag";

type Props = {
  plan: PlanProps;
  day: string;
  firstHour: number;
  drag: ReturnType<typeof useTimelineDrag>;
};

/** One day as a column of hours, with the block that is being moved and the hours in which it is closed. */
export function TimelineDay({ plan, day, firstHour, drag }: Props) {
  const t = useTranslations("trips");
  const format = useFormat();
  const { trip, engine } = plan;
  const { lift } = drag;
  const top = (minute: number) => (minute - firstHour * 60) * minuteHeight;
  const lifted = trip.items.find(({ id }) => id === lift?.id);
  const windows = lifted ? engine?.windowsOn({ item: lifted, date: day }) : undefined;
  const open = Array.isArray(windows) ? windows : null;
  const seam = seamOf({ trip, day });
  const ghosts = [...plan.changes.values()].flatMap(({ kind, before }) =>
    kind === "moved" && before?.day === day && before.start ? [before] : [],
  );
  return (
    <ol
      data-day={day}
      aria-label={format.day(day)}
      className="relative overflow-hidden border-s border-line"
      style={{
        height: (24 - firstHour) * hourHeight,
        backgroundImage: "linear-gradient(to bottom, var(--line) 1px, transparent 1px)",
        backgroundSize: `100% ${hourHeight}px`,
      }}
    >
      {open ? <ClosedHours open={open} top={top} /> : null}
      {seam?.item.end ? (
        <li
          className="pointer-events-none absolute inset-x-0 border-t border-dashed border-moved pe-1 text-end text-12 text-moved"
          style={{ top: top(minuteOn({ local: seam.item.end, day })) }}
        >
          {t("timeline.seam", {
            hours: `${seam.minutes > 0 ? "+" : "−"}${format.duration(Math.abs(seam.minutes))}`,
          })}
        </li>
      ) : null}
      {ghosts.map((item) => (
        <TimelineGhost key={item.id} item={item} day={day} top={top} />
      ))}
      {blocksOf({ trip, day }).map((block) => (
        <TimelineBlock
          key={block.item.id}
          plan={plan}
          block={block}
          top={top}
          drag={drag}
          lift={plan.canEdit ? liftOf(block) : null}
        />
      ))}
      {lift?.day === day && lifted ? (
        <LiftedBlock lift={lift} title={lifted.title} top={top} open={open} />
      ) : null}
    </ol>
  );
}
