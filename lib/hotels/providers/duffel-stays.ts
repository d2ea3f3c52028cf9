import { AppError } from "../../errors/app-error.ts";
import { distanceKm } from "../../geo/distance.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import { duffelAddress } from "../../search/vendor-addresses.ts";
import { type Money, minorFromDecimal } from "../../utils/money.ts";
import type { Board } from "../kinds.ts";
import type { HotelProvider, HotelQuestion } from "../provider.ts";
import { byTotal } from "../rates.ts";
import type { HotelOffer, HotelRate } from "../schema.ts";
import {
  type StaysAccommodation,
  type StaysRate,
  type StaysResult,
  staysRateSchema,
  staysRatesSchema,
  staysResultSchema,
  staysResultsSchema,
} from "./duffel-stays-schema.ts";

type Config = {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch;
  now: () => number;
};

const radiusKm = 8;
const timeoutMs = 20_000;

const boardsByType: Record<string, Board> = {
  room_only: "room only",
  breakfast: "breakfast",
  half_board: "half board",
  full_board: "full board",
  all_inclusive: "all inclusive",
};
const payments: Record<string, HotelRate["payment"]> = {
  pay_now: "now",
  deposit: "deposit",
  guarantee: "at_stay",
};

function toMoney({
  amount,
  currency: code,
}: {
  amount: string | null | undefined;
  currency: string | null | undefined;
}): Money | null {
  return amount && code
    ? { amountMinor: minorFromDecimal({ decimal: amount, currency: code }), currency: code }
    : null;
}

/** Refunds fall in steps; free is only until the last step that gives everything back. */
function toCancellation({
  rate,
  price,
  now,
}: {
  rate: StaysRate;
  price: Money;
  now: number;
}): HotelRate["cancellation"] {
  const steps = rate.cancellation_timeline;
  if (!steps) return { kind: "unknown" };
  const open = steps
    .map(({ before, refund_amount: amount, currency: code }) => ({
      before: new Date(before).toISOString(),
      refund: toMoney({ amount, currency: code }),
    }))
    .filter(({ before }) => Date.parse(before) > now);
  const isWhole = ({ refund }: (typeof open)[number]) =>
    refund?.currency === price.currency && refund.amountMinor >= price.amountMinor;
  const free = open.findLast(isWhole);
  if (!free) return open.length > 0 ? { kind: "unknown" } : { kind: "not_refundable" };
  const next = open[open.indexOf(free) + 1]?.refund;
  const kept = next ? price.amountMinor - next.amountMinor : price.amountMinor;
  return {
    kind: "free_until",
    until: free.before,
    feeAfter: { amountMinor: kept, currency: price.currency },
  };
}

function toRate({ entry, room, now }: { entry: unknown; room: string; now: number }): HotelRate[] {
  const { data: rate } = staysRateSchema.safeParse(entry);
  const price = rate ? toMoney({ amount: rate.total_amount, currency: rate.total_currency }) : null;
  if (!rate || !price) return [];
  return [
    {
      id: rate.id,
      room: rate.name ? `${room}, ${rate.name}` : room,
      board: boardsByType[rate.board_type ?? ""] ?? null,
      price,
      dueAtStay: toMoney({
        amount: rate.due_at_accommodation_amount,
        currency: rate.due_at_accommodation_currency,
      }),
      payment: payments[rate.payment_type ?? ""] ?? null,
      cancellation: toCancellation({ rate, price, now }),
      conditions: (rate.conditions ?? []).map(({ title, description }) =>
        `${title}: ${description ?? ""}`.slice(0, 2000),
      ),
    },
  ];
}

const ratesOf = ({ accommodation, now }: { accommodation: StaysAccommodation; now: number }) =>
  (accommodation.rooms ?? [])
    .flatMap(({ name, rates }) => (rates ?? []).flatMap((entry) => toRate({ entry, room: name, now })))
    .sort(byTotal);

/** What a search knows of a stay before its rates are asked for: the least that it costs. */
function cheapestOf(result: StaysResult): HotelRate[] {
  const code = result.cheapest_rate_total_currency ?? result.cheapest_rate_currency;
  const price = toMoney({ amount: result.cheapest_rate_total_amount, currency: code });
  if (!price) return [];
  return [
    {
      id: `${result.id}:cheapest`,
      room: "",
      board: null,
      price,
      dueAtStay: toMoney({
        amount: result.cheapest_rate_due_at_accommodation_amount,
        currency: result.cheapest_rate_due_at_accommodation_currency,
      }),
      payment: null,
      cancellation: { kind: "unknown" },
      conditions: [],
    },
  ];
}

function toOffer({
  result,
  question,
  now,
}: {
  result: StaysResult;
  question: HotelQuestion;
  now: number;
}): HotelOffer {
  const { accommodation } = result;
  const { latitude: lat, longitude: lon } = accommodation.location.geographic_coordinates;
  const rates = ratesOf({ accommodation, now });
  return {
    id: `duffel_stays:${result.id}`,
    provider: "duffel_stays",
    name: accommodation.name,
    stars: accommodation.rating ?? null,
    review: accommodation.review_score
      ? { score: accommodation.review_score, count: accommodation.review_count ?? null }
      : null,
    district: accommodation.location.address?.city_name ?? null,
    lat,
    lon,
    zone: question.city.zone,
    distanceKm: Math.round(distanceKm({ from: question.city, to: { lat, lon } }) * 10) / 10,
    rooms: question.roomCount,
    nights: question.nights,
    rates: rates.length > 0 ? rates : cheapestOf(result),
    hasMoreRates: rates.length === 0,
    expiresAt: result.expires_at ?? null,
    evidence: { kind: "live", source: "Duffel Stays", fetchedAt: new Date(now).toISOString() },
  };
}

/**
 * Stays from Duffel: a search knows the least that each costs; the rates of one are asked for when somebody opens it.
 * A result that cannot be read is left out; when none can be read, that is `provider_garbage`.
 */
export function createDuffelStays({ apiKey, baseUrl = duffelAddress, fetch, now }: Config): HotelProvider {
  const address = baseUrl.replace(/\/$/, "");
  const shared = {
    headers: { authorization: `Bearer ${apiKey}`, "duffel-version": "v2" },
    timeoutMs,
    method: "POST" as const,
    ...(fetch ? { fetch } : {}),
  };
  return {
    searchOffers: async (question, signal) => {
      const { city, checkIn, checkOut, party, roomCount } = question;
      const { data } = await fetchJson({
        ...shared,
        url: `${address}/stays/search`,
        body: {
          data: {
            location: {
              radius: radiusKm,
              geographic_coordinates: { latitude: city.lat, longitude: city.lon },
            },
            check_in_date: checkIn,
            check_out_date: checkOut,
            rooms: roomCount,
            guests: [
              ...Array.from({ length: party.adults }, () => ({ type: "adult" })),
              ...party.childAges.map((age) => ({ type: "child", age })),
            ],
          },
        },
        schema: staysResultsSchema,
        signal,
      });
      const offers = data.results.flatMap((entry) => {
        const { data: result } = staysResultSchema.safeParse(entry);
        return result ? [toOffer({ result, question, now: now() })] : [];
      });
      if (data.results.length > 0 && offers.length === 0) throw new AppError("provider_garbage");
      return offers;
    },
    loadRates: async (offerId, signal) => {
      const id = encodeURIComponent(offerId.replace(/^duffel_stays:/, ""));
      const { data } = await fetchJson({
        ...shared,
        url: `${address}/stays/search_results/${id}/actions/fetch_all_rates`,
        schema: staysRatesSchema,
        signal,
      });
      return ratesOf({ accommodation: data.accommodation, now: now() });
    },
  };
}
