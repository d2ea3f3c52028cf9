import { AppError } from "../../errors/app-error.ts";
import { fetchJson } from "../../http/fetch-json.ts";
import { duffelAddress } from "../../search/vendor-addresses.ts";
import type { FlightProvider } from "../provider.ts";
import type { FlightOffer, FlightSearch } from "../schema.ts";
import { bagPrice, duffelSeatMapsSchema, duffelServiceSchema, seatsTogetherPrice } from "./duffel-extras.ts";
import { toFlightOffer } from "./duffel-offer.ts";
import {
  type DuffelOffer,
  duffelOfferSchema,
  duffelOffersSchema,
  duffelOneOfferSchema,
  duffelRequestSchema,
} from "./duffel-schema.ts";

type Config = {
  apiKey: string;
  baseUrl?: string | undefined;
  fetch?: typeof globalThis.fetch;
  now: () => number;
};

/** How long Duffel may ask the airlines, and how many offers are read, in pages. */
const supplierTimeoutMs = 15_000;
const pageSize = 100;
const mostPages = 2;

function toDuffelRequest({ slices, party, cabin, maxConnections }: FlightSearch) {
  return {
    data: {
      slices: slices.map(({ origin, destination, date }) => ({ origin, destination, departure_date: date })),
      passengers: [
        ...Array.from({ length: party.adults }, () => ({ type: "adult" })),
        ...party.childAges.map((age) => ({ age })),
      ],
      cabin_class: cabin,
      max_connections: maxConnections,
    },
  };
}

/** An offer with what one more bag and seats side by side cost. */
function withExtras({
  offer,
  maps,
  found,
}: {
  offer: DuffelOffer;
  maps: Parameters<typeof seatsTogetherPrice>[0]["maps"];
  found: FlightOffer;
}): FlightOffer {
  const slices = offer.slices.map(({ segments }) => segments.flatMap(({ id }) => id ?? []));
  const services = (offer.available_services ?? []).flatMap((entry) => {
    const { data } = duffelServiceSchema.safeParse(entry);
    return data ? [data] : [];
  });
  // A child on a lap has no seat.
  const travellers = (offer.passengers ?? []).flatMap(({ id, type }) =>
    type === "infant_without_seat" ? [] : [id],
  );
  return {
    ...found,
    bags: {
      cabin: { ...found.bags.cabin, oneMore: bagPrice({ services, kind: "carry_on", slices }) },
      checked: { ...found.bags.checked, oneMore: bagPrice({ services, kind: "checked", slices }) },
    },
    seatsTogether: seatsTogetherPrice({ maps, segments: slices.flat(), travellers }),
  };
}

/**
 * Flights from Duffel: a request that asks the airlines, then its offers, cheapest first, in pages. An offer that
 * cannot be read or has expired is left out; when none can be read, that is `provider_garbage`.
 */
export function createDuffelFlights({ apiKey, baseUrl = duffelAddress, fetch, now }: Config): FlightProvider {
  const address = baseUrl.replace(/\/$/, "");
  const shared = {
    headers: { authorization: `Bearer ${apiKey}`, "duffel-version": "v2" },
    timeoutMs: supplierTimeoutMs + 5000,
    ...(fetch ? { fetch } : {}),
  };

  async function readOffers({
    requestId,
    signal,
  }: {
    requestId: string;
    signal: AbortSignal | undefined;
  }): Promise<unknown[]> {
    const offers: unknown[] = [];
    let after: string | null | undefined;
    for (let page = 0; page < mostPages; page++) {
      const url = new URL(`${address}/air/offers`);
      url.searchParams.set("offer_request_id", requestId);
      url.searchParams.set("limit", String(pageSize));
      url.searchParams.set("sort", "total_amount");
      if (after) url.searchParams.set("after", after);
      const answer = await fetchJson({ ...shared, url, schema: duffelOffersSchema, signal });
      offers.push(...answer.data);
      after = answer.meta?.after;
      if (!after) break;
    }
    return offers;
  }

  /** Seat maps are a help: an airline without them leaves the price of seats not stated. */
  async function readSeatMaps({ id, signal }: { id: string; signal: AbortSignal | undefined }) {
    const url = `${address}/air/seat_maps?offer_id=${encodeURIComponent(id)}`;
    try {
      return (await fetchJson({ ...shared, url, schema: duffelSeatMapsSchema, signal })).data;
    } catch {
      return [];
    }
  }

  return {
    refreshOffer: async ({ offerId, cabin }, signal) => {
      const id = offerId.replace(/^duffel:/, "");
      const url = `${address}/air/offers/${encodeURIComponent(id)}?return_available_services=true`;
      const [{ data: offer }, maps] = await Promise.all([
        fetchJson({ ...shared, url, schema: duffelOneOfferSchema, signal }),
        readSeatMaps({ id, signal }),
      ]);
      return withExtras({ offer, maps, found: toFlightOffer({ offer, cabin, now: now() }) });
    },
    searchOffers: async (input, signal) => {
      const { data } = await fetchJson({
        ...shared,
        url: `${address}/air/offer_requests?return_offers=false&supplier_timeout=${supplierTimeoutMs}`,
        method: "POST",
        body: toDuffelRequest(input),
        schema: duffelRequestSchema,
        signal,
      });
      const raw = await readOffers({ requestId: data.id, signal });
      const offers = raw.flatMap((entry) => {
        const parsed = duffelOfferSchema.safeParse(entry);
        return parsed.success ? [toFlightOffer({ offer: parsed.data, cabin: input.cabin, now: now() })] : [];
      });
      if (raw.length > 0 && offers.length === 0) throw new AppError("provider_garbage");
      return offers.filter(({ expiresAt }) => expiresAt === null || Date.parse(expiresAt) > now());
    },
  };
}
