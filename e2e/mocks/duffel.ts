import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { sendJson, type Vendor } from "./vendor.ts";

export const duffelTestToken = "duffel_test_0123456789abcdef";

const airports: Record<string, { name: string; city: string; lat: number; lon: number; zone: string }> = {
  BER: {
    name: "Berlin Brandenburg Airport",
    city: "Berlin",
    lat: 52.3667,
    lon: 13.5033,
    zone: "Europe/Berlin",
  },
  LIS: {
    name: "Humberto Delgado Airport",
    city: "Lisbon",
    lat: 38.7742,
    lon: -9.1342,
    zone: "Europe/Lisbon",
  },
  LHR: { name: "Heathrow", city: "London", lat: 51.4706, lon: -0.4619, zone: "Europe/London" },
  STN: { name: "Stansted", city: "London", lat: 51.885, lon: 0.235, zone: "Europe/London" },
};

const airline = { iata_code: "ZZ", name: "Duffel Airways" };

function airport(code: string) {
  const known = airports[code] ?? { name: code, city: code, lat: 0, lon: 0, zone: "UTC" };
  return {
    iata_code: code,
    name: known.name,
    city_name: known.city,
    latitude: known.lat,
    longitude: known.lon,
    time_zone: known.zone,
  };
}

const prices: Record<string, string> = { off_1: "120.00", off_2: "180.00", off_3: "240.50" };

type Asked = {
  slices: { origin: string; destination: string; departure_date: string }[];
  passengers: unknown[];
  cabin_class: string;
};

type OfferInput = { id: string; asked: Asked; amount: string; brand: string; now: number };

function offer({ id, asked, amount, brand, now }: OfferInput) {
  return {
    id,
    live_mode: false,
    owner: airline,
    passengers: asked.passengers.map((_, index) => ({ id: `pas_${index}`, type: "adult" })),
    available_services: asked.slices.map((_, index) => ({
      id: `ase_${index}`,
      type: "baggage",
      metadata: { type: "checked", maximum_weight_kg: 23 },
      passenger_ids: ["pas_0"],
      segment_ids: [`seg_${index}`],
      total_amount: "30.00",
      total_currency: "GBP",
    })),
    total_amount: amount,
    total_currency: "GBP",
    total_emissions_kg: "460",
    expires_at: new Date(now + 20 * 60_000).toISOString(),
    conditions: {
      change_before_departure: { allowed: true, penalty_amount: "50.00", penalty_currency: "GBP" },
      refund_before_departure: null,
    },
    slices: asked.slices.map(({ origin, destination, departure_date: date }, index) => ({
      duration: "PT02H30M",
      fare_brand_name: brand,
      segments: [
        {
          id: `seg_${index}`,
          origin: airport(origin),
          destination: airport(destination),
          origin_terminal: "1",
          destination_terminal: null,
          departing_at: `${date}T09:15:00`,
          arriving_at: `${date}T11:45:00`,
          duration: "PT02H30M",
          aircraft: { name: "Airbus A320" },
          marketing_carrier: airline,
          marketing_carrier_flight_number: "0042",
          operating_carrier: airline,
          passengers: asked.passengers.map(() => ({
            cabin_class: asked.cabin_class,
            baggages: [
              { type: "carry_on", quantity: 1 },
              { type: "checked", quantity: 0 },
            ],
          })),
        },
      ],
    })),
  };
}

const failure = ({ status, type, code }: { status: number; type: string; code: string }) => ({
  errors: [{ type, title: code, message: code, code }],
  meta: { request_id: "FZW0H3HdJwKk5HMAAKxB", status },
});

/** Duffel names the moment of the reset, and no Retry-After. */
const tooMany: NonNullable<Vendor["tooMany"]> = ({ now }) => ({
  headers: { "ratelimit-reset": new Date(now() + 30_000).toUTCString() },
  body: failure({ status: 429, type: "rate_limit_error", code: "rate_limit_exceeded" }),
});

function fail(response: ServerResponse, error: { status: number; type: string; code: string }) {
  sendJson(response, { status: error.status, body: failure(error) });
}

/**
 * Speaks Duffel's API v2 as far as a search goes. The destination chooses what happens, as in Duffel's own test mode.
 */
export const duffel: Vendor = {
  name: "duffel",
  title: "Duffel",
  scenarios: [
    `Token: ${duffelTestToken}`,
    "To STN: the airlines time out (504)",
    "To XLM: over the limit (429 with ratelimit-reset as an HTTP date)",
    "To XGB: an offer that cannot be read",
    "To XHB: half a body",
    "To XSL: after three seconds",
    "To XNO: nothing found",
    "LHR to STN: one offer read again costs ten more",
    "LGW to LHR: the offers are gone (422)",
  ],
  environment: (url) => ({ DUFFEL_API_URL: url }),
  tooMany,
  create(context) {
    const asked = new Map<string, Asked>();
    return async ({ path, query, headers, body }, response) => {
      if (headers["duffel-version"] !== "v2")
        return fail(response, { status: 400, type: "invalid_request_error", code: "unsupported_version" });
      if (headers.authorization !== `Bearer ${duffelTestToken}`)
        return fail(response, { status: 401, type: "authentication_error", code: "access_token_not_found" });
      const send = (status: number, value: unknown) => sendJson(response, { status, body: value });
      if (path === "/air/airlines")
        return send(200, { data: [{ id: "arl_00009VME7D6ivUu8dn35WK", ...airline }], meta: null });
      if (path === "/air/offer_requests" && body && typeof body === "object" && "data" in body) {
        const data: Asked = JSON.parse(JSON.stringify(body.data));
        const destination = data.slices[0]?.destination;
        if (destination === "STN" && data.slices[0]?.origin !== "LHR")
          return fail(response, { status: 504, type: "api_error", code: "gateway_timeout_error" });
        if (destination === "XLM") return sendJson(response, { status: 429, ...tooMany(context) });
        if (destination === "XSL") await sleep(3000);
        const id = `orq_${asked.size}`;
        asked.set(id, data);
        return send(201, { data: { id, live_mode: false, slices: [], passengers: [] } });
      }
      const single = /^\/air\/offers\/(off_\d)$/.exec(path)?.[1];
      const latest = [...asked.values()].at(-1);
      if (single && latest) {
        // As in Duffel's test mode: this route's offers are gone, that one's cost ten more each time they are read.
        const [origin, destination] = [latest.slices[0]?.origin, latest.slices[0]?.destination];
        if (origin === "LGW" && destination === "LHR")
          return fail(response, { status: 422, type: "airline_error", code: "offer_no_longer_available" });
        const amount = prices[single] ?? "120.00";
        const found = offer({ id: single, asked: latest, amount, brand: "Basic", now: context.now() });
        const extra = origin === "LHR" && destination === "STN" ? 10 : 0;
        return send(200, {
          data: { ...found, total_amount: (Number(found.total_amount) + extra).toFixed(2) },
        });
      }
      if (path === "/air/seat_maps") return send(200, { data: [] });
      const data = asked.get(query.get("offer_request_id") ?? "");
      if (path === "/air/offers" && data) {
        const destination = data.slices[0]?.destination;
        if (destination === "XGB")
          return send(200, { data: [{ id: "off_1", total_amount: "free" }], meta: { after: null } });
        if (destination === "XHB")
          return response
            .writeHead(200, { "content-type": "application/json" })
            .end('{"data": [{"id": "off_');
        if (destination === "XNO")
          return send(200, { data: [], meta: { limit: 100, before: null, after: null } });
        const isSecond = query.get("after") === "page-2";
        const one = (id: string, amount: string, brand: string) =>
          offer({ id, asked: data, amount, brand, now: context.now() });
        const offers = isSecond
          ? [one("off_3", "240.50", "Flex")]
          : [one("off_1", "120.00", "Basic"), one("off_2", "180.00", "Plus")];
        return send(200, {
          data: offers,
          meta: { limit: 100, before: null, after: isSecond ? null : "page-2" },
        });
      }
      fail(response, { status: 404, type: "invalid_request_error", code: "not_found" });
    };
  },
};
