import { AppError } from "../../errors/app-error.ts";
import { distanceKm } from "../../geo/distance.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import { liteapiAddress } from "../../search/vendor-addresses.ts";
import { type Money, minorFromDecimal, minorUnitDigits } from "../../utils/money.ts";
import type { Board } from "../kinds.ts";
import type { HotelProvider, HotelQuestion } from "../provider.ts";
import { byTotal } from "../rates.ts";
import { occupancies } from "../rooms-for.ts";
import type { HotelOffer, HotelRate } from "../schema.ts";
import {
  type LiteapiRate,
  type LiteapiRoom,
  liteapiHotelsSchema,
  liteapiRatesSchema,
  liteapiRoomSchema,
} from "./liteapi-schema.ts";

type Config = {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch;
  now: () => number;
};

/** The supplier's own limit in seconds, and ours around it. */
const supplierSeconds = 10;
const timeoutMs = 15_000;
const mostHotels = 60;
const mostRates = 6;
const radiusMetres = 8000;
const offerLifeMinutes = 20;
const noAvailability = 2001;

const boardsByCode: Record<string, Board> = {
  RO: "room only",
  BB: "breakfast",
  BI: "breakfast",
  HB: "half board",
  FB: "full board",
  AI: "all inclusive",
};

/** A number of theirs in minor units, rounded to what the currency has. */
function toMoney({ amount, currency }: { amount: number; currency: string }): Money {
  const decimal = amount.toFixed(minorUnitDigits(currency));
  return { amountMinor: minorFromDecimal({ decimal, currency }), currency };
}

/** Adds what has one currency; null when nothing is there or the currencies differ. */
function sum(amounts: readonly Money[]): Money | null {
  const [first] = amounts;
  if (!first || amounts.some(({ currency }) => currency !== first.currency)) return null;
  return {
    amountMinor: amounts.reduce((total, { amountMinor }) => total + amountMinor, 0),
    currency: first.currency,
  };
}

/** "2026-07-30 02:00:00" in GMT; another zone than that is not documented, and not guessed at. */
function toInstant({ cancelTime, timezone }: { cancelTime: string; timezone?: string | null | undefined }) {
  const time = Date.parse(`${cancelTime.trim().replace(" ", "T")}Z`);
  return Number.isNaN(time) || (timezone && !/^(GMT|UTC)$/i.test(timezone))
    ? null
    : new Date(time).toISOString();
}

function toCancellation({ rates, now }: { rates: LiteapiRate[]; now: number }): HotelRate["cancellation"] {
  const tags = rates.map(({ cancellationPolicies }) => cancellationPolicies?.refundableTag);
  if (tags.includes("NRFN")) return { kind: "not_refundable" };
  if (tags.some((tag) => tag !== "RFN")) return { kind: "unknown" };
  const firsts = rates.map(({ cancellationPolicies }) => cancellationPolicies?.cancelPolicyInfos?.[0]);
  const deadlines = firsts.map((info) => (info ? toInstant(info) : null));
  const until = deadlines.reduce(
    (least, time) => (least && time && time < least ? time : (least ?? time)),
    null,
  );
  if (!until || deadlines.includes(null)) return { kind: "unknown" };
  if (Date.parse(until) <= now) return { kind: "not_refundable" };
  return {
    kind: "free_until",
    until,
    feeAfter: sum(firsts.flatMap((info) => (info ? [toMoney(info)] : []))),
  };
}

/** One rate for all rooms: theirs come room by room. */
function toRate({ room, now }: { room: LiteapiRoom; now: number }): HotelRate[] {
  const { rates, offerId } = room;
  const price = sum(rates.flatMap(({ retailRate }) => retailRate.total.slice(0, 1).map(toMoney)));
  const [first] = rates;
  if (!price || !first) return [];
  const fees = rates.map(({ retailRate }) => retailRate.taxesAndFees);
  const atStay = fees.flatMap((list) => (list ?? []).filter(({ included }) => !included).map(toMoney));
  const isStated = fees.every((list) => Array.isArray(list));
  const payments = first.paymentTypes ?? [];
  return [
    {
      id: offerId,
      room: rates.length === 1 ? first.name : `${rates.length} × ${first.name}`,
      board: boardsByCode[first.boardType?.slice(0, 2) ?? ""] ?? null,
      price,
      dueAtStay: isStated && atStay.length === 0 ? { ...price, amountMinor: 0 } : sum(atStay),
      payment: payments.length === 0 ? null : payments.includes("NUITEE_PAY") ? "now" : "at_stay",
      cancellation: toCancellation({ rates, now }),
      conditions: first.remarks ? [first.remarks.replace(/<[^>]*>/g, " ").slice(0, 2000)] : [],
    },
  ];
}

/**
 * Stays from LiteAPI v3: the hotels around the middle of the city, then the rates of all of them at once. A rate that
 * cannot be read is left out; when none can be read, that is `provider_garbage`. Nothing available is an empty list.
 */
export function createLiteapiHotels({ apiKey, baseUrl = liteapiAddress, fetch, now }: Config): HotelProvider {
  const address = baseUrl.replace(/\/$/, "");
  const ask = fetch ?? globalThis.fetch;
  // "No availability" comes as 204 without a body, or as 200 with an error in it.
  const withoutSilence: typeof globalThis.fetch = async (input, init) => {
    const response = await ask(input, init);
    return response.status === 204 ? Response.json({ error: { code: noAvailability } }) : response;
  };
  const shared = { headers: { "x-api-key": apiKey }, timeoutMs, fetch: withoutSilence };

  async function hotelsAround({ city }: HotelQuestion, signal: AbortSignal | undefined) {
    const url = new URL(`${address}/data/hotels`);
    url.searchParams.set("latitude", String(city.lat));
    url.searchParams.set("longitude", String(city.lon));
    url.searchParams.set("radius", String(radiusMetres));
    url.searchParams.set("limit", String(mostHotels));
    return (await fetchJson({ ...shared, url, schema: liteapiHotelsSchema, signal })).data ?? [];
  }

  async function ratesOf({
    question,
    ids,
    signal,
  }: {
    question: HotelQuestion;
    ids: string[];
    signal?: AbortSignal | undefined;
  }) {
    const { party, roomCount, checkIn, checkOut, city } = question;
    const answer = await fetchJson({
      ...shared,
      url: `${address}/hotels/rates`,
      method: "POST",
      body: {
        hotelIds: ids,
        checkin: checkIn,
        checkout: checkOut,
        currency: "EUR",
        // Asked for by the API; the country of the stay is what is known for certain.
        guestNationality: city.country,
        occupancies: occupancies({ party, rooms: roomCount }).map(({ adults, childAges }) => ({
          adults,
          children: childAges,
        })),
        timeout: supplierSeconds,
        maxRatesPerHotel: mostRates,
      },
      schema: liteapiRatesSchema,
      signal,
    });
    if ("data" in answer) return answer.data;
    if (answer.error.code === noAvailability) return [];
    throw new AppError(answer.error.code === 5000 ? "provider_unavailable" : "bad_input", {
      cause: `LiteAPI error ${answer.error.code}`,
    });
  }

  return {
    searchOffers: async (question, signal) => {
      const hotels = await hotelsAround(question, signal);
      if (hotels.length === 0) return [];
      const found = await ratesOf({ question, ids: hotels.map(({ id }) => id), signal });
      const ratesById = new Map(
        found.map(({ hotelId, roomTypes }) => [
          hotelId,
          roomTypes.flatMap((entry) => {
            const parsed = liteapiRoomSchema.safeParse(entry);
            return parsed.success ? toRate({ room: parsed.data, now: now() }) : [];
          }),
        ]),
      );
      const offers = hotels.flatMap((hotel): HotelOffer[] => {
        const rates = ratesById.get(hotel.id)?.toSorted(byTotal) ?? [];
        if (rates.length === 0) return [];
        const point = { lat: hotel.latitude, lon: hotel.longitude };
        return [
          {
            id: `liteapi:${hotel.id}`,
            provider: "liteapi",
            name: hotel.name,
            stars: hotel.stars ? Math.min(5, hotel.stars) : null,
            review: hotel.rating ? { score: hotel.rating, count: hotel.reviewCount ?? null } : null,
            district: null,
            ...point,
            zone: question.city.zone,
            distanceKm: Math.round(distanceKm({ from: question.city, to: point }) * 10) / 10,
            rooms: question.roomCount,
            nights: question.nights,
            rates,
            hasMoreRates: false,
            expiresAt: new Date(now() + offerLifeMinutes * 60_000).toISOString(),
            evidence: { kind: "live", source: "LiteAPI", fetchedAt: new Date(now()).toISOString() },
          },
        ];
      });
      if (found.some(({ roomTypes }) => roomTypes.length > 0) && offers.length === 0)
        throw new AppError("provider_garbage");
      return offers;
    },
  };
}
