import { Temporal } from "temporal-polyfill";
import { listDays, localTimeAt, minuteOf } from "@/lib/itinerary/time";
import { estimateIntercity } from "@/lib/routes/estimate-intercity";
import type { Item, Pace, Party, Place } from "@/lib/trips/schema";
import type { City, FlightOption, HotelOption, PlannedItem, Services } from "../services";
import { toFlightItem, toStayItem } from "./offer-items";

/** When one leaves for the next city on the ground; the way out of the bed is in it. */
const leaveMinute = 10 * 60;
/** `planDays` wants to be at an airport two hours early; there is none on the ground. */
const noCheckInMinutes = 120;

/** A city of a trip with the nights in it and what was chosen for them. */
export type Stop = {
  city: City;
  checkIn: string;
  checkOut: string;
  hotel: HotelOption | null;
  /** From the stop before; null: on the ground, or this is the first. */
  flight: FlightOption | null;
};

type Wishes = { interests: string[]; pace: Pace; party: Party; currency: string };
type Frame = { time: string; place: Place } | null;

const placeOf = ({ city, hotel }: Stop): Place =>
  hotel?.place ?? { name: city.name, lat: city.lat, lon: city.lon, cityId: city.id };

/** The way on the ground from one stop to the next, as an item: an estimate, and nobody knows its fare. */
function groundItem({ from, to }: { from: Stop; to: Stop }): PlannedItem {
  const { groundMinutes } = estimateIntercity({ from: from.city, to: to.city });
  return {
    kind: "transport",
    title: `${from.city.name} to ${to.city.name} by train, bus or car`.slice(0, 200),
    day: to.checkIn,
    start: localTimeAt({ day: to.checkIn, minute: leaveMinute }),
    startZone: from.city.zone,
    end: arrivalOf({ from, to, minutes: groundMinutes }),
    endZone: to.city.zone,
    place: placeOf(from),
    endPlace: placeOf(to),
    cost: null,
    locked: false,
    note: "",
    details: { mode: "train", durationMinutes: groundMinutes },
    reason: `About ${Math.round(groundMinutes / 30) / 2} hours, estimated by distance; look up the timetable and the fare.`,
  };
}

function arrivalOf({ from, to, minutes }: { from: Stop; to: Stop; minutes: number }): string {
  const start = Temporal.PlainDateTime.from(localTimeAt({ day: to.checkIn, minute: leaveMinute }));
  const end = start.toZonedDateTime(from.city.zone).add({ minutes }).withTimeZone(to.city.zone);
  return end.toPlainDateTime().toString({ smallestUnit: "minute" });
}

function wayItem({ from, to }: { from: Stop; to: Stop }): PlannedItem {
  return to.flight ? toFlightItem({ option: to.flight, direction: null }) : groundItem({ from, to });
}

const arrivesBy = (way: PlannedItem | null): Frame =>
  way?.end && way.endPlace ? { time: way.end, place: way.endPlace } : null;

/** When one has to be at the place from which a way leaves. */
export function leavesBy(way: Pick<PlannedItem, "kind" | "day" | "start" | "place"> | null): Frame {
  if (!way?.start || !way.place || !way.day) return null;
  if (way.kind === "flight") return { time: way.start, place: way.place };
  const minute = minuteOf(way.start) + noCheckInMinutes;
  return { time: localTimeAt({ day: way.day, minute }), place: way.place };
}

/**
 * The items of a trip through several cities: flights there and home, the ways between, a bed in each city and its days,
 * each city's last day ending with the way on and its first beginning after the arrival.
 */
export async function planStops({
  stops,
  outbound,
  inbound,
  wishes,
  fixed,
  services,
}: {
  stops: readonly Stop[];
  outbound: PlannedItem | null;
  inbound: PlannedItem | null;
  wishes: Wishes;
  fixed: Item[];
  services: Pick<Services, "planDays">;
}): Promise<PlannedItem[]> {
  const ways = stops.map((stop, index) => {
    const before = stops[index - 1];
    return before ? wayItem({ from: before, to: stop }) : outbound;
  });
  const days = await Promise.all(
    stops.map(({ city, checkIn, checkOut, hotel }, index) =>
      services.planDays({
        ...wishes,
        cityId: city.id,
        startDate: checkIn,
        endDate: checkOut,
        arrival: arrivesBy(ways[index] ?? null),
        departure: leavesBy(ways[index + 1] ?? (index === stops.length - 1 ? inbound : null)),
        base: hotel?.place ?? null,
        dayStart: null,
        withoutPlaceIds: [],
        wantedPlaceIds: [],
        fixed,
        days: listDays({ from: checkIn, to: checkOut }),
      }),
    ),
  );
  const stays = stops.flatMap(({ city, checkIn, checkOut, hotel }, index) =>
    hotel && checkIn < checkOut
      ? toStayItem({ option: hotel, zone: city.zone, way: ways[index] ?? null })
      : [],
  );
  return [...ways.flatMap((way) => way ?? []), ...stays, ...(inbound ? [inbound] : []), ...days.flat()];
}
