import type { Item } from "@/lib/trips/schema";

type Times = {
  start: string | null;
  end: string | null;
  /** Days later that it ends. */
  later: number;
};

/** The clock of an item as it stands beside it; a stay has only the hour of its check-in. */
export function timesOf({ kind, start, end }: Item): Times {
  const days =
    start && end
      ? Math.round((Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 86_400_000)
      : 0;
  const isStay = kind === "stay";
  return {
    start: start?.slice(11) ?? null,
    end: isStay ? null : (end?.slice(11) ?? null),
    later: isStay ? 0 : days,
  };
}

/** Minutes by the clock; null where there are no two times of one zone. */
export function minutesOf({ kind, start, end, startZone, endZone, details }: Item): number | null {
  if (kind === "stay") return null;
  if (details.durationMinutes && kind !== "activity" && kind !== "meal") return details.durationMinutes;
  if (!start || !end || startZone !== endZone) return null;
  return Math.round((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000);
}
