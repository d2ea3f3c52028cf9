"use client";

import { useTranslations } from "use-intl/react";
import { toEdit } from "../item-commands";
import { ItemMenu } from "../item-menu";
import type { PlanProps } from "../list/board";
import { timesOf } from "../list/item-times";
import { type Block, minuteHeight } from "./layout";
import type { Lift } from "./lift";
import type { useTimelineDrag } from "./use-timeline-drag";

type Props = {
  plan: PlanProps;
  block: Block;
  top: (minute: number) => number;
  drag: ReturnType<typeof useTimelineDrag>;
  /** As it can be lifted; null when it stays where it is. */
  lift: Lift | null;
};

const looks = {
  added: "border-added/60 bg-added-soft",
  removed: "border-dashed border-removed/60 bg-removed-soft line-through",
  moved: "border-moved/60 bg-moved-soft",
  changed: "border-moved/60 bg-moved-soft",
};

/** One item as a block of its hours. */
export function TimelineBlock({ plan, block, top, drag, lift }: Props) {
  const t = useTranslations("trips");
  const { item, start, end, column, columns } = block;
  const change = plan.changes.get(item.id);
  const number = plan.numbers.get(item.id);
  const isSelected = plan.selectedId === item.id || plan.litId === item.id;
  const isTroubled = plan.findings.get(item.id)?.some(({ severity }) => severity === "error");
  const times = timesOf(item);
  const look = change
    ? looks[change.kind]
    : lift
      ? "border-accent/30 bg-accent-soft"
      : "border-line-strong bg-sunken";
  return (
    <li
      className={`group absolute focus-within:z-10 hover:z-10 ${drag.lift?.id === item.id ? "opacity-40" : ""}`}
      style={{
        top: top(start),
        height: Math.max(22, (end - start) * minuteHeight - 2),
        insetInlineStart: `calc(${(column / columns) * 100}% + 3px)`,
        width: `calc(${100 / columns}% - 6px)`,
      }}
    >
      <button
        type="button"
        id={`item-${item.id}`}
        aria-describedby={lift ? "timeline-help" : undefined}
        onClick={() => plan.onSelect(item.id)}
        onPointerEnter={() => plan.onHover(item.id)}
        onPointerLeave={() => plan.onHover(null)}
        onPointerDown={(event) => lift && drag.pointer({ event, from: lift, kind: "move" })}
        onKeyDown={(event) => lift && drag.keyboard({ event, from: lift })}
        className={`flex size-full select-none flex-col overflow-hidden rounded-s border px-1.5 py-0.5 text-start text-12 leading-4 ${look} ${isSelected ? "ring-2 ring-accent" : ""} ${isTroubled ? "border-s-4 border-s-removed" : ""} ${lift ? "cursor-grab active:cursor-grabbing" : ""}`}
      >
        <span className="max-w-full truncate font-medium">
          {number ? <span className="figures text-accent">{number} </span> : null}
          {item.title}
        </span>
        <span className="figures truncate text-ink-2">
          {times.start}
          {times.end ? `–${times.end}` : ""}
        </span>
      </button>
      {lift && !change ? (
        <>
          <span
            aria-hidden="true"
            onPointerDown={(event) => drag.pointer({ event, from: lift, kind: "resize" })}
            className="absolute inset-x-2 bottom-0 h-2 cursor-ns-resize touch-none"
          />
          <span className="absolute end-0 top-0 opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
            <ItemMenu
              item={item}
              days={plan.days}
              hasForm={false}
              onCommand={(command) => {
                if (command.kind === "pick") return plan.onPick(item.id);
                if (command.kind === "edit") return;
                const edit = toEdit({ trip: plan.trip, item, command });
                if (edit) plan.onEdit(edit.operations, t(`done.${edit.done}`, { title: item.title }));
              }}
            />
          </span>
        </>
      ) : null}
    </li>
  );
}
