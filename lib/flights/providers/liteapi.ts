import "server-only";
import { distanceKm } from "@/lib/geo/distance";
import { airportByIata } from "@/lib/geo/gazetteer";
import { AppError } from "../../errors/app-error";
import { fetchJson } from "../../http/fetch-json";
import { liteapiAddress } from "../../search/vendor-addresses";
import { type Money, minorFromDecimal, minorUnitDigits } from "../../utils/money";
import { estimateEmissionsKg } from "../emissions";
import type { FlightProvider } from "../provider";
import type { FlightEndpoint, FlightOffer, FlightSearch, FlightSegment } from "../schema";
import {
  type LiteapiJourney,
  type LiteapiOffer,
  type LiteapiSegment,
  liteapiFlightsSchema,
  liteapiJourneySchema,
} from "./liteapi-schema";

type Config = {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch;
  now: () => number;
};

const timeoutMs = 20_000;
const offerLifeMinutes = 15;
/** They price children from 2 to 11; who is older pays as an adult. */
const oldestChild = 11;

function toMoney({ amount: value, currency: code }: { amount: number; currency: string }): Money {
  const decimal = value.toFixed(minorUnitDigits(code));
  return { amountMinor: minorFromDecimal({ decimal, currency: code }), currency: code };
}

function toRequest({ slices, party, cabin, maxConnections }: FlightSearch) {
  const infantAges = party.childAges.filter((age) => age < 2);
  const childrenAges = party.childAges.filter((age) => age >= 2 && age <= oldestChild);
  return {
    legs: slices.map((slice, index) => ({
      ...slice,
      direction: index === 0 ? "OUTBOUND" : "INBOUND",
      filters: { maxStops: maxConnections },
    })),
    adults: party.adults + party.childAges.filter((age) => age > oldestChild).length,
    children: childrenAges.length,
    infants: infantAges.length,
    childrenAges,
    infantAges,
    cabinClass: cabin.toUpperCase(),
    currency: "EUR",
  };
}

/** Where an airport is and which clock it has, they do not say: the list of airports here does. */
function toEndpoint(code: string): FlightEndpoint | null {
  const airport = airportByIata(code);
  if (!airport) return null;
  const { iata, name, city, lat, lon, zone } = airport;
  return { iata, name, city, terminal: null, lat, lon, zone };
}

function toSegment(segment: LiteapiSegment): FlightSegment | null {
  const [origin, destination] = [toEndpoint(segment.originCode), toEndpoint(segment.destinationCode)];
  if (!origin || !destination) return null;
  const { marketingCode, marketingName, operatingName } = segment.carrier;
  return {
    marketingCarrier: marketingName,
    operatingCarrier: operatingName ?? marketingName,
    carrierCode: marketingCode,
    flightNumber: `${marketingCode} ${segment.flight.marketingNumber}`,
    origin,
    destination,
    departure: segment.departureTime.slice(0, 16),
    arrival: segment.arrivalTime.slice(0, 16),
    durationMinutes: segment.duration.minutes,
    aircraft: null,
    landings: [],
    wifi: null,
    seatPitchCm: null,
  };
}

/** The slices of a journey in order; null when an airport is unknown or a leg does not say how long it is. */
function toSlices({ segments, legDurations }: LiteapiJourney): FlightOffer["slices"] | null {
  const directions = [...new Set(segments.map(({ direction }) => direction))];
  const slices = directions.flatMap((direction) => {
    const own = segments.filter((segment) => segment.direction === direction);
    const ours = own.flatMap((segment) => toSegment(segment) ?? []);
    const total = legDurations?.find((leg) => leg.direction === direction)?.duration.minutes;
    const durationMinutes = total ?? (ours.length === 1 ? ours[0]?.durationMinutes : undefined);
    return ours.length === own.length && durationMinutes ? [{ segments: ours, durationMinutes }] : [];
  });
  return slices.length === directions.length ? slices : null;
}

/** A list that does not name the kind says nothing, unless it says in so many words that there is none. */
function pieces({
  baggage,
  kind,
}: {
  baggage: LiteapiOffer["baggage"];
  kind: "cabin" | "checked";
}): number | null {
  const own = baggage?.included?.find(
    ({ bagType, passengerType }) => bagType === kind && (passengerType ?? "ADT") === "ADT",
  );
  if (own) return own.pieces ?? null;
  const has = kind === "cabin" ? baggage?.hasCarryOnBag : baggage?.hasCheckedBag;
  return has === false ? 0 : null;
}

/** A fee is told without saying whether it is for one traveller or for all: it is taken over only where that is the same. */
function toCondition(input: {
  allowed: boolean | null | undefined;
  fee: { pricing?: { display: { amount: number; currency: string } } | null | undefined } | null | undefined;
  people: number;
}): FlightOffer["changeable"] {
  const { allowed, fee, people } = input;
  if (allowed === null || allowed === undefined) return { allowed: "unknown", penalty: null };
  const display = allowed && people === 1 ? fee?.pricing?.display : undefined;
  return { allowed: allowed ? "yes" : "no", penalty: display ? toMoney(display) : null };
}

function toOffers({
  journey,
  search,
  now,
}: {
  journey: LiteapiJourney;
  search: FlightSearch;
  now: number;
}): FlightOffer[] {
  const slices = toSlices(journey);
  if (slices?.length !== search.slices.length) return [];
  const people = search.party.adults + search.party.childAges.length;
  const seated = search.party.adults + search.party.childAges.filter((age) => age >= 2).length;
  const kg = slices
    .flatMap(({ segments }) => segments)
    .reduce(
      (total, { origin, destination }) =>
        total +
        estimateEmissionsKg({ km: distanceKm({ from: origin, to: destination }), cabin: search.cabin }),
      0,
    );
  return journey.offers.map(({ offerId, expiration, pricing, fare, baggage, terms }) => {
    const { total, currency: code } = pricing.display;
    return {
      id: `liteapi:${offerId}`,
      provider: "liteapi",
      slices,
      cabin: search.cabin,
      fareBrand: fare?.family ?? null,
      price: toMoney({ amount: total, currency: code }),
      bags: {
        cabin: { pieces: pieces({ baggage, kind: "cabin" }), oneMore: null },
        checked: { pieces: pieces({ baggage, kind: "checked" }), oneMore: null },
      },
      seatsTogether: null,
      changeable: toCondition({ allowed: terms?.changeable, fee: terms?.changeFee, people }),
      refundable: toCondition({ allowed: terms?.refundable, fee: terms?.refundFee, people }),
      emissions: { kg: Math.round(kg * seated), method: "estimate" },
      // Their own instant of expiry is that of the answer: what lasts is asked again when it is chosen.
      expiresAt:
        expiration && Date.parse(expiration) > now
          ? expiration
          : new Date(now + offerLifeMinutes * 60_000).toISOString(),
      evidence: { kind: "live", source: "LiteAPI", fetchedAt: new Date(now).toISOString() },
    };
  });
}

/**
 * Flights from LiteAPI, one way or there and back: their legs have no more than two directions. A journey that cannot be
 * read is left out; when none can be read, that is `provider_garbage`.
 */
export function createLiteapiFlights({
  apiKey,
  baseUrl = liteapiAddress,
  fetch,
  now,
}: Config): FlightProvider {
  const url = `${baseUrl.replace(/\/$/, "")}/flights/rates`;
  return {
    searchOffers: async (search, signal) => {
      const { data } = await fetchJson({
        url,
        method: "POST",
        body: toRequest(search),
        schema: liteapiFlightsSchema,
        headers: { "x-api-key": apiKey },
        timeoutMs,
        signal,
        ...(fetch ? { fetch } : {}),
      });
      const journeys = (data ?? []).flatMap(({ journeys: own }) => own ?? []);
      const offers = journeys.flatMap((entry) => {
        const { data: journey } = liteapiJourneySchema.safeParse(entry);
        return journey ? toOffers({ journey, search, now: now() }) : [];
      });
      if (journeys.length > 0 && offers.length === 0) throw new AppError("provider_garbage");
      return offers;
    },
  };
}
