import type { Group, Wish } from "./budget-problem.ts";
import { type BudgetChoice, chooseWithinBudget } from "./choose-within-budget.ts";
import { refuse, requireDistinct, requireWhole } from "./require-whole.ts";

const mostPeople = 100;
const mostNights = 60;
/** Every order of five cities. */
const mostRoutes = 120;

/** A flight, a train, a car: `amountMinor` for each person, for each vehicle with `seats`, or for the party. */
export type TravelOption = {
  id: string;
  mode: string;
  amountMinor: number;
  per: "person" | "vehicle" | "party";
  seats: number;
  worth: number;
  breaks: readonly string[];
};

/** A bed: `amountMinor` for each room and night, or for the party and the whole stay. */
export type StayOption = {
  id: string;
  amountMinor: number;
  per: "room night" | "stay";
  /** People in a room. */
  capacity: number;
  /** Shorter stays are not sold. */
  minNights: number;
  worth: number;
  breaks: readonly string[];
};

export type TripRoute = {
  id: string;
  legs: readonly { id: string; name: string; options: readonly TravelOption[] }[];
  stays: readonly { id: string; name: string; nights: number; options: readonly StayOption[] }[];
  /** Meals and places: spent whatever is chosen here. */
  certainMinor: number;
};

export type TripChoiceProblem = {
  /** The orders of the cities that come into question, the preferred one first. */
  routes: readonly TripRoute[];
  people: number;
  budgetMinor: number | null;
  currency: string;
  /** Modes that never occur in one trip: a car that is driven from home cannot be left behind for a flight. */
  conflicts: readonly (readonly [string, string])[];
  wishes: readonly Wish[];
};

export type TripChoice = BudgetChoice & { routeId: string };

/** What an option costs the whole party. */
export function travelCost({
  option: { amountMinor, per, seats },
  people,
}: {
  option: Pick<TravelOption, "amountMinor" | "per" | "seats">;
  people: number;
}): number {
  if (per === "party") return amountMinor;
  return amountMinor * (per === "person" ? people : Math.ceil(people / seats));
}

/** What the rooms that the party needs cost for all nights. */
export function stayCost({
  option: { amountMinor, per, capacity },
  people,
  nights,
}: {
  option: Pick<StayOption, "amountMinor" | "per" | "capacity">;
  people: number;
  nights: number;
}): number {
  return per === "stay" ? amountMinor : amountMinor * Math.ceil(people / capacity) * nights;
}

function groupsOf({ route, people }: { route: TripRoute; people: number }): Group[] {
  const legs = route.legs.map(({ id, name, options }) => ({
    id,
    name,
    options: options.map((option) => {
      requireWhole({ value: option.seats, min: 1, max: 1000, what: "The number of seats" });
      const { id: optionId, mode, worth, breaks } = option;
      return { id: optionId, costMinor: travelCost({ option, people }), worth, mode, breaks };
    }),
  }));
  const stays = route.stays.map(({ id, name, nights, options }) => {
    requireWhole({ value: nights, min: 0, max: mostNights, what: `The number of nights for ${name}` });
    const long = options.filter(({ minNights }) => minNights <= nights);
    return {
      id,
      name,
      options: long.map((option) => {
        requireWhole({ value: option.capacity, min: 1, max: 1000, what: "The number of people in a room" });
        const { id: optionId, worth, breaks } = option;
        return {
          id: optionId,
          costMinor: stayCost({ option, people, nights }),
          worth,
          mode: null,
          breaks,
        };
      }),
    };
  });
  return [...legs, ...stays];
}

/**
 * Chooses the route, the way of each leg and the bed of each stay under one budget for the whole party: exact, the most
 * worth, then the least money, then the order in which the routes were given. When nothing fits, the route for which
 * the least has to be given up, with what that is in one sentence. Throws `bad_input`.
 */
export function chooseTrip(problem: TripChoiceProblem): TripChoice {
  const { routes, people, budgetMinor, currency, conflicts, wishes } = problem;
  requireWhole({ value: people, min: 1, max: mostPeople, what: "The number of people" });
  requireDistinct({ ids: routes.map(({ id }) => id), most: mostRoutes, what: "routes" });
  const choices = routes.map((route): TripChoice => {
    const groups = groupsOf({ route, people });
    const { certainMinor } = route;
    return {
      routeId: route.id,
      ...chooseWithinBudget({ groups, budgetMinor, certainMinor, currency, conflicts, wishes }),
    };
  });
  const [best] = choices.sort(
    (left, right) =>
      Number(right.fits) - Number(left.fits) ||
      (left.weightMinor === right.weightMinor ? 0 : left.weightMinor - right.weightMinor) ||
      right.worth - left.worth ||
      left.costMinor - right.costMinor,
  );
  return best ?? refuse("A trip has at least one route.");
}
