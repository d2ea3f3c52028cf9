import type { ServerResponse } from "node:http";
import { sendJson, type Vendor } from "./vendor.ts";

export const liteapiTestKey = "sand_0123456789abcdef";

const failure = ({ code, message }: { code: number; message: string }) => ({ error: { code, message } });

function fail(
  response: ServerResponse,
  { status, ...error }: { status: number; code: number; message: string },
) {
  sendJson(response, { status, body: failure(error) });
}

/** The hotels of every place: north, east and south of where one asks. */
const houses = [
  { id: "lp1001", name: "Stand-in Grand", dLat: 0.004, dLon: 0, stars: 5, rating: 9.1, perNight: 210 },
  { id: "lp1002", name: "Stand-in Garden", dLat: 0, dLon: 0.006, stars: 4, rating: 8.4, perNight: 120.5 },
  { id: "lp1003", name: "Stand-in Rooms", dLat: -0.009, dLon: 0.002, stars: 2, rating: 7.2, perNight: 64 },
];

function hotels(query: URLSearchParams) {
  const [lat, lon] = [Number(query.get("latitude")), Number(query.get("longitude"))];
  return houses
    .slice(0, Number(query.get("limit") ?? 200))
    .map(({ id, name, dLat, dLon, stars, rating }) => ({
      ...{ id, name, stars, rating, reviewCount: 100 },
      ...{ latitude: lat + dLat, longitude: lon + dLon, country: "pt", city: "Lisbon" },
    }));
}

type AskedRates = {
  hotelIds: string[];
  checkin: string;
  checkout: string;
  currency: string;
  occupancies: { adults: number; children?: number[] }[];
};

/** Each room of each house with and without breakfast; the dearer one can be cancelled until the day before. */
function rates({ hotelIds, checkin, checkout, currency, occupancies }: AskedRates) {
  const nights = (Date.parse(checkout) - Date.parse(checkin)) / 86_400_000;
  const dayBefore = new Date(Date.parse(checkin) - 86_400_000).toISOString().slice(0, 10);
  return houses.flatMap(({ id, perNight }) => {
    if (!hotelIds.includes(id)) return [];
    const roomTypes = [false, true].map((isFlexible) => ({
      roomTypeId: `${id}-${isFlexible}`,
      offerId: `${id}-${isFlexible ? "flexible" : "saver"}`,
      rates: occupancies.map(({ adults, children = [] }, index) => {
        const amount = Math.round(perNight * nights * (isFlexible ? 1.15 : 1) * 100) / 100;
        return {
          rateId: `${id}-${isFlexible}-${index}`,
          occupancyNumber: index + 1,
          ...{ name: "Double Room", maxOccupancy: 4, adultCount: adults, childCount: children.length },
          ...(isFlexible
            ? { boardType: "BB", boardName: "Bed & Breakfast" }
            : { boardType: "RO", boardName: "Room Only" }),
          retailRate: {
            total: [{ amount, currency }],
            taxesAndFees: [
              { included: false, description: "City tax", amount: 2 * nights * adults, currency },
            ],
          },
          cancellationPolicies: isFlexible
            ? {
                refundableTag: "RFN",
                cancelPolicyInfos: [
                  { cancelTime: `${dayBefore} 18:00:00`, amount, currency, type: "amount", timezone: "GMT" },
                ],
              }
            : { refundableTag: "NRFN", cancelPolicyInfos: [] },
          paymentTypes: ["NUITEE_PAY"],
        };
      }),
    }));
    return [{ hotelId: id, roomTypes }];
  });
}

type AskedFlights = {
  legs: { origin: string; destination: string; date: string; direction: string }[];
  adults: number;
  infants: number;
  currency: string;
};

function journey({ legs, currency, adults, now }: AskedFlights & { now: number }) {
  const offer = (family: string, total: number, bags: number) => ({
    offerId: `h6-${family}`,
    // As theirs: the instant of the answer.
    expiration: new Date(now).toISOString(),
    pricing: { display: { total, currency } },
    fare: { family },
    baggage: {
      ...{ hasCarryOnBag: true, hasCheckedBag: bags > 0 },
      included: [{ bagType: "cabin", passengerType: "ADT", pieces: 1 }],
    },
    terms: { changeable: bags > 0, refundable: false },
  });
  return {
    journeyKey: "a3bbe883fe3a4f6b",
    legDurations: legs.map(({ direction }) => ({
      direction,
      duration: { iso8601: "PT3H35M", minutes: 215 },
    })),
    segments: legs.map(({ origin, destination, date, direction }, index) => ({
      segmentKey: `seg-${index}`,
      ...{ originCode: origin, destinationCode: destination, direction },
      ...{ departureTime: `${date}T07:05:00`, arrivalTime: `${date}T09:40:00` },
      duration: { iso8601: "PT3H35M", minutes: 215 },
      flight: { marketingNumber: "1042", operatingNumber: "1042" },
      carrier: {
        marketingCode: "XX",
        marketingName: "Stand-in Air",
        operatingCode: "XX",
        operatingName: "Stand-in Air",
      },
    })),
    offers: [
      offer("Basic", 99.9 * adults * legs.length, 0),
      offer("Classic", 149.9 * adults * legs.length, 1),
    ],
  };
}

/** Speaks LiteAPI v3 as far as a search goes. The day and the destination choose what happens. */
export const liteapi: Vendor = {
  name: "liteapi",
  title: "LiteAPI",
  scenarios: [
    `Key: ${liteapiTestKey}`,
    "Check-in on a 13th: nothing available (204 without a body)",
    "Check-in on a 14th: nothing available (200 with error 2001 in it)",
    "Check-in on a 15th: wrong input (400 with error 4002)",
    "Check-in on a 16th: their own failure (500 with error 5000)",
    "A flight to XNO: nothing found; to XGB: a journey that cannot be read",
  ],
  environment: (url) => ({ LITEAPI_DATA_URL: url }),
  // No Retry-After is documented.
  tooMany: () => ({ body: failure({ code: 429, message: "too many requests" }) }),
  create(context) {
    return ({ method, path, query, headers, body }, response) => {
      if (headers["x-api-key"] !== liteapiTestKey)
        return fail(response, { status: 401, code: 41_004, message: "unauthorized" });
      const send = (data: unknown) => sendJson(response, { body: { data } });
      if (method === "GET" && path === "/data/currencies") return send([{ code: "EUR", currency: "Euro" }]);
      if (method === "GET" && path === "/data/hotels") {
        return query.get("latitude") && query.get("longitude")
          ? send(hotels(query))
          : fail(response, {
              status: 400,
              code: 4000,
              message: "countryCode or latitude/longitude is required",
            });
      }
      if (method === "POST" && path === "/hotels/rates") {
        const asked: AskedRates = JSON.parse(JSON.stringify(body));
        const nothing = failure({ code: 2001, message: "no availability found" });
        switch (asked.checkin.slice(8)) {
          case "13":
            return response.writeHead(204).end();
          case "14":
            return sendJson(response, { body: nothing });
          case "15":
            return fail(response, { status: 400, code: 4002, message: "invalid occupancies" });
          case "16":
            return fail(response, { status: 500, code: 5000, message: "internal error" });
          default:
            return send(rates(asked));
        }
      }
      if (method === "POST" && path === "/flights/rates") {
        const asked: AskedFlights = JSON.parse(JSON.stringify(body));
        if (asked.legs.length === 0)
          return fail(response, { status: 400, code: 41_002, message: "required search field is missing" });
        if (asked.infants > asked.adults)
          return fail(response, { status: 400, code: 41_012, message: "search input validation error" });
        const [to] = asked.legs.map(({ destination }) => destination);
        if (to === "XNO") return send([{ journeys: [] }]);
        if (to === "XGB") return send([{ journeys: [{ journeyKey: "x" }] }]);
        return send([{ journeys: [journey({ ...asked, now: context.now() })] }]);
      }
      fail(response, { status: 404, code: 4004, message: "not found" });
    };
  },
};
