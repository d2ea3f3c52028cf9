import { requireDistinct, requireWhole } from "./require-whole.ts";

const mostCities = 10;
const mostSlots = 40;
const mostEateries = 200;
const mostTags = 7;

type CityOfMeals = {
  id: string;
  /** How many meals are eaten there, each somewhere else. */
  slots: number;
  eateries: readonly { id: string; costMinor: number; tags: readonly string[] }[];
};
type Meal = { cityId: string; eateryId: string };

export type MealsChoice = {
  meals: Meal[];
  costMinor: number;
  /** What no choice can bring together with the rest. */
  missing: string[];
};

/** Meals as a chain, so that choices share what they have in common. */
type Chain = { costMinor: number; last: { meal: Meal; before: Chain } | null };

function mealsOf(chain: Chain): Meal[] {
  const meals: Meal[] = [];
  for (let { last } = chain; last; { last } = last.before) meals.unshift(last.meal);
  return meals;
}

function checkCity({ id, slots, eateries }: CityOfMeals): void {
  requireWhole({ value: slots, min: 0, max: mostSlots, what: `The number of meals in ${id}` });
  requireDistinct({
    ids: eateries.map((eatery) => eatery.id),
    most: mostEateries,
    what: `eateries in ${id}`,
  });
  for (const { costMinor } of eateries) {
    requireWhole({ value: costMinor, min: 0, max: 1_000_000_000, what: `The cost of a meal in ${id}` });
  }
}

/** For each set of wanted tags that the meals so far cover, the cheapest way to add this city's meals. */
function addCity({
  city: { id, slots, eateries },
  wanted,
  before,
}: {
  city: CityOfMeals;
  wanted: readonly string[];
  before: Map<number, Chain>;
}): Map<number, Chain> {
  const count = Math.min(slots, eateries.length);
  const byCount = Array.from({ length: count + 1 }, (_, used) =>
    used === 0 ? before : new Map<number, Chain>(),
  );
  for (const { id: eateryId, costMinor, tags } of eateries) {
    const own = wanted.reduce((mask, tag, index) => mask | (tags.includes(tag) ? 1 << index : 0), 0);
    // From the last meal down, so that a place is eaten at once at most.
    for (let used = count - 1; used >= 0; used -= 1) {
      const next = byCount[used + 1];
      for (const [mask, chain] of byCount[used] ?? []) {
        const cost = chain.costMinor + costMinor;
        if (cost >= (next?.get(mask | own)?.costMinor ?? Number.POSITIVE_INFINITY)) continue;
        next?.set(mask | own, { costMinor: cost, last: { meal: { cityId: id, eateryId }, before: chain } });
      }
    }
  }
  return byCount[count] ?? before;
}

const sizeOf = (mask: number) => mask.toString(2).replaceAll("0", "").length;

/**
 * Chooses where to eat: as many of the wanted tags as possible, then the least money, never a place twice. Exact, by
 * the set of tags covered. A city with fewer places than meals gets all of them. Money in minor units. Throws
 * `bad_input`.
 */
export function chooseMeals({
  cities,
  wanted,
}: {
  cities: readonly CityOfMeals[];
  /** Each shall occur at some meal of the trip: "Italian". */
  wanted: readonly string[];
}): MealsChoice {
  requireDistinct({ ids: cities.map(({ id }) => id), most: mostCities, what: "cities" });
  requireDistinct({ ids: wanted, most: mostTags, what: "kinds of food" });
  for (const city of cities) checkCity(city);
  const start = new Map<number, Chain>([[0, { costMinor: 0, last: null }]]);
  const all = cities.reduce((before, city) => addCity({ city, wanted, before }), start);
  const [best] = [...all].sort(
    ([left, one], [right, other]) =>
      sizeOf(right) - sizeOf(left) || one.costMinor - other.costMinor || left - right,
  );
  const [mask, chain] = best ?? [0, { costMinor: 0, last: null }];
  return {
    meals: mealsOf(chain),
    costMinor: chain.costMinor,
    missing: wanted.filter((_, index) => !(mask & (1 << index))),
  };
}
