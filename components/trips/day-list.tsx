"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Finding } from "@/lib/itinerary/finding";
import { daysOf, formatDay } from "@/lib/trips/format";
import type { Operation } from "@/lib/trips/operations";
import { itemsOfDay } from "@/lib/trips/order-items";
import type { Item, Trip } from "@/lib/trips/schema";
import { FindingBadge } from "./health/finding-badge";
import type { Fix } from "./health/finding-line";
import { ItemCard, type Mark } from "./item-card";
import { addItem, moveItem, toEdit } from "./item-commands";
import { ItemForm } from "./item-form";
import { ItemMenu } from "./item-menu";
import { TravelSliver } from "./travel-sliver";
import { useDrag } from "./use-drag";

type Props = {
  trip: Trip;
  canEdit: boolean;
  weather: Record<string, string>;
  numbers: ReadonlyMap<string, number>;
  marks: ReadonlyMap<string, Mark>;
  selectedId: string | null;
  onSelect: (id: string) => void;
  onEdit: (operations: Operation[], summary: string) => void;
  findings: ReadonlyMap<string, Finding[]>;
  onPreviewFix: ((fix: Fix) => void) | null;
  /** Plans a day anew; null while something else is planned or decided. */
  onOptimise: ((input: { dates: string[]; name: string }) => void) | null;
};

type Open = { kind: "edit"; id: string } | { kind: "add"; day: string | null } | null;

/** Every day of the trip and every day that has something on it, in order; the unscheduled ideas last. */
export function DayList(props: Props) {
  const { trip, canEdit, weather, onEdit, onOptimise } = props;
  const [open, setOpen] = useState<Open>(null);
  const planned = trip.items.flatMap(({ day }) => day ?? []);
  const days = [...new Set([...daysOf({ start: trip.startDate, end: trip.endDate }), ...planned])].sort();
  const ideas = itemsOfDay({ items: trip.items, day: null });
  const shared = { ...props, days, open, setOpen };
  const zone = trip.items.find(({ startZone }) => startZone)?.startZone ?? null;
  const drag = useDrag({
    isOn: canEdit && open === null,
    onDrop: (id, { day, beforeId }) => {
      const item = trip.items.find((candidate) => candidate.id === id);
      if (!item || id === beforeId) return;
      const others = itemsOfDay({ items: trip.items, day }).filter((other) => other.id !== id);
      const before = others.findIndex((other) => other.id === beforeId);
      const edit = moveItem({ trip, item, day, index: before === -1 ? others.length : before });
      onEdit(edit.operations, edit.summary);
    },
  });
  const isTarget = (day: string | null, beforeId: string | null) =>
    drag.target?.day === day && drag.target.beforeId === beforeId;

  function section(day: string | null) {
    const items = itemsOfDay({ items: trip.items, day });
    const title = day ? formatDay(day) : "Unscheduled";
    return (
      <section
        key={day ?? "unscheduled"}
        aria-label={title}
        className={`grid gap-1.5 border-b-2 ${isTarget(day, null) ? "border-accent" : "border-transparent"}`}
        id={day ? `day-${day}` : "unscheduled"}
        {...drag.zone(day, null)}
      >
        <div className="flex flex-wrap items-baseline gap-x-3 border-b border-line pb-1">
          <h2 className="text-16">{title}</h2>
          {day && days.includes(day) ? (
            <span className="text-12 text-ink-2">Day {days.indexOf(day) + 1}</span>
          ) : null}
          {day && weather[day] ? <span className="ml-auto text-12 text-ink-2">{weather[day]}</span> : null}
          {day && canEdit && items.length > 1 ? (
            <Button
              kind="quiet"
              size="small"
              className={weather[day] ? "" : "ml-auto"}
              disabled={!onOptimise}
              onClick={() => onOptimise?.({ dates: [day], name: title })}
            >
              Optimise this day
            </Button>
          ) : null}
        </div>
        {items.length === 0 ? <p className="py-2 text-14 text-ink-2">Nothing planned yet.</p> : null}
        <ol className="grid gap-1.5">
          {items.map((item, index) => (
            <li
              key={item.id}
              className={`grid gap-1.5 border-t-2 ${isTarget(day, item.id) ? "border-accent" : "border-transparent"}`}
              {...drag.source(item.id)}
              {...drag.zone(day, item.id)}
            >
              {index > 0 && items[index - 1] && day ? <Sliver from={items[index - 1]} to={item} /> : null}
              <Row {...shared} item={item} />
            </li>
          ))}
        </ol>
        {open?.kind === "add" && open.day === day ? (
          <ItemForm
            day={day}
            currency={trip.currency}
            onCancel={() => setOpen(null)}
            onSave={(draft) => {
              const edit = addItem({ trip, day, draft, zone });
              onEdit(edit.operations, edit.summary);
              setOpen(null);
            }}
          />
        ) : canEdit ? (
          <Button
            kind="quiet"
            size="small"
            className="justify-self-start"
            onClick={() => setOpen({ kind: "add", day })}
          >
            + Add
          </Button>
        ) : null}
      </section>
    );
  }

  return (
    <div className="grid gap-8">
      {days.map(section)}
      {ideas.length > 0 || days.length === 0 ? section(null) : null}
    </div>
  );
}

function Sliver({ from, to }: { from: Item | undefined; to: Item }) {
  return from ? <TravelSliver from={from} to={to} /> : null;
}

type RowProps = Props & { item: Item; days: string[]; open: Open; setOpen: (open: Open) => void };

function Row({
  item,
  trip,
  canEdit,
  days,
  numbers,
  marks,
  selectedId,
  onSelect,
  onEdit,
  open,
  setOpen,
  findings,
  onPreviewFix,
}: RowProps) {
  const mark = marks.get(item.id) ?? null;
  if (open?.kind === "edit" && open.id === item.id) {
    return (
      <ItemForm
        day={item.day}
        currency={trip.currency}
        item={item}
        onCancel={() => setOpen(null)}
        onSave={(patch) => {
          onEdit([{ op: "item.update", id: item.id, patch }], `Changed ${item.title}`);
          setOpen(null);
        }}
      />
    );
  }
  return (
    <ItemCard
      item={item}
      number={numbers.get(item.id) ?? null}
      mark={mark}
      isSelected={selectedId === item.id}
      onSelect={() => onSelect(item.id)}
      finding={<FindingBadge findings={findings.get(item.id) ?? []} onPreviewFix={onPreviewFix} />}
    >
      {canEdit && mark !== "added" ? (
        <ItemMenu
          item={item}
          days={days}
          onCommand={(command) => {
            if (command.kind === "edit") return setOpen({ kind: "edit", id: item.id });
            const edit = toEdit({ trip, item, command });
            if (edit) onEdit(edit.operations, edit.summary);
          }}
        />
      ) : null}
    </ItemCard>
  );
}
