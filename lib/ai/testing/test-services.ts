import { convert, isKnownCurrency } from "@/lib/currency/convert";
import { estimateTravel } from "@/lib/routes/estimate-travel";
import { createServices } from "../create-services";
import type { FlightOption, HotelOption, Services } from "../services";

const simulated = { kind: "simulated", source: "A test" } as const;
const lisbon = { name: "Lisbon airport (LIS)", lat: 38.7742, lon: -9.1342 };
const berlin = { name: "Berlin airport (BER)", lat: 52.3667, lon: 13.5033 };

/** A flight between Berlin and Lisbon that leaves at an hour of the day and takes four by the clock there. */
export function makeFlight({
  date,
  hour,
  home,
  amountMinor,
}: {
  date: string;
  hour: number;
  home: boolean;
  amountMinor: number;
}): FlightOption {
  const at = (value: number) => `${date}T${String(value).padStart(2, "0")}:00`;
  const [origin, destination] = home ? [lisbon, berlin] : [berlin, lisbon];
  const [from, to] = home ? ["LIS", "BER"] : ["BER", "LIS"];
  return {
    offerId: `flight-${from}-${date}-${hour}`,
    provider: "simulated",
    price: { amountMinor, currency: "EUR" },
    evidence: simulated,
    stops: 0,
    durationMinutes: 230,
    segments: [
      {
        carrier: "Test Air",
        flightNumber: "TA1",
        origin: from ?? "",
        destination: to ?? "",
        departure: at(hour),
        arrival: at(hour + 4),
      },
    ],
    origin,
    originZone: home ? "Europe/Lisbon" : "Europe/Berlin",
    destination,
    destinationZone: home ? "Europe/Berlin" : "Europe/Lisbon",
    fareBrand: null,
    emissionsKg: null,
    expiresAt: null,
  };
}

export function makeHotel({
  name,
  stars,
  amountMinor,
}: {
  name: string;
  stars: number;
  amountMinor: number;
}): HotelOption {
  return {
    offerId: `hotel-${name}`,
    provider: "simulated",
    name,
    stars,
    place: { name, lat: 38.7139, lon: -9.14 },
    distanceKm: 1,
    checkIn: "2027-05-03",
    checkOut: "2027-05-07",
    price: { amountMinor, currency: "EUR" },
    evidence: simulated,
    rate: null,
    board: null,
    expiresAt: null,
  };
}

const hotels = [
  makeHotel({ name: "Casa Simples", stars: 2, amountMinor: 24_000 }),
  makeHotel({ name: "Hotel do Meio", stars: 3, amountMinor: 46_000 }),
  makeHotel({ name: "Hotel Bom", stars: 4, amountMinor: 72_000 }),
  makeHotel({ name: "Palácio", stars: 5, amountMinor: 190_000 }),
];

/** The real services on the real embedded data, with searches that answer at once. */
export function testServices(searches: Partial<Services> = {}): Services {
  return createServices({
    searchFlights: async ({ from, date }) => ({
      options: [
        makeFlight({ date, hour: 14, home: from === "LIS", amountMinor: 38_000 }),
        makeFlight({ date, hour: 9, home: from === "LIS", amountMinor: 30_000 }),
      ],
      failed: [],
    }),
    searchHotels: async () => ({ options: hotels, failed: [] }),
    weatherOfDays: async () => ({ days: [], failed: [] }),
    travelTime: async ({ from, to }) => {
      const { minutes, mode, meters, evidence } = estimateTravel({ from, to });
      return { minutes, mode, km: meters / 1000, evidence, failed: [] };
    },
    placesNearby: async () => ({ places: [], failed: [] }),
    findAddress: async () => ({ found: [], failed: [] }),
    describeCity: async () => null,
    convertToday: async ({ money, to }) => ({
      converted: isKnownCurrency(to) ? convert({ money, to }) : null,
      failed: [],
    }),
    ...searches,
  });
}
