import { expect, test } from "vitest";
import { AppError } from "../../errors/app-error.ts";
import { createRandom } from "../random.ts";
import { chooseMeals } from "./choose-meals.ts";

const tags = ["Italian", "Indian", "French"];
type Cities = Parameters<typeof chooseMeals>[0]["cities"];

function randomCities(seed: number): Cities {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  return ["A", "B"].slice(0, 1 + below(2)).map((id) => ({
    id,
    slots: below(4),
    eateries: Array.from({ length: below(7) }, (_, index) => ({
      id: `${id}${index}`,
      costMinor: below(100),
      tags: tags.filter(() => below(4) === 0),
    })),
  }));
}

/** Every choice of so many places in each city: the most tags, then the least money. */
function bruteForce(cities: Cities) {
  const all = cities.map(({ slots, eateries }) =>
    Array.from({ length: 2 ** eateries.length }, (_, mask) =>
      eateries.filter((_eatery, index) => mask & (1 << index)),
    ).filter((some) => some.length === Math.min(slots, eateries.length)),
  );
  const trips = all.reduce(
    (before, own) => before.flatMap((some) => own.map((more) => [...some, ...more])),
    [[]],
  );
  return trips
    .map((meals) => ({
      covered: tags.filter((tag) => meals.some((meal) => meal.tags.includes(tag))).length,
      costMinor: meals.reduce((sum, meal) => sum + meal.costMinor, 0),
    }))
    .sort((left, right) => right.covered - left.covered || left.costMinor - right.costMinor)[0];
}

test("400 random cities are eaten through as by trying everything, never at the same place twice", () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const cities = randomCities(seed);
    const { meals, costMinor, missing } = chooseMeals({ cities, wanted: tags });
    expect({ covered: tags.length - missing.length, costMinor }, `seed ${seed}`).toEqual(bruteForce(cities));
    expect(new Set(meals.map(({ eateryId }) => eateryId)).size).toBe(meals.length);
    const eateries = cities.flatMap((city) => city.eateries);
    const chosen = meals.flatMap(({ eateryId }) => eateries.find(({ id }) => id === eateryId) ?? []);
    expect(chosen.reduce((sum, eatery) => sum + eatery.costMinor, 0)).toBe(costMinor);
    expect(missing).toEqual(tags.filter((tag) => !chosen.some((eatery) => eatery.tags.includes(tag))));
  }
});

test.each([
  [{ cities: [{ id: "A", slots: 400, eateries: [] }], wanted: [] }, /number of meals/],
  [{ cities: [{ id: "A", slots: 1, eateries: [{ id: "x", costMinor: -1, tags: [] }] }], wanted: [] }, /cost/],
  [{ cities: [], wanted: ["a", "b", "c", "d", "e", "f", "g", "h"] }, /at most 7/],
])("what cannot be meant is refused: %j", (hostile, sentence) => {
  expect(() => chooseMeals(hostile)).toThrow(AppError);
  expect(() => chooseMeals(hostile)).toThrow(sentence);
});
