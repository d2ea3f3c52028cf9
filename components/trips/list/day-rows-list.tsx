"use client";

import { useTranslations } from "use-intl/react";
import type { TravelMode } from "@/lib/routes/estimate-travel";
import type { Item, Trip } from "@/lib/trips/schema";
import { TravelSliver } from "../travel-sliver";
import type { Board } from "./board";
import type { Row } from "./day-rows";
import { GhostRow } from "./ghost-row";
import { ItemRow } from "./item-row";

/** The stay in whose bed a night is spent. */
function bedOf({ trip, night }: { trip: Trip; night: string }): Item | null {
  return (
    trip.items.find(
      ({ kind, day, end }) =>
        kind === "stay" && day !== null && day <= night && (end?.slice(0, 10) ?? "") > night,
    ) ?? null
  );
}

const dayBefore = (day: string) =>
  new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
const isOnTheWay = ({ kind, place }: Item) => place !== null && kind !== "note" && kind !== "stay";

/** The rows of a day with the ways between them, from the bed in the morning back to the one in the evening. */
export function DayRows({ board, day, rows }: { board: Board; day: string | null; rows: readonly Row[] }) {
  const t = useTranslations("trips");
  const { trip, drag, changes } = board;
  const stops = rows.flatMap(({ kind, item }) =>
    kind === "item" && isOnTheWay(item) && changes.get(item.id)?.kind !== "removed" ? [item] : [],
  );
  const [first] = stops;
  const last = stops.at(-1);
  const morning = day ? bedOf({ trip, night: dayBefore(day) }) : null;
  const evening = day ? bedOf({ trip, night: day }) : null;
  const isOnFoot = (item: Item | undefined) => item?.kind === "activity" || item?.kind === "meal";
  const onMode = (item: Item) =>
    board.canEdit
      ? (mode: TravelMode) =>
          board.onEdit(
            [{ op: "item.update", id: item.id, patch: { details: { ...item.details, mode } } }],
            t("done.way", { title: item.title }),
          )
      : null;
  function wayTo(item: Item) {
    if (!day) return null;
    const before = stops[stops.indexOf(item) - 1];
    const from = before ? (before.endPlace ?? before.place) : null;
    if (from) return <TravelSliver from={from} to={item} onMode={onMode(item)} />;
    if (item !== first || !morning?.place || !isOnFoot(item)) return null;
    return <TravelSliver from={morning.place} to={item} end="leave" onMode={onMode(item)} />;
  }
  return (
    <ol className="grid gap-1">
      {rows.map(({ kind, item }) =>
        kind === "ghost" ? (
          <li key={`ghost-${item.id}`}>
            <GhostRow item={item} />
          </li>
        ) : (
          <li
            key={item.id}
            className={`grid gap-1 border-t-2 ${drag.target?.day === day && drag.target.beforeId === item.id ? "border-accent" : "border-transparent"}`}
            {...drag.source(item.id)}
            {...drag.zone(day, item.id)}
          >
            {stops.includes(item) ? wayTo(item) : null}
            <ItemRow board={board} item={item} />
          </li>
        ),
      )}
      {last && evening?.place && isOnFoot(last) ? (
        <li>
          <TravelSliver from={evening.place} to={last} end="return" onMode={null} />
        </li>
      ) : null}
    </ol>
  );
}
