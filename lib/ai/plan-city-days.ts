import "server-only";
import { cityById } from "@/lib/geo/gazetteer";
import { planDays } from "@/lib/itinerary/plan-days";
import type { Candidate, DayFrame, FixedStop, PlannedStop } from "@/lib/itinerary/problem";
import { attraction, findPlaces } from "@/lib/places/places";
import type { CuratedPlace } from "@/lib/places/schema";
import { estimateTravel } from "@/lib/routes/estimate-travel";
import type { Cost, Item, Party, Place } from "@/lib/trips/schema";
import { afterLandingMinutes } from "./drafts/offer-items";
import type { DayPlanQuery, PlannedItem } from "./services";
import { windowsOn } from "./windows-on";

const mostCandidates = 120;
const firstHour = { slow: 10 * 60, balanced: 9 * 60 + 30, fast: 9 * 60 } as const;
const lastHour = 22 * 60;
/** Being there before a flight home. */
const beforeTakeOff = 120;
const listed = "Curated list of places";

const minuteOf = (local: string) => Number(local.slice(11, 13)) * 60 + Number(local.slice(14, 16));

function localTime({ date, minute }: { date: string; minute: number }): string {
  const day = new Date(Date.parse(date) + Math.floor(minute / 1440) * 86_400_000).toISOString().slice(0, 10);
  const rest = minute % 1440;
  return `${day}T${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`;
}

const heads = ({ adults, childAges }: Party) => adults + childAges.length;

function typicalCost({ place, party }: { place: CuratedPlace; party: Party }): Cost | null {
  if (!place.typicalCost) return null;
  const { amountMinor, currency } = place.typicalCost;
  return { amountMinor: amountMinor * heads(party), currency, evidence: { kind: "typical", source: listed } };
}

/** What a meal usually costs, from the places of the list; null where it knows none. */
function usualMealCost({ places, party }: { places: CuratedPlace[]; party: Party }): Cost | null {
  const known = places.flatMap(({ category, typicalCost: cost }) =>
    category === "food" && cost ? cost : [],
  );
  const [first] = known;
  if (!first) return null;
  const same = known.filter(({ currency }) => currency === first.currency);
  const mean = same.reduce((sum, { amountMinor }) => sum + amountMinor, 0) / same.length;
  return {
    amountMinor: Math.round((mean * heads(party)) / 100) * 100,
    currency: first.currency,
    evidence: { kind: "estimated", source: "Mean of the eating places in the list" },
  };
}

/** The frame of a day: shorter on the day of arrival and of departure. Null when nothing is left of it. */
function frameOf({ date, query }: { date: string; query: DayPlanQuery }): DayFrame {
  const { arrival, departure, base, pace, dayStart } = query;
  let start = dayStart ? minuteOf(`${date}T${dayStart}`) : firstHour[pace];
  let end = lastHour;
  if (arrival && date <= arrival.time.slice(0, 10)) {
    const way = base ? estimateTravel({ from: arrival.place, to: base }).minutes : 0;
    const landed = date === arrival.time.slice(0, 10) ? minuteOf(arrival.time) : 1440;
    start = Math.max(start, landed + afterLandingMinutes + way + 15);
  }
  if (departure && date >= departure.time.slice(0, 10)) {
    const way = base ? estimateTravel({ from: base, to: departure.place }).minutes : 0;
    const leaves = date === departure.time.slice(0, 10) ? minuteOf(departure.time) : 0;
    end = Math.min(end, leaves - beforeTakeOff - way);
  }
  return { date, start, end };
}

function sayWay({ stop }: { stop: PlannedStop }): string {
  if (!stop.way || stop.way.minutes < 1) return "";
  const how = { walk: "on foot", transit: "by public transport", drive: "by car" }[stop.way.mode];
  return ` ${stop.way.minutes} minutes ${how} from ${stop.near ?? "where you stay"}.`;
}

function reasonOf({
  stop,
  place,
  interests,
}: {
  stop: PlannedStop;
  place: CuratedPlace | undefined;
  interests: string[];
}): string {
  if (!place) return "A break where you are anyway; the list knows no free place to eat nearby.";
  const shared = place.interests.filter((interest) => interests.includes(interest));
  const why =
    shared.length > 0
      ? `It fits your interest in ${shared.join(" and ").replaceAll("-", " ")}.`
      : place.popularity >= 4
        ? "It is one of the best known places of the city."
        : "It lies on the way and is open then.";
  return `${why}${sayWay({ stop })}`;
}

function toItem({
  stop,
  query,
  zone,
  places,
}: {
  stop: PlannedStop;
  query: DayPlanQuery;
  zone: string;
  places: CuratedPlace[];
}): PlannedItem {
  const place = places.find(({ id }) => id === stop.candidate?.id);
  const meal = stop.meal === "lunch" ? "Lunch" : "Dinner";
  const title = place
    ? stop.meal
      ? `${meal}: ${place.name}`
      : place.name
    : `${meal} near ${stop.near ?? "where you stay"}`;
  const at: Place = place
    ? { id: place.id, name: place.name, lat: place.lat, lon: place.lon, cityId: place.cityId }
    : {
        name: `Near ${stop.near ?? "where you stay"}`,
        lat: stop.at.lat,
        lon: stop.at.lon,
        cityId: query.cityId,
      };
  return {
    kind: stop.kind,
    title: title.slice(0, 200),
    day: stop.date,
    start: localTime({ date: stop.date, minute: stop.start }),
    startZone: zone,
    end: localTime({ date: stop.date, minute: stop.end }),
    endZone: zone,
    place: at,
    endPlace: null,
    cost: place ? typicalCost({ place, party: query.party }) : usualMealCost({ places, party: query.party }),
    locked: false,
    note: "",
    details: place
      ? {
          category: place.category,
          interests: place.interests,
          indoor: place.indoor,
          ...(place.hours
            ? { hours: { value: place.hours, evidence: { kind: "typical", source: listed } } }
            : {}),
        }
      : { category: "food" },
    reason: reasonOf({ stop, place, interests: query.interests }),
  };
}

/** The way between airport and stay as an item of its own; its price is not known. */
function transfer({
  date,
  start,
  from,
  to,
  zone,
}: {
  date: string;
  start: number;
  from: Place;
  to: Place;
  zone: string;
}): PlannedItem {
  const way = estimateTravel({ from, to });
  return {
    kind: "transport",
    title: `${from.name} to ${to.name}`.slice(0, 200),
    day: date,
    start: localTime({ date, minute: start }),
    startZone: zone,
    end: localTime({ date, minute: start + way.minutes }),
    endZone: zone,
    place: from,
    endPlace: to,
    cost: null,
    locked: false,
    note: "",
    details: { mode: way.mode, durationMinutes: way.minutes },
    reason: `About ${way.minutes} minutes, estimated by distance.`,
  };
}

/** Whoever comes on the ground arrives where they sleep: that way is an item of the trip already. */
const isApart = (from: Place, to: Place) => from.lat !== to.lat || from.lon !== to.lon;

function transfers({ query, zone }: { query: DayPlanQuery; zone: string }): PlannedItem[] {
  const { arrival, departure, base, days, fixed } = query;
  if (!base) return [];
  const isThere = (date: string) => fixed.some(({ kind, day }) => kind === "transport" && day === date);
  const items: PlannedItem[] = [];
  const arrivalDay = arrival?.time.slice(0, 10);
  if (
    arrival &&
    arrivalDay &&
    isApart(arrival.place, base) &&
    days.includes(arrivalDay) &&
    !isThere(arrivalDay)
  ) {
    const start = minuteOf(arrival.time) + afterLandingMinutes;
    items.push(transfer({ date: arrivalDay, start, from: arrival.place, to: base, zone }));
  }
  const departureDay = departure?.time.slice(0, 10);
  if (
    departure &&
    departureDay &&
    isApart(departure.place, base) &&
    days.includes(departureDay) &&
    !isThere(departureDay)
  ) {
    const { minutes } = estimateTravel({ from: base, to: departure.place });
    const start = Math.max(0, minuteOf(departure.time) - beforeTakeOff - minutes);
    items.push(transfer({ date: departureDay, start, from: base, to: departure.place, zone }));
  }
  return items;
}

/** What stays where it is and takes its time: not the stay, and not the flights, around which the days are framed. */
function toFixed(items: Item[]): FixedStop[] {
  return items.flatMap(({ kind, day, start, end, place }) => {
    if (kind === "stay" || kind === "flight" || kind === "transport" || !day || !start || !end) return [];
    const at = place ? { lat: place.lat, lon: place.lon } : null;
    return [{ date: day, start: minuteOf(start), end: minuteOf(end), at, isMeal: kind === "meal" }];
  });
}

/** Gives the engine the places of a city and turns what it plans into items. A city without places gets empty days. */
export async function planCityDays(query: DayPlanQuery): Promise<PlannedItem[]> {
  const zone = cityById(query.cityId)?.zone ?? "UTC";
  const used = query.fixed.flatMap(({ place }) => place?.id ?? []);
  const places = findPlaces({
    cityId: query.cityId,
    interests: query.interests,
    excludeIds: [...used, ...query.withoutPlaceIds],
    limit: mostCandidates,
  });
  const candidates = places.map(
    (place): Candidate => ({
      id: place.id,
      name: place.name,
      kind: place.category === "food" ? "meal" : "activity",
      category: place.category,
      lat: place.lat,
      lon: place.lon,
      visitMinutes: place.visitMinutes,
      score: attraction({ place, wanted: query.interests }),
      indoor: place.indoor,
      windowsOn: (date) =>
        place.hours ? windowsOn({ hours: place.hours, date, cityId: query.cityId }) : "unknown",
    }),
  );
  const { stops } = planDays({
    days: query.days.map((date) => frameOf({ date, query })),
    base: query.base,
    candidates,
    wantedIds: query.wantedPlaceIds,
    pace: query.pace,
    wayBetween: estimateTravel,
    fixed: toFixed(query.fixed),
  });
  // A city that the list does not know gets no invented meals either: the days stay empty, and the answer says so.
  if (places.length === 0 && used.length === 0) return transfers({ query, zone });
  const items = stops.map((stop) => toItem({ stop, query, zone, places }));
  return [...transfers({ query, zone }), ...items];
}
