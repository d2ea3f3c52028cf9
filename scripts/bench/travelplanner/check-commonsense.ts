import { named, placesOf, readTransport } from "./read-plan.ts";
import type { PlanDay, Query, Sandbox } from "./sandbox.ts";

const mealFields = ["breakfast", "lunch", "dinner"] as const;
const isEmpty = (text: string) => text === "" || text === "-";

/** "from A to B" or "A". */
function citiesOf(day: PlanDay): { from: string | null; to: string } {
  const travel = /^from (.+) to (.+)$/.exec(day.current_city);
  return travel ? { from: travel[1] ?? "", to: travel[2] ?? "" } : { from: null, to: day.current_city };
}

function routeFaults({
  plan,
  query,
  states,
}: {
  plan: readonly PlanDay[];
  query: Query;
  states: ReadonlyMap<string, string>;
}): string[] {
  const faults: string[] = [];
  const path = plan.map(citiesOf);
  if (plan.length !== query.days) faults.push(`${plan.length} of ${query.days} days`);
  if (path[0]?.from !== query.org) faults.push(`does not start in ${query.org}`);
  if (path.at(-1)?.to !== query.org || path.at(-1)?.from === null)
    faults.push(`does not return to ${query.org}`);
  for (const [index, { from, to }] of path.entries()) {
    const before = path[index - 1]?.to;
    if (before !== undefined && (from ?? to) !== before)
      faults.push(`day ${index + 1} does not begin in ${before}`);
  }
  const nights = path.slice(0, -1).map(({ to }) => to);
  const visits = nights.filter((city, index) => city !== nights[index - 1]);
  if (new Set(visits).size !== visits.length) faults.push("a city is left and visited again");
  if (new Set(visits).size !== query.cityCount)
    faults.push(`${new Set(visits).size} of ${query.cityCount} cities`);
  if (visits.includes(query.org)) faults.push("stays at home");
  for (const city of visits) {
    const isThere =
      query.cityCount === 1 ? city === query.dest : (states.get(city) ?? query.dest) === query.dest;
    if (!isThere) faults.push(`${city} is not in ${query.dest}`);
  }
  return faults;
}

/** Everything named exists in its city, lies in the city of the day, and does not occur twice. */
function placeFaults({ plan, sandbox }: { plan: readonly PlanDay[]; sandbox: Sandbox }): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const day of plan) {
    const { from, to } = citiesOf(day);
    const check = ({
      text,
      known,
      isOnce,
    }: {
      text: string;
      known: readonly { name: string; city: string }[];
      isOnce: boolean;
    }) => {
      const place = named({ text, known });
      if (!place) return faults.push(`${text} is unknown`);
      if (place.city !== from && place.city !== to) faults.push(`${text} is elsewhere on day ${day.days}`);
      if (isOnce && seen.has(text)) faults.push(`${text} twice`);
      return seen.add(text);
    };
    for (const field of mealFields) {
      if (!isEmpty(day[field])) check({ text: day[field], known: sandbox.restaurants, isOnce: true });
    }
    for (const text of placesOf(day.attraction)) check({ text, known: sandbox.attractions, isOnce: true });
    if (!isEmpty(day.accommodation)) {
      check({ text: day.accommodation, known: sandbox.stays, isOnce: false });
      if (!day.accommodation.endsWith(`, ${to}`)) faults.push(`the bed of day ${day.days} is not in ${to}`);
    }
  }
  return faults;
}

function transportFaults({
  plan,
  query,
  sandbox,
}: {
  plan: readonly PlanDay[];
  query: Query;
  sandbox: Sandbox;
}): string[] {
  const faults: string[] = [];
  const modes = new Set<string>();
  for (const [index, day] of plan.entries()) {
    const { from, to } = citiesOf(day);
    if (isEmpty(day.transportation)) continue;
    const way = readTransport({ text: day.transportation, sandbox });
    if (!way) faults.push(`day ${day.days}: this transport does not exist`);
    else if (way.from !== from || way.to !== to) faults.push(`day ${day.days}: the transport goes elsewhere`);
    else if (way.date !== null && way.date !== query.dates[index])
      faults.push(`day ${day.days}: flies on ${way.date}`);
    if (way) modes.add(way.mode);
  }
  if (modes.has("self-driving") && modes.size > 1) faults.push("the own car is mixed with other transport");
  return faults;
}

function stayFaults({ plan, sandbox }: { plan: readonly PlanDay[]; sandbox: Sandbox }): string[] {
  const texts = plan.map(({ accommodation }) => accommodation).filter((text) => !isEmpty(text));
  return [...new Set(texts)].flatMap((text) => {
    const nights = texts.filter((other) => other === text).length;
    const rows = sandbox.stays.filter(({ name, city }) => `${name}, ${city}` === text);
    return rows.some(({ minNights }) => minNights > nights)
      ? [`${text} is not let for ${nights} nights`]
      : [];
  });
}

function absences(plan: readonly PlanDay[]): string[] {
  const faults: string[] = [];
  let filled = 0;
  for (const [index, day] of plan.entries()) {
    const travels = citiesOf(day).from !== null;
    const { transportation, attraction, accommodation } = day;
    if (travels && isEmpty(transportation)) faults.push(`day ${day.days} has no transport`);
    if (!travels && isEmpty(attraction)) faults.push(`day ${day.days} has nothing to see`);
    if (!travels && mealFields.some((field) => isEmpty(day[field])))
      faults.push(`day ${day.days} lacks a meal`);
    if (index < plan.length - 1 && isEmpty(accommodation)) faults.push(`no bed on day ${day.days}`);
    filled += [transportation, attraction, accommodation, ...mealFields.map((field) => day[field])].filter(
      (text) => !isEmpty(text),
    ).length;
  }
  if (filled * 2 < plan.length * 6) faults.push("more than half is empty");
  return faults;
}

/** Commonsense: the route, what exists where, transport, nights, completeness. */
export function commonsenseFaults({
  plan,
  query,
  sandbox,
  states,
}: {
  plan: readonly PlanDay[];
  query: Query;
  sandbox: Sandbox;
  states: ReadonlyMap<string, string>;
}): string[] {
  return [
    ...routeFaults({ plan, query, states }),
    ...placeFaults({ plan, sandbox }),
    ...transportFaults({ plan, query, sandbox }),
    ...stayFaults({ plan, sandbox }),
    ...absences(plan),
  ];
}
