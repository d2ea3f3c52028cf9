import { Temporal } from "temporal-polyfill";
import { minorFromDecimal } from "../../utils/money.ts";
import type { FlightEndpoint, FlightOffer, FlightSearch, FlightSegment } from "../schema.ts";
import type { DuffelAirport, DuffelCondition, DuffelOffer, DuffelSegment } from "./duffel-schema.ts";

/** "P1DT2H26M", the days, hours and minutes of ISO 8601; read a thousand times for an answer, so without Temporal. */
function minutesOf(duration: string): number {
  const [, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?/.exec(duration) ?? [];
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
}

/** Between two local times, each in its airport's zone. */
function minutesBetween(from: { at: string; zone: string }, to: { at: string; zone: string }): number {
  const instant = ({ at, zone }: { at: string; zone: string }) =>
    Temporal.PlainDateTime.from(at).toZonedDateTime(zone).epochMilliseconds;
  return Math.round((instant(to) - instant(from)) / 60_000);
}

function toEndpoint({
  airport,
  terminal,
}: {
  airport: DuffelAirport;
  terminal: string | null | undefined;
}): FlightEndpoint {
  return {
    iata: airport.iata_code,
    name: airport.name,
    city: airport.city_name ?? airport.name,
    terminal: terminal ?? null,
    lat: airport.latitude,
    lon: airport.longitude,
    zone: airport.time_zone,
  };
}

function toSegment(segment: DuffelSegment): FlightSegment {
  const departure = { at: segment.departing_at, zone: segment.origin.time_zone };
  const arrival = { at: segment.arriving_at, zone: segment.destination.time_zone };
  const carrier = segment.marketing_carrier;
  return {
    marketingCarrier: carrier.name,
    operatingCarrier: segment.operating_carrier.name,
    carrierCode: carrier.iata_code ?? null,
    flightNumber: `${carrier.iata_code ?? ""} ${segment.marketing_carrier_flight_number}`.trim(),
    origin: toEndpoint({ airport: segment.origin, terminal: segment.origin_terminal }),
    destination: toEndpoint({ airport: segment.destination, terminal: segment.destination_terminal }),
    departure: segment.departing_at.slice(0, 16),
    arrival: segment.arriving_at.slice(0, 16),
    durationMinutes: segment.duration ? minutesOf(segment.duration) : minutesBetween(departure, arrival),
    aircraft: segment.aircraft?.name ?? null,
    landings: (segment.stops ?? []).map(({ airport }) => airport.iata_code),
    ...toComfort(segment),
  };
}

const cmPerInch = 2.54;

/** What everybody has on board; a pitch comes in inches, as a number or in words ("30-32"), and the least counts. */
function toComfort({ passengers }: DuffelSegment): Pick<FlightSegment, "wifi" | "seatPitchCm"> {
  const amenities = passengers?.[0]?.cabin?.amenities;
  const inches = Number.parseInt(String(amenities?.seat?.pitch ?? ""), 10);
  const wifi = amenities?.wifi;
  const known = wifi?.available === false ? "none" : wifi?.cost;
  return {
    wifi: known === "none" || known === "free" || known === "paid" ? known : null,
    seatPitchCm: inches >= 20 && inches <= 100 ? Math.round(inches * cmPerInch) : null,
  };
}

/** A missing condition is unknown, never a no and never free. */
function toCondition(condition: DuffelCondition): FlightOffer["changeable"] {
  if (condition?.allowed === null || condition?.allowed === undefined)
    return { allowed: "unknown", penalty: null };
  const { allowed, penalty_amount: decimal, penalty_currency: currency } = condition;
  const penalty =
    allowed && decimal && currency
      ? { amountMinor: minorFromDecimal({ decimal, currency }), currency }
      : null;
  return { allowed: allowed ? "yes" : "no", penalty };
}

/**
 * Pieces of a kind that every traveller has on every segment; null when one segment does not name the kind: a list
 * without it is silence, not a zero.
 */
function pieces({ offer, kind }: { offer: DuffelOffer; kind: string }): number | null {
  const counts = offer.slices.flatMap(({ segments }) =>
    segments.flatMap(({ passengers }) =>
      (passengers ?? [{ baggages: null }]).map(({ baggages }) =>
        baggages?.some(({ type }) => type === kind)
          ? baggages.filter(({ type }) => type === kind).reduce((sum, { quantity }) => sum + quantity, 0)
          : null,
      ),
    ),
  );
  const known = counts.filter((count) => count !== null);
  return known.length === counts.length ? Math.min(...known) : null;
}

function toSlice({ duration, segments }: DuffelOffer["slices"][number]): FlightOffer["slices"][number] {
  const ours = segments.map(toSegment);
  if (duration) return { segments: ours, durationMinutes: minutesOf(duration) };
  const [first, last] = [ours[0], ours.at(-1)];
  if (!first || !last) return { segments: ours, durationMinutes: 0 };
  const [from, to] = [
    { at: first.departure, zone: first.origin.zone },
    { at: last.arrival, zone: last.destination.zone },
  ];
  return { segments: ours, durationMinutes: minutesBetween(from, to) };
}

export function toFlightOffer({
  offer,
  cabin,
  now,
}: {
  offer: DuffelOffer;
  cabin: FlightSearch["cabin"];
  now: number;
}): FlightOffer {
  const currency = offer.total_currency;
  return {
    id: `duffel:${offer.id}`,
    provider: "duffel",
    slices: offer.slices.map(toSlice),
    cabin,
    fareBrand: offer.slices[0]?.fare_brand_name ?? null,
    price: { amountMinor: minorFromDecimal({ decimal: offer.total_amount, currency }), currency },
    // What more costs is known only of one offer asked for alone, with its services.
    bags: {
      cabin: { pieces: pieces({ offer, kind: "carry_on" }), oneMore: null },
      checked: { pieces: pieces({ offer, kind: "checked" }), oneMore: null },
    },
    seatsTogether: null,
    changeable: toCondition(offer.conditions?.change_before_departure),
    refundable: toCondition(offer.conditions?.refund_before_departure),
    emissions: offer.total_emissions_kg ? { kg: Number(offer.total_emissions_kg), method: "provider" } : null,
    expiresAt: offer.expires_at ?? null,
    evidence: { kind: "live", source: "Duffel", fetchedAt: new Date(now).toISOString() },
  };
}
