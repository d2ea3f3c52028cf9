import type { FlightOffer, FlightSegment } from "../schema.ts";

const airport = (iata: string): FlightSegment["origin"] => ({
  iata,
  name: iata,
  city: iata,
  terminal: null,
  lat: 50,
  lon: 10,
  zone: "UTC",
});

/** One flight in UTC: `from`, `to`, the local departure and how long it takes. */
export function aSegment(
  fields: Partial<FlightSegment> & { from?: string; to?: string } = {},
): FlightSegment {
  const { from = "BER", to = "LIS", departure = "2027-05-11T09:00", durationMinutes = 180, ...rest } = fields;
  const arrival = new Date(Date.parse(`${departure}Z`) + durationMinutes * 60_000).toISOString().slice(0, 16);
  return {
    marketingCarrier: "Test Air",
    operatingCarrier: "Test Air",
    carrierCode: "TA",
    flightNumber: "TA 1",
    origin: airport(from),
    destination: airport(to),
    departure,
    arrival,
    durationMinutes,
    aircraft: null,
    landings: [],
    wifi: null,
    seatPitchCm: null,
    ...rest,
  };
}

/** A slice of flights that follow each other. */
export function aSlice(...segments: FlightSegment[]): FlightOffer["slices"][number] {
  const [first, last] = [segments[0], segments.at(-1)];
  const minutes = (Date.parse(`${last?.arrival}Z`) - Date.parse(`${first?.departure}Z`)) / 60_000;
  return { segments, durationMinutes: minutes };
}

/** An offer of which nothing is known but its flights and its price. */
export function anOffer(fields: Partial<FlightOffer> & { euros?: number } = {}): FlightOffer {
  const { euros = 100, ...rest } = fields;
  return {
    id: "test:1",
    provider: "duffel",
    slices: [aSlice(aSegment())],
    cabin: "economy",
    fareBrand: null,
    price: { amountMinor: euros * 100, currency: "EUR" },
    bags: { cabin: { pieces: null, oneMore: null }, checked: { pieces: null, oneMore: null } },
    seatsTogether: null,
    changeable: { allowed: "unknown", penalty: null },
    refundable: { allowed: "unknown", penalty: null },
    emissions: null,
    expiresAt: null,
    evidence: { kind: "live", source: "Test" },
    ...rest,
  };
}
