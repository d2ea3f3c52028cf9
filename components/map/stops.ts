import { estimateTravel, type TravelMode } from "@/lib/routes/estimate-travel";
import { orderItems } from "@/lib/trips/order-items";
import type { Item, Trip } from "@/lib/trips/schema";

export type Stop = { item: Item; lat: number; lon: number };
export type Leg = { from: Stop; to: Stop; mode: TravelMode; meters: number };

/** What has a pin: everything with a place on a day; a flight happens between two of them. */
export function stopsOf(trip: Trip): Stop[] {
  return orderItems(trip.items).flatMap((item) =>
    item.place && item.kind !== "flight" && item.day
      ? [{ item, lat: item.place.lat, lon: item.place.lon }]
      : [],
  );
}

/** The ways from stop to stop of each day, in the order of the plan and by the mode of the list. */
export function legsOf({ stops, removed }: { stops: readonly Stop[]; removed: ReadonlySet<string> }): Leg[] {
  const onTheWay = stops.filter(
    ({ item }) => item.kind !== "stay" && item.kind !== "note" && !removed.has(item.id),
  );
  return onTheWay.flatMap((to, index): Leg[] => {
    const from = onTheWay[index - 1];
    if (!from || from.item.day !== to.item.day) return [];
    const chosen = (["walk", "transit", "drive"] as const).find((mode) => mode === to.item.details.mode);
    const { mode, meters } = estimateTravel({ from, to, ...(chosen ? { mode: chosen } : {}) });
    return [{ from, to, mode, meters }];
  });
}

export function toFeatures(legs: readonly Leg[]) {
  return {
    type: "FeatureCollection" as const,
    features: legs.map(({ from, to, mode }) => ({
      type: "Feature" as const,
      properties: { isWalk: mode === "walk" },
      geometry: {
        type: "LineString" as const,
        coordinates: [
          [from.lon, from.lat],
          [to.lon, to.lat],
        ],
      },
    })),
  };
}
