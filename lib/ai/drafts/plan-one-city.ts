import type { Item, Pace, Party, Trip } from "@/lib/trips/schema";
import type { City, PlannedItem, Services } from "../services";

type Wishes = { interests: string[]; pace: Pace; party: Party; currency: string };

const covers = (day: string) => (item: { kind: string; day: string | null; end: string | null }) =>
  item.kind === "stay" && item.day !== null && item.day <= day && (item.end?.slice(0, 10) ?? item.day) > day;

/** The city in which days are spent: where the bed of the first of them stands, else the first of the trip. */
export function cityOfDays({ trip, days }: { trip: Trip; days: string[] | undefined }): string {
  const [first] = days ?? [];
  const stay = first === undefined ? undefined : trip.items.find(covers(first));
  return stay?.place?.cityId ?? trip.destinationCityIds[0] ?? "";
}

/** The chosen flights and stay with the days of one city around them. */
export async function planOneCity({
  city,
  dates: { startDate, endDate },
  offers,
  wishes,
  kept,
  days,
  limits,
  services,
}: {
  city: City;
  dates: { startDate: string; endDate: string };
  offers: PlannedItem[];
  wishes: Wishes;
  kept: Item[];
  days: string[];
  limits: { dayStart: string | null; withoutPlaceIds: string[]; wantedPlaceIds: string[] };
  services: Pick<Services, "planDays">;
}): Promise<PlannedItem[]> {
  const around = [...kept, ...offers];
  const flying = (direction: "outbound" | "inbound") =>
    around.find(({ kind, details }) => kind === "flight" && details.direction === direction);
  const [flightIn, flightHome] = [flying("outbound"), flying("inbound")];
  const [first = startDate] = days;
  const stay = around.find(covers(first)) ?? around.find(({ kind }) => kind === "stay");
  const planned = await services.planDays({
    ...wishes,
    ...limits,
    cityId: city.id,
    startDate,
    endDate,
    arrival: flightIn?.end && flightIn.endPlace ? { time: flightIn.end, place: flightIn.endPlace } : null,
    departure:
      flightHome?.start && flightHome.place ? { time: flightHome.start, place: flightHome.place } : null,
    base: stay?.place ?? null,
    fixed: kept,
    days,
  });
  return [...offers, ...planned];
}
