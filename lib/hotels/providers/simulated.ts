import "server-only";
import { Temporal } from "temporal-polyfill";
import { distanceKm } from "@/lib/geo/distance";
import type { City } from "@/lib/geo/schema";
import { findPlaces } from "@/lib/places/places";
import { type Random, seededRandom } from "@/lib/utils/random";
import type { Board } from "../kinds";
import type { HotelProvider, HotelQuestion } from "../provider";
import { byTotal } from "../rates";
import type { HotelOffer, HotelRate } from "../schema";

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

/** Points in the city where a stay makes sense: around what people come to see. */
function anchors(city: City): { name: string; lat: number; lon: number }[] {
  const places = findPlaces({
    cityId: city.id,
    limit: 12,
    categories: ["sight", "old-town", "food", "market", "shopping", "park", "viewpoint"],
  });
  return places.length > 0 ? places : [{ name: `${city.name} centre`, lat: city.lat, lon: city.lon }];
}

const euros = (amountMinor: number) => ({
  amountMinor: Math.round(amountMinor / 100) * 100,
  currency: "EUR",
});

/** Two days before check-in at six in the evening there; none when that is over. */
function deadlineOf({ question, now }: { question: HotelQuestion; now: number }): string | null {
  const deadline = Temporal.PlainDate.from(question.checkIn)
    .subtract({ days: 2 })
    .toZonedDateTime({ timeZone: question.city.zone, plainTime: "18:00" });
  return deadline.epochMilliseconds > now ? deadline.toInstant().toString() : null;
}

/** The lightest rate, one with breakfast and freedom, and a better room: each dearer than the one before. */
function toRates({
  id,
  nightMinor,
  question,
  now,
  random,
}: {
  id: string;
  nightMinor: number;
  question: HotelQuestion;
  now: number;
  random: Random;
}): HotelRate[] {
  const { nights, roomCount, party } = question;
  const hasBreakfast = random.next() > 0.45;
  const isFlexible = random.next() > 0.35;
  const breakfast = 900 * party.adults;
  const deadline = deadlineOf({ question, now });
  const light = nightMinor + (hasBreakfast ? breakfast : 0);
  const rate = (fields: { name: string; night: number; board: Board; isFree: boolean }): HotelRate => ({
    id: `${id}:${fields.name}`,
    room: roomCount === 1 ? fields.name : `${roomCount} × ${fields.name}`,
    board: fields.board,
    price: euros(fields.night * roomCount * nights),
    dueAtStay: { amountMinor: 0, currency: "EUR" },
    payment: fields.isFree ? "at_stay" : "now",
    cancellation:
      fields.isFree && deadline
        ? { kind: "free_until", until: deadline, feeAfter: euros(fields.night * roomCount) }
        : { kind: "not_refundable" },
    conditions: [],
  });
  const [room, better] = ["Double room", "Superior room"];
  const flexible = light * 1.14 + (hasBreakfast ? 0 : breakfast);
  return [
    rate({ name: room, night: light, board: hasBreakfast ? "breakfast" : "room only", isFree: isFlexible }),
    rate({ name: `${room}, flexible`, night: flexible, board: "breakfast", isFree: true }),
    rate({ name: better, night: light * 1.38 + breakfast, board: "breakfast", isFree: true }),
  ].sort(byTotal);
}

function toOffer({
  question,
  index,
  now,
}: {
  question: HotelQuestion;
  index: number;
  now: number;
}): HotelOffer {
  const { city, nights, roomCount } = question;
  const random = seededRandom(`${city.id}#${index}`);
  const points = anchors(city);
  const anchor = points[index % points.length] ?? { name: city.name, lat: city.lat, lon: city.lon };
  const [lat, lon] = [anchor.lat + random.between(-0.004, 0.004), anchor.lon + random.between(-0.005, 0.005)];
  const stars = [3, 4, 3, 2, 4, 5, 3][index % 7] ?? 3;
  const fromCentre = distanceKm({ from: city, to: { lat, lon } });
  const season = seasonFactors[Number(question.checkIn.slice(5, 7)) - 1] ?? 1;
  const nearness = Math.max(0.72, 1.12 - fromCentre * 0.06);
  const nightMinor =
    (starPrices[stars] ?? 9000) * levelOf(city.country) * season * nearness * random.between(0.86, 1.2);
  const id = `simulated:${city.id}:${index}:${question.checkIn}:${nights}:${roomCount}`;
  return {
    id,
    provider: "simulated",
    // Named so that nobody takes it for a hotel that exists.
    name: `Simulated stay ${index + 1}, near ${anchor.name}`,
    stars,
    review: null,
    district: anchor.name,
    lat: Math.round(lat * 1e5) / 1e5,
    lon: Math.round(lon * 1e5) / 1e5,
    zone: city.zone,
    distanceKm: Math.round(fromCentre * 10) / 10,
    rooms: roomCount,
    nights,
    rates: toRates({ id, nightMinor, question, now, random }),
    hasMoreRates: false,
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
    searchOffers: async (question) =>
      Array.from({ length: count }, (_, index) => toOffer({ question, index, now: now() })),
  };
}
