import "server-only";
import { AppError } from "@/lib/errors/app-error";
import { distanceKm } from "@/lib/geo/distance";
import { cityById } from "@/lib/geo/gazetteer";
import type { City } from "@/lib/geo/schema";
import { findPlaces } from "@/lib/places/places";
import { seededRandom } from "@/lib/utils/random";
import type { HotelOffer, HotelSearch } from "../schema";

type HotelProvider = { searchOffers: (input: HotelSearch) => Promise<HotelOffer[]> };

const nightMs = 86_400_000;
const count = 14;
const seasonFactors = [0.82, 0.84, 0.92, 1.02, 1.08, 1.12, 1.2, 1.22, 1.08, 1, 0.84, 0.98];
/** Euro cents for a middling room and night at each number of stars, where prices are as in Western Europe. */
const starPrices: Record<number, number> = { 2: 62_00, 3: 94_00, 4: 138_00, 5: 265_00 };

/** Price level of a country against Western Europe: rough bands, not an index of anybody's. */
const dear = new Set("CH NO IS DK US GB SG JP AU IE SE AE IL".split(" "));
const cheap = new Set(
  "TH VN ID IN KH LA PH EG MA TR GE AL MK BA RS BG RO UA CO PE BO MX LK NP KE TN".split(" "),
);

function levelOf(country: string): number {
  if (dear.has(country)) return 1.35;
  return cheap.has(country) ? 0.55 : 1;
}

/** Rooms for a party: two to a room, and a child of up to twelve on an extra bed. */
export function roomsFor({ adults, childAges }: HotelSearch["party"]): number {
  const beds = adults + childAges.filter((age) => age > 12).length;
  return Math.max(1, Math.ceil(beds / 2), Math.ceil((beds + childAges.length) / 3));
}

/** Points in the city where a stay makes sense: around what people come to see. */
function anchors(city: City): { name: string; lat: number; lon: number }[] {
  const places = findPlaces({
    cityId: city.id,
    limit: 12,
    categories: ["sight", "old-town", "food", "market", "shopping", "park", "viewpoint"],
  });
  return places.length > 0 ? places : [{ name: `${city.name} centre`, lat: city.lat, lon: city.lon }];
}

function toOffer({
  city,
  input,
  index,
  now,
}: {
  city: City;
  input: HotelSearch;
  index: number;
  now: number;
}): HotelOffer {
  const random = seededRandom(`${city.id}#${index}`);
  const points = anchors(city);
  const anchor = points[index % points.length] ?? { name: city.name, lat: city.lat, lon: city.lon };
  const [lat, lon] = [anchor.lat + random.between(-0.004, 0.004), anchor.lon + random.between(-0.005, 0.005)];
  const stars = [3, 4, 3, 2, 4, 5, 3][index % 7] ?? 3;
  const fromCentre = distanceKm({ from: city, to: { lat, lon } });
  const nights = Math.round((Date.parse(input.checkOut) - Date.parse(input.checkIn)) / nightMs);
  const rooms = input.rooms ?? roomsFor(input.party);
  const checkIn = new Date(`${input.checkIn}T12:00:00Z`);
  const season = seasonFactors[checkIn.getUTCMonth()] ?? 1;
  const nearness = Math.max(0.72, 1.12 - fromCentre * 0.06);
  const hasBreakfast = random.next() > 0.45;
  const nightMinor =
    (starPrices[stars] ?? 9000) * levelOf(city.country) * season * nearness * random.between(0.86, 1.2) +
    (hasBreakfast ? 900 * input.party.adults : 0);
  const isFlexible = random.next() > 0.35;
  const deadline = new Date(checkIn.getTime() - 2 * nightMs);
  return {
    id: `simulated:${city.id}:${index}:${input.checkIn}:${nights}:${rooms}`,
    provider: "simulated",
    // Named so that nobody takes it for a hotel that exists.
    name: `Simulated stay ${index + 1}, near ${anchor.name}`,
    stars,
    district: anchor.name,
    lat: Math.round(lat * 1e5) / 1e5,
    lon: Math.round(lon * 1e5) / 1e5,
    distanceKm: Math.round(fromCentre * 10) / 10,
    room: rooms === 1 ? "Double room" : `${rooms} double rooms`,
    rooms,
    board: hasBreakfast ? "breakfast" : "room only",
    nights,
    price: { amountMinor: Math.round((nightMinor * rooms * nights) / 100) * 100, currency: "EUR" },
    freeCancellationUntil:
      isFlexible && deadline.getTime() > now ? deadline.toISOString().slice(0, 10) : null,
    expiresAt: new Date(now + 30 * 60_000).toISOString(),
    evidence: { kind: "simulated", source: "TripSage simulation: no such hotel and no such price exist" },
  };
}

/**
 * Stays that do not exist, for places that do: seeded by the city, set near what people come to see, priced by country,
 * stars, distance and season. Every one says in its name and its evidence that it is simulated.
 */
export function createSimulatedHotels({ now }: { now: () => number }): HotelProvider {
  return {
    searchOffers: async (input) => {
      const city = cityById(input.cityId);
      if (!city) throw new AppError("not_found", { message: "This city is not known here." });
      return Array.from({ length: count }, (_, index) => toOffer({ city, input, index, now: now() }));
    },
  };
}
