import { chooseMeals } from "../../../lib/itinerary/trip-choice/choose-meals.ts";
import {
  chooseTrip,
  type StayOption,
  type TripRoute,
} from "../../../lib/itinerary/trip-choice/choose-trip.ts";
import { isByDay, type MealTime, type Presence, presences } from "./day-times.ts";
import { type PlannedRoute, planRoutes } from "./plan-routes.ts";
import type { PlanDay, Query, Sandbox, Stay, Way } from "./sandbox.ts";
import { writePlan } from "./write-plan.ts";

export type Answer = { plan: PlanDay[]; fits: boolean; explanation: string | null };

const conflicts = [
  ["self-driving", "flight"],
  ["self-driving", "taxi"],
] as const;
const mostMealsInTrip = 40;
/** Usual hours; late dinners and early breakfasts; whatever it takes to fill half of a plan. */
const slacks = [0, 180, 720];

/** What rooms the wish allows; a wish for a type of room that no words explain allows all. */
function isRoomType({ stay, wish }: { stay: Stay; wish: string | null }): boolean {
  const kinds: Record<string, boolean> = {
    "shared room": stay.roomType === "Shared room",
    "not shared room": stay.roomType !== "Shared room",
    "private room": stay.roomType === "Private room",
    "entire room": stay.roomType === "Entire home/apt",
  };
  return wish === null || (kinds[wish] ?? true);
}

const wishesOf = ({ rules, roomType, transport, budgetMinor }: Query) => {
  const weightMinor = Math.round((budgetMinor ?? 100_000) / 4);
  return [
    ...rules.map((rule) => ({ id: rule, what: `a stay that allows ${rule}`, weightMinor })),
    ...(roomType ? [{ id: "room type", what: `the ${roomType}`, weightMinor }] : []),
    ...transport.map((ban) => ({ id: ban, what: ban, weightMinor })),
  ];
};

/** Names that stand for one row only: of two rows with one name nobody could tell which is meant. */
function unambiguous<Row extends { name: string }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ name }) => rows.filter((other) => other.name === name).length === 1);
}

function stayOptions({ stays, query }: { stays: readonly Stay[]; query: Query }): StayOption[] {
  return unambiguous(stays).map((stay) => ({
    id: stay.name,
    amountMinor: stay.roomMinor,
    per: "room night",
    capacity: stay.capacity,
    minNights: Math.ceil(stay.minNights),
    worth: 0,
    breaks: [
      ...query.rules.filter((rule) => stay.rules.includes(`No ${rule}`)),
      ...(isRoomType({ stay, wish: query.roomType }) ? [] : ["room type"]),
    ],
  }));
}

const wayId = ({ mode, number }: Way) => number ?? mode;
const bans: Record<Way["mode"], string> = {
  flight: "no flight",
  "self-driving": "no self-driving",
  taxi: "no taxi",
};

/** The ways of each leg of a route, on the days on which it is travelled. */
function waysOf({ route, query, sandbox }: { route: PlannedRoute; query: Query; sandbox: Sandbox }): Way[][] {
  const path = [query.org, ...route.map(({ city }) => city), query.org];
  let day = 0;
  return path.slice(1).map((to, index) => {
    const [from, date] = [path[index], query.dates[day]];
    day += route[index]?.nights ?? 0;
    return sandbox.ways.filter((way) => way.from === from && way.to === to && (way.date ?? date) === date);
  });
}

type Menu = {
  meals: { presence: Presence; time: MealTime; name: string }[];
  costMinor: number;
  missing: number;
};

/** Where the party eats at the given times: every wished cuisine, else as cheap as it gets. */
function menuFor({ at, query, sandbox }: { at: readonly Presence[]; query: Query; sandbox: Sandbox }): Menu {
  const slots = at.flatMap((presence) => presence.meals.map((time) => ({ presence, time })));
  const cities = [...new Set(slots.map(({ presence }) => presence.city))];
  const choice = chooseMeals({
    cities: cities.map((city) => ({
      id: city,
      slots: Math.min(mostMealsInTrip, slots.filter(({ presence }) => presence.city === city).length),
      eateries: unambiguous(sandbox.restaurants.filter((restaurant) => restaurant.city === city))
        .sort((left, right) => left.costMinor - right.costMinor)
        .slice(0, 200)
        .map(({ name, costMinor, cuisines }) => ({
          id: name,
          costMinor: costMinor * query.people,
          tags: cuisines,
        })),
    })),
    wanted: query.cuisines.slice(0, 7),
  });
  const left = [...choice.meals];
  const meals = slots.flatMap((slot) => {
    const index = left.findIndex(({ cityId }) => cityId === slot.presence.city);
    const [meal] = index < 0 ? [] : left.splice(index, 1);
    return meal ? { ...slot, name: meal.eateryId } : [];
  });
  return { meals, costMinor: choice.costMinor, missing: choice.missing.length };
}

/** The richest first: every meal that the day allows, without those on days of arrival and departure, the least. */
function menus(input: { at: readonly Presence[]; query: Query; sandbox: Sandbox }): Menu[] {
  const whole = ({ meals }: Presence) => meals.length === 3;
  const evenings = ({ meals, ...presence }: Presence) => ({
    ...presence,
    meals: whole({ meals, ...presence }) ? meals : meals.filter((time) => time === "dinner"),
  });
  return [input.at, input.at.map(evenings), input.at.filter(whole)].map((at) => menuFor({ ...input, at }));
}

/** The benchmark counts a plan as one when at least half of its fields say something. */
function isMostlyFilled(plan: readonly PlanDay[]): boolean {
  const fields = plan.flatMap(({ transportation, breakfast, attraction, lunch, dinner, accommodation }) => [
    transportation,
    breakfast,
    attraction,
    lunch,
    dinner,
    accommodation,
  ]);
  return fields.filter((field) => field !== "-").length * 2 >= fields.length;
}

const least = (all: readonly Menu[]) =>
  [...all].sort((left, right) => left.missing - right.missing || left.costMinor - right.costMinor)[0];

/**
 * Plans a query with the product's trip-level choice: the order of cities, the way of each leg, the bed of each stay
 * and the meals, within the budget. When nothing fits, the plan for which the least is given up, and what that is.
 */
export function solveQuery({ query, sandbox }: { query: Query; sandbox: Sandbox }): Answer {
  const routes = planRoutes({ query, sandbox });
  if (routes.length === 0) return { plan: [], fits: false, explanation: "No city is known for this trip." };
  const toTripRoute = (route: PlannedRoute, index: number): TripRoute => {
    const legs = waysOf({ route, query, sandbox });
    const before = presences({ route, ways: [], slackMinutes: 0 });
    return {
      id: `${index}`,
      legs: legs.map((ways, leg) => ({
        id: `leg ${leg}`,
        name: `the way ${leg === route.length ? "home" : `to ${route[leg]?.city}`}`,
        options: ways.slice(0, 80).map((way) => ({
          id: wayId(way),
          mode: way.mode,
          amountMinor: way.costMinor,
          per: way.mode === "flight" ? "person" : "vehicle",
          seats: way.mode === "taxi" ? 4 : 5,
          worth: isByDay(way) ? 1 : 0,
          breaks: query.transport.filter((ban) => ban === bans[way.mode]),
        })),
      })),
      stays: route.map(({ city, nights }) => ({
        id: city,
        name: `the nights in ${city}`,
        nights,
        options: stayOptions({ stays: sandbox.stays.filter((stay) => stay.city === city), query }).slice(
          0,
          80,
        ),
      })),
      certainMinor: least(menus({ at: before, query, sandbox }))?.costMinor ?? 0,
    };
  };
  const { people, budgetMinor } = query;
  const rest = { people, budgetMinor, currency: "USD", conflicts, wishes: wishesOf(query) };
  // Even shares of nights on the listed days first; others only when those do not fit.
  const tripRoutes = routes.map(toTripRoute);
  const known = chooseTrip({ ...rest, routes: tripRoutes.slice(0, 1) });
  const choice = known.fits ? known : chooseTrip({ ...rest, routes: tripRoutes });
  const route = routes[Number(choice.routeId)] ?? [];
  const picked = new Map(choice.picks.map(({ groupId, optionId }) => [groupId, optionId]));
  const ways = waysOf({ route, query, sandbox }).map((options, leg) =>
    options.find((way) => wayId(way) === picked.get(`leg ${leg}`)),
  );
  const spent = choice.costMinor - (tripRoutes[Number(choice.routeId)]?.certainMinor ?? 0);
  const plans = slacks.map((slackMinutes) => {
    const at = presences({ route, ways, slackMinutes });
    const all = menus({ at, query, sandbox });
    const fewest = Math.min(...all.map(({ missing }) => missing));
    const isPaid = ({ costMinor }: Menu) => budgetMinor === null || spent + costMinor <= budgetMinor;
    const menu = all.find((one) => one.missing === fewest && isPaid(one)) ?? least(all);
    return writePlan({ query, route, ways, stays: picked, at, meals: menu?.meals ?? [], sandbox });
  });
  const plan = plans.find(isMostlyFilled) ?? plans[0] ?? [];
  return { plan, fits: choice.fits, explanation: choice.explanation };
}
