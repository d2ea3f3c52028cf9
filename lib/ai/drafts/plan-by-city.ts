import type { Item, Pace, Party, Place } from "@/lib/trips/schema";
import type { PlannedItem, Services } from "../services";
import { leavesBy } from "./plan-stops";

type Wishes = { interests: string[]; pace: Pace; party: Party; currency: string };
type Entry = Pick<Item, "kind" | "day" | "start" | "end" | "place" | "endPlace" | "details">;

const lastDayOf = ({ day, end }: Entry) => end?.slice(0, 10) ?? day ?? "";

/** Where one sleeps that night; on the day on which the last bed is left, that one. */
function stayOn({ items, day }: { items: readonly Entry[]; day: string }): Entry | undefined {
  const stays = items.filter((item) => item.kind === "stay" && item.day !== null && item.day <= day);
  return stays.find((stay) => lastDayOf(stay) > day) ?? stays.findLast((stay) => lastDayOf(stay) === day);
}

/** A way from one city of the trip to another; not the one between an airport and a bed. */
export function isIntercity({ kind, place, endPlace, details }: Entry): boolean {
  if (kind === "flight") return details.direction === undefined;
  const [from, to] = [place?.cityId, endPlace?.cityId];
  return kind === "transport" && from !== undefined && to !== undefined && from !== to;
}

/** The city in which a day of a trip is spent; null when no bed says. */
export const cityOn = ({ items, day }: { items: readonly Entry[]; day: string }): string | null =>
  stayOn({ items, day })?.place?.cityId ?? null;

/** How one comes into the city of a stay and leaves it again: between cities, or by the flights of the trip. */
function waysOf({ items, stay }: { items: readonly Entry[]; stay: Entry | undefined }) {
  const flight = (direction: "outbound" | "inbound") =>
    items.find(({ kind, details }) => kind === "flight" && details.direction === direction);
  const between = items.filter(isIntercity);
  return {
    into: between.find(({ day }) => stay && day === stay.day) ?? flight("outbound"),
    out: between.find(({ day }) => stay && day === lastDayOf(stay)) ?? flight("inbound"),
  };
}

/**
 * The days of a trip around what is kept and chosen, each in the city where it is spent: `cityId` for all of them, or
 * for those of which no bed says.
 */
export async function planByCity({
  cityId,
  isOneCity,
  dates: { startDate, endDate },
  offers,
  wishes,
  kept,
  days,
  limits,
  services,
}: {
  cityId: string;
  isOneCity: boolean;
  dates: { startDate: string; endDate: string };
  offers: PlannedItem[];
  wishes: Wishes;
  kept: Item[];
  days: string[];
  limits: { dayStart: string | null; withoutPlaceIds: string[]; wantedPlaceIds: string[] };
  services: Pick<Services, "planDays">;
}): Promise<PlannedItem[]> {
  const items: Entry[] = [...kept, ...offers];
  const groups = Map.groupBy(days, (day) => (isOneCity ? cityId : (cityOn({ items, day }) ?? cityId)));
  const planned = await Promise.all(
    [...groups].map(([id, own]) => {
      const stay = stayOn({ items, day: own[0] ?? startDate }) ?? items.find(({ kind }) => kind === "stay");
      const { into, out } = waysOf({ items, stay });
      const base: Place | null = stay?.place ?? null;
      return services.planDays({
        ...wishes,
        ...limits,
        cityId: id,
        startDate,
        endDate,
        arrival: into?.end && into.endPlace ? { time: into.end, place: into.endPlace } : null,
        departure: leavesBy(out ?? null),
        base,
        fixed: kept,
        days: own,
      });
    }),
  );
  return [...offers, ...planned.flat()];
}
