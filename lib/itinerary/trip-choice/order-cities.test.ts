import { describe, expect, test } from "vitest";
import { AppError } from "../../errors/app-error.ts";
import { createRandom } from "../random.ts";
import { orderCities, type Route } from "./order-cities.ts";
import type { CityToVisit, RouteProblem } from "./route-problem.ts";
import { searchRoute } from "./search-route.ts";

const city = (id: string, nights: number, windows: CityToVisit["windows"] = []): CityToVisit => ({
  id,
  name: id,
  nights: { min: nights, wished: nights, max: nights },
  windows,
});

const both = (from: string, to: string, costMinor = 0, minutes = 0) => [
  { from, to, costMinor, minutes },
  { from: to, to: from, costMinor, minutes },
];

const problem = (fields: Partial<RouteProblem>): RouteProblem => ({
  cities: [],
  days: 1,
  legs: [],
  start: null,
  end: null,
  keepsOrder: false,
  minuteMinor: 1,
  ...fields,
});

const orderOf = ({ stops }: Route) => stops.map(({ cityId }) => cityId).join(" ");

describe("the order of cities", () => {
  const lisbonPortoSeville = problem({
    cities: [city("Lisbon", 3), city("Porto", 2), city("Seville", 2)],
    days: 8,
    legs: [
      ...both("Lisbon", "Porto", 30),
      ...both("Lisbon", "Seville", 50),
      ...both("Porto", "Seville", 90),
      ...both("Berlin", "Porto", 100),
      ...both("Berlin", "Lisbon", 120),
      ...both("Berlin", "Seville", 130),
    ],
    start: "Berlin",
    end: "Berlin",
  });

  test("is the cheapest round with every night where it was asked", () => {
    const route = orderCities(lisbonPortoSeville);
    expect(route).toMatchObject({ fits: true, costMinor: 310, relaxations: [], explanation: null });
    expect(orderOf(route)).toBe("Porto Lisbon Seville");
    expect(route.stops.map(({ arriveDay, leaveDay }) => [arriveDay, leaveDay])).toEqual([
      [1, 3],
      [3, 6],
      [6, 8],
    ]);
  });

  test("weighs minutes against money", () => {
    const legs = lisbonPortoSeville.legs.map((leg) =>
      leg.from === "Porto" && leg.to === "Lisbon" ? { ...leg, minutes: 500 } : leg,
    );
    const route = orderCities({ ...lisbonPortoSeville, legs, minuteMinor: 10 });
    expect(orderOf(route)).toBe("Seville Lisbon Porto");
    expect(route.minutes).toBe(0);
  });

  test("stays as given when the traveller gave it", () => {
    expect(orderOf(orderCities({ ...lisbonPortoSeville, keepsOrder: true }))).toBe("Lisbon Porto Seville");
  });

  test("puts a city on the days of its event, and a friend who has time for a week into that week", () => {
    const cities = [
      city("Lisbon", 3),
      city("Porto", 2, [{ firstDay: 6, lastDay: 7, presence: "throughout", what: "the wedding" }]),
      city("Seville", 2, [{ firstDay: 1, lastDay: 2, presence: "sometime", what: "the friend" }]),
    ];
    expect(orderOf(orderCities({ ...lisbonPortoSeville, cities }))).toBe("Seville Lisbon Porto");
  });

  test("nights that may vary come as near to the wish as the days allow", () => {
    const cities = ["Lisbon", "Porto"].map((id) => ({
      ...city(id, 3),
      nights: { min: 1, wished: 3, max: 5 },
    }));
    const { stops, fits } = orderCities(problem({ cities, days: 6, legs: both("Lisbon", "Porto") }));
    expect(fits).toBe(true);
    expect(stops.map(({ nights }) => nights).sort()).toEqual([2, 3]);
  });
});

describe("when nothing fits", () => {
  const joined = both("A", "B");

  test("it names the fixed date and by how many days it would have to move", () => {
    const windows: CityToVisit["windows"] = [
      { firstDay: 3, lastDay: 4, presence: "throughout", what: "the wedding" },
    ];
    const route = orderCities(
      problem({ cities: [city("A", 3), city("B", 2, windows)], days: 6, legs: joined }),
    );
    expect(route.fits).toBe(false);
    expect(route.relaxations).toEqual([{ kind: "window", cityId: "B", what: "the wedding", byDays: 1 }]);
    expect(route.explanation).toBe(
      "No order of these cities fits. It would with the wedding in B one day later.",
    );
  });

  test("it names the nights that are too many for the days, or the missing day", () => {
    const route = orderCities(problem({ cities: [city("A", 3), city("B", 2)], days: 5, legs: joined }));
    expect(route.relaxations).toHaveLength(1);
    expect(route.explanation).toMatch(/one night less in [AB]\.|one day longer\./);
  });

  test("it names the connection that is missing", () => {
    const route = orderCities(
      problem({ cities: [city("A", 1), city("B", 1), city("C", 1)], days: 4, legs: joined }),
    );
    expect(route.relaxations).toMatchObject([{ kind: "connection" }]);
    expect(route.stops).toHaveLength(3);
  });

  test("it leaves a city out when the trip is too short for all of them", () => {
    const cities = ["A", "B", "C"].map((id) => city(id, 1));
    const legs = [...both("A", "B"), ...both("B", "C")];
    const far = orderCities(problem({ cities: cities.concat(city("D", 1)), days: 4, legs, start: "A" }));
    expect(far.fits).toBe(false);
    const one = orderCities(problem({ cities: [city("A", 5), city("B", 0)], days: 6, legs: [], start: "B" }));
    expect(one.relaxations.length).toBeGreaterThan(0);
  });
});

/** Every order, with fixed nights; the least cost or null. */
function bruteForce({ cities, days, legs }: RouteProblem): number | null {
  let best: number | null = null;
  const walk = (path: CityToVisit[], day: number, cost: number) => {
    if (path.length === cities.length) {
      if (day === days && (best === null || cost < best)) best = cost;
      return;
    }
    for (const next of cities.filter((candidate) => !path.includes(candidate))) {
      const last = path.at(-1);
      const leg = last ? legs.find(({ from, to }) => from === last.id && to === next.id) : { costMinor: 0 };
      const leave = day + next.nights.wished;
      const keeps = next.windows.every(({ firstDay, lastDay }) => firstDay >= day && lastDay <= leave);
      if (leg && keeps) walk([...path, next], leave, cost + leg.costMinor);
    }
  };
  walk([], 1, 0);
  return best;
}

function randomProblem(seed: number): RouteProblem {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const ids = ["A", "B", "C", "D", "E", "F"].slice(0, 2 + below(5));
  const nights = ids.map(() => 1 + below(3));
  const days = nights.reduce((sum, count) => sum + count, 1);
  const cities = ids.map((id, index) => {
    const firstDay = 1 + below(days);
    const windows: CityToVisit["windows"] =
      below(4) === 0 && firstDay < days
        ? [{ firstDay, lastDay: firstDay + 1, presence: "throughout", what: "an event" }]
        : [];
    return city(id, nights[index] ?? 1, windows);
  });
  const legs = ids.flatMap((from) =>
    ids
      .filter((to) => to !== from && below(3) > 0)
      .map((to) => ({ from, to, costMinor: below(100), minutes: 0 })),
  );
  return problem({ cities, days, legs });
}

test("400 random problems are solved as by trying every order, and the same each time", () => {
  let solvable = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const random = randomProblem(seed);
    const expected = bruteForce(random);
    const route = orderCities(random);
    expect(route.fits, `seed ${seed}`).toBe(expected !== null);
    if (expected !== null) expect(route.costMinor, `seed ${seed}`).toBe(expected);
    if (expected !== null) solvable += 1;
    expect(orderCities(random)).toEqual(route);
  }
  expect(solvable).toBeGreaterThan(80);
});

test("what has to give way is enough: with it granted, the plan fits", () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = randomProblem(seed);
    const route = orderCities(random);
    const granted: RouteProblem = { ...random, legs: [...random.legs], cities: [...random.cities] };
    for (const relaxation of route.relaxations) {
      if (relaxation.kind === "days") granted.days += relaxation.byDays;
      if (relaxation.kind === "connection")
        granted.legs.push({ from: relaxation.from, to: relaxation.to, costMinor: 0, minutes: 0 });
    }
    granted.cities = random.cities
      .filter(
        ({ id }) => !route.relaxations.some((given) => given.kind === "left_out" && given.cityId === id),
      )
      .map((given) => {
        const stop = route.stops.find(({ cityId }) => cityId === given.id);
        const [shift = 0] = route.relaxations.flatMap((relaxation) =>
          relaxation.kind === "window" && relaxation.cityId === given.id ? relaxation.byDays : [],
        );
        const windows = given.windows.map((window) => ({
          ...window,
          firstDay: window.firstDay + shift,
          lastDay: window.lastDay + shift,
        }));
        return { ...city(given.id, stop?.nights ?? 0), windows };
      });
    const isInside = granted.cities.every(({ windows }) =>
      windows.every(({ firstDay, lastDay }) => firstDay >= 1 && lastDay <= granted.days),
    );
    const isLeftOut = granted.cities.length < random.cities.length;
    if (isInside && !isLeftOut) expect(orderCities(granted).fits, `seed ${seed}`).toBe(true);
  }
});

describe("however badly a problem is put, the work is bounded", () => {
  const ids = Array.from({ length: 10 }, (_, index) => `${index}`);
  const everyDay: CityToVisit["windows"] = ids.map((_, index) => ({
    firstDay: 1 + index * 5,
    lastDay: 4 + index * 5,
    presence: index % 2 === 0 ? "throughout" : "sometime",
    what: "an event",
  }));
  const free = { min: 0, wished: 3, max: 60 };
  const legs = ids.flatMap((from) => ids.filter((to) => to !== from).flatMap((to) => both(from, to, 5, 5)));
  test.each<[string, CityToVisit["nights"], CityToVisit["windows"], RouteProblem["legs"]]>([
    ["any nights and no way at all", free, [], []],
    ["any nights and every way", free, [], legs.slice(0, 100)],
    ["more nights than there are", { min: 60, wished: 60, max: 60 }, [], []],
    ["no nights at all", { min: 0, wished: 0, max: 0 }, [], []],
    ["ten events in every city", free, everyDay, []],
  ])("%s", (_, nights, windows, ways) => {
    const cities = ids.map((id) => ({ id, name: id, nights, windows }));
    const hostile = problem({ cities, days: 60, legs: ways });
    const states = 2 ** 9 * 10 * 60;
    // Each state of the first sort has 10 choices at most, of the second 60, on average half of them.
    expect(searchRoute({ problem: hostile, isStrict: false }).compared).toBeLessThan(states * 35);
    const route = orderCities(hostile);
    expect(route.stops.length).toBeGreaterThan(0);
    expect(route.stops.at(-1)?.leaveDay).toBeLessThanOrEqual(60);
  });
});

describe("problems that cannot be meant are refused with what is wrong", () => {
  const fine = problem({ cities: [city("A", 2)], days: 3 });
  const window = { firstDay: 1, lastDay: 2, presence: "throughout", what: "the fair" } as const;
  test.each<[string, RouteProblem, RegExp]>([
    ["no city", { ...fine, cities: [] }, /at least one city/],
    [
      "eleven cities",
      { ...fine, cities: Array.from({ length: 11 }, (_, i) => city(`${i}`, 1)) },
      /at most 10/,
    ],
    ["the same city twice", { ...fine, cities: [city("A", 1), city("A", 1)] }, /same id/],
    ["a trip of 400 days", { ...fine, days: 400 }, /1 to 60/],
    ["days that are no number", { ...fine, days: Number.NaN }, /whole number/],
    ["negative nights", { ...fine, cities: [city("A", -1)] }, /nights in A/],
    [
      "nights that contradict",
      { ...fine, cities: [{ ...city("A", 2), nights: { min: 3, wished: 2, max: 1 } }] },
      /contradict/,
    ],
    [
      "a window that ends before it begins",
      { ...fine, cities: [city("A", 2, [{ ...window, firstDay: 3 }])] },
      /ends before/,
    ],
    ["a window outside the trip", { ...fine, cities: [city("A", 2, [{ ...window, lastDay: 9 }])] }, /1 to 3/],
    [
      "a way to nowhere",
      { ...fine, legs: [{ from: "A", to: "Z", costMinor: 1, minutes: 1 }] },
      /not in the trip/,
    ],
    [
      "a cost that is not finite",
      {
        ...fine,
        start: "H",
        legs: [{ from: "H", to: "A", costMinor: Number.POSITIVE_INFINITY, minutes: 1 }],
      },
      /whole number/,
    ],
  ])("%s", (_, hostile, sentence) => {
    expect(() => orderCities(hostile)).toThrow(AppError);
    expect(() => orderCities(hostile)).toThrow(sentence);
  });
});
