import { dayOf, localTimeAt, minuteOf } from "@/lib/itinerary/time";
import { estimateTravel } from "@/lib/routes/estimate-travel";
import type { FlightOption, HotelOption, PlannedItem } from "../services";

/** A planned item without why it was planned: what a traveller chooses needs no reason. */
export const toOffered = ({ reason: _, ...item }: PlannedItem) => item;

const hoursAndMinutes = (minutes: number) =>
  minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;

/** A chosen flight as an item of the plan, on the day it leaves. */
export function toFlightItem({
  option,
  direction,
}: {
  option: FlightOption;
  /** Null between two cities of the trip. */
  direction: "outbound" | "inbound" | null;
}): PlannedItem {
  const first = option.segments[0];
  const last = option.segments.at(-1);
  const stops =
    option.stops === 0 ? "nonstop" : option.stops === 1 ? "with one stop" : `with ${option.stops} stops`;
  return {
    kind: "flight",
    title: `${option.origin.name} to ${option.destination.name}`.slice(0, 200),
    day: first?.departure.slice(0, 10) ?? null,
    start: first?.departure ?? null,
    startZone: option.originZone,
    end: last?.arrival ?? null,
    endZone: option.destinationZone,
    place: option.origin,
    endPlace: option.destination,
    cost: { ...option.price, evidence: option.evidence },
    locked: false,
    note: "",
    details: {
      segments: option.segments,
      ...(direction ? { direction } : {}),
      durationMinutes: option.durationMinutes,
      ...(option.fareBrand ? { fareBrand: option.fareBrand } : {}),
      ...(option.emissionsKg === null ? {} : { emissionsKg: option.emissionsKg }),
      provider: option.provider,
      offerId: option.offerId,
      ...(option.expiresAt ? { offerExpiresAt: option.expiresAt } : {}),
    },
    reason: `${first?.carrier ?? "A flight"}, ${stops}, ${hoursAndMinutes(option.durationMinutes)}: the best mix of price and comfort found.`,
  };
}

/** Leaving the aircraft and the airport. */
export const afterLandingMinutes = 45;
const usualCheckInMinute = 15 * 60;

/** When the party is there, in minutes of the check-in day, if it comes by a way that arrives on that day. */
function arrivalMinute({ way, option }: { way: PlannedItem | null; option: HotelOption }): number {
  if (!way?.end || dayOf(way.end) !== option.checkIn) return 0;
  if (way.kind !== "flight" || !way.endPlace) return minuteOf(way.end);
  const { minutes } = estimateTravel({ from: way.endPlace, to: option.place });
  return minuteOf(way.end) + afterLandingMinutes + minutes;
}

/** A chosen stay as an item of the plan, on its check-in day: from the usual hour, later for who arrives later. */
export function toStayItem({
  option,
  zone,
  way = null,
}: {
  option: HotelOption;
  zone: string;
  /** How one comes there, if that is known. */
  way?: PlannedItem | null;
}): PlannedItem {
  const { checkIn, checkOut } = option;
  const minute = Math.max(usualCheckInMinute, arrivalMinute({ way, option }));
  const nights = Math.round((Date.parse(checkOut) - Date.parse(checkIn)) / 86_400_000);
  const stars = option.stars ? `${option.stars} stars, ` : "";
  return {
    kind: "stay",
    title: option.name.slice(0, 200),
    day: checkIn,
    start: localTimeAt({ day: checkIn, minute }),
    startZone: zone,
    end: `${checkOut}T11:00`,
    endZone: zone,
    place: option.place,
    endPlace: null,
    cost: { ...option.price, evidence: option.evidence },
    locked: false,
    note: "",
    details: {
      nights,
      ...(option.stars === null ? {} : { stars: option.stars }),
      ...(option.rate ? { rate: option.rate } : {}),
      ...(option.board ? { board: option.board } : {}),
      provider: option.provider,
      offerId: option.offerId,
      ...(option.expiresAt ? { offerExpiresAt: option.expiresAt } : {}),
    },
    reason: `${stars}${nights} ${nights === 1 ? "night" : "nights"} for the whole party, within what the trip can spend.`,
  };
}
