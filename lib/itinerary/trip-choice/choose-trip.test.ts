import { describe, expect, test } from "vitest";
import { AppError } from "../../errors/app-error.ts";
import { createRandom } from "../random.ts";
import type { BudgetProblem, Group, Option } from "./budget-problem.ts";
import { chooseTrip, type StayOption, type TravelOption, type TripChoiceProblem } from "./choose-trip.ts";
import { chooseWithinBudget } from "./choose-within-budget.ts";

const flight = (id: string, amountMinor: number, fields: Partial<TravelOption> = {}): TravelOption => ({
  id,
  mode: "flight",
  amountMinor,
  per: "person",
  seats: 1,
  worth: 0,
  breaks: [],
  ...fields,
});
const car = (id: string, amountMinor: number) =>
  flight(id, amountMinor, { mode: "self-driving", per: "vehicle", seats: 5 });
const room = (id: string, amountMinor: number, fields: Partial<StayOption> = {}): StayOption => ({
  id,
  amountMinor,
  per: "room night",
  capacity: 2,
  minNights: 1,
  worth: 0,
  breaks: [],
  ...fields,
});

const seville: TripChoiceProblem = {
  routes: [
    {
      id: "only",
      legs: [
        { id: "out", name: "the way there", options: [flight("out-f", 100_00), car("out-c", 180_00)] },
        { id: "back", name: "the way back", options: [flight("back-f", 90_00), car("back-c", 180_00)] },
      ],
      stays: [
        {
          id: "stay",
          name: "the nights in Seville",
          nights: 2,
          options: [
            room("plain", 60_00),
            room("fine", 100_00, { worth: 50 }),
            room("long", 10_00, { minNights: 7 }),
          ],
        },
      ],
      certainMinor: 50_00,
    },
  ],
  people: 3,
  budgetMinor: null,
  currency: "EUR",
  conflicts: [["self-driving", "flight"]],
  wishes: [],
};
const idsOf = ({ picks }: { picks: { optionId: string }[] }) =>
  picks.map(({ optionId }) => optionId).join(" ");

describe("flights and stays under one budget", () => {
  test("are the best that the party can pay: persons, vehicles, rooms and nights are counted", () => {
    // Car 360 + two rooms for two nights at 100 = 400 + 50.
    expect(chooseTrip({ ...seville, budgetMinor: 810_00 })).toMatchObject({
      fits: true,
      costMinor: 810_00,
      worth: 50,
      relaxations: [],
      explanation: null,
    });
    const plainer = chooseTrip({ ...seville, budgetMinor: 809_99 });
    expect(idsOf(plainer)).toBe("out-c back-c plain");
    expect(plainer.costMinor).toBe(650_00);
  });

  test("never mix modes that are kept apart, though mixing were cheaper", () => {
    const cheap = structuredClone(seville);
    cheap.routes[0]?.legs[1] && Object.assign(cheap.routes[0].legs[1], { options: [flight("back-f", 1_00)] });
    expect(idsOf(chooseTrip(cheap))).toBe("out-f back-f fine");
  });

  test("a stay that is sold for a week only is none for two nights", () => {
    expect(idsOf(chooseTrip(seville))).not.toContain("long");
  });

  test("among several orders of the cities the cheapest of the best is taken", () => {
    const [route] = seville.routes;
    if (!route) throw new Error("no route");
    const routes = [{ ...route, id: "dear", certainMinor: 60_00 }, route];
    expect(chooseTrip({ ...seville, routes }).routeId).toBe("only");
  });
});

describe("when nothing fits", () => {
  test("it names the money that is missing, to the cent", () => {
    const choice = chooseTrip({ ...seville, budgetMinor: 600_00 });
    expect(choice).toMatchObject({ fits: false, relaxations: [{ kind: "budget", byMinor: 50_00 }] });
    expect(choice.explanation).toBe("Nothing fits €600. It would with €50 more.");
    expect(chooseTrip({ ...seville, budgetMinor: 650_00 }).fits).toBe(true);
  });

  const wishes = [{ id: "home", what: "an entire home", weightMinor: 30_00 }];
  const [route] = seville.routes;
  const demanding: TripChoiceProblem = {
    ...seville,
    wishes,
    budgetMinor: 600_00,
    routes: route
      ? [
          {
            ...route,
            stays: route.stays.map((stay) => ({
              ...stay,
              options: [room("home", 60_00), room("shared", 40_00, { breaks: ["home"] })],
            })),
          },
        ]
      : [],
  };

  test("it names the wish that is cheaper to give up than the money, and the money as well", () => {
    const choice = chooseTrip(demanding);
    expect(choice.relaxations).toEqual([{ kind: "wish", wishId: "home", what: "an entire home" }]);
    expect(choice.costMinor).toBe(570_00);
    expect(choice.explanation).toBe(
      "Nothing fits €600. It would by giving up an entire home, or with €50 more.",
    );
  });

  test("it keeps a wish that is worth more than the money", () => {
    const dear = chooseTrip({
      ...demanding,
      wishes: [{ id: "home", what: "an entire home", weightMinor: 90_00 }],
    });
    expect(dear.relaxations).toEqual([{ kind: "budget", byMinor: 50_00 }]);
    expect(idsOf(dear)).toContain("home");
  });

  test("it says what nobody offers", () => {
    const choice = chooseTrip({
      ...seville,
      routes: seville.routes.map((one) => ({
        ...one,
        stays: one.stays.map((stay) => ({ ...stay, options: [] })),
      })),
    });
    expect(choice).toMatchObject({ fits: false, picks: [] });
    expect(choice.explanation).toBe("Nothing is offered for the nights in Seville.");
  });

  test("modes are mixed only when nothing else helps", () => {
    const legs = [
      { id: "out", name: "out", options: [flight("f", 1)] },
      { id: "back", name: "back", options: [car("c", 1)] },
    ];
    const choice = chooseTrip({ ...seville, routes: [{ id: "x", legs, stays: [], certainMinor: 0 }] });
    expect(choice.relaxations).toEqual([{ kind: "mixing" }]);
    expect(idsOf(choice)).toBe("f c");
  });
});

/** Every pick of every group, every set of wishes: the best that fits, and the least weight that makes one fit. */
function bruteForce({ groups, budgetMinor, certainMinor, conflicts, wishes }: BudgetProblem) {
  let best: { worth: number; costMinor: number } | null = null;
  let least = Number.POSITIVE_INFINITY;
  const walk = (index: number, picked: Option[]) => {
    const group = groups[index];
    if (group) {
      for (const option of group.options) walk(index + 1, [...picked, option]);
      return;
    }
    const modes = picked.flatMap(({ mode }) => mode ?? []);
    if (conflicts.some(([left, right]) => modes.includes(left) && modes.includes(right))) return;
    const costMinor = picked.reduce((sum, option) => sum + option.costMinor, certainMinor);
    const worth = picked.reduce((sum, option) => sum + option.worth, 0);
    const broken = new Set(picked.flatMap(({ breaks }) => breaks));
    const over = budgetMinor === null ? 0 : Math.max(0, costMinor - budgetMinor);
    const weight = wishes.reduce((sum, wish) => sum + (broken.has(wish.id) ? wish.weightMinor : 0), over);
    least = Math.min(least, weight);
    if (broken.size > 0 || over > 0) return;
    if (!best || worth > best.worth || (worth === best.worth && costMinor < best.costMinor))
      best = { worth, costMinor };
  };
  walk(0, []);
  return { best, least } as { best: { worth: number; costMinor: number } | null; least: number };
}

function randomProblem(seed: number): BudgetProblem {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const wishes = ["a", "b", "c"]
    .slice(0, below(4))
    .map((id) => ({ id, what: id, weightMinor: 1 + below(400) }));
  const modes = [null, "flight", "taxi", "self-driving"];
  const groups: Group[] = Array.from({ length: 1 + below(5) }, (_, group) => ({
    id: `${group}`,
    name: `${group}`,
    options: Array.from({ length: 1 + below(4) }, (_option, option) => ({
      id: `${option}`,
      costMinor: below(300),
      worth: below(4) * 10,
      mode: modes[below(4)] ?? null,
      breaks: wishes.filter(() => below(4) === 0).map(({ id }) => id),
    })),
  }));
  return {
    groups,
    budgetMinor: below(6) === 0 ? null : below(groups.length * 200),
    certainMinor: below(50),
    currency: "EUR",
    conflicts: [
      ["self-driving", "flight"],
      ["self-driving", "taxi"],
    ],
    wishes,
  };
}

test("600 random problems are solved as by trying everything, and what has to be given up is the least", () => {
  const seen = { fits: 0, relaxed: 0 };
  for (let seed = 1; seed <= 600; seed += 1) {
    const problem = randomProblem(seed);
    const { best, least } = bruteForce(problem);
    const choice = chooseWithinBudget(problem);
    expect(choice.fits, `seed ${seed}`).toBe(best !== null);
    expect(chooseWithinBudget(problem)).toEqual(choice);
    if (best) {
      seen.fits += 1;
      expect({ worth: choice.worth, costMinor: choice.costMinor }, `seed ${seed}`).toEqual(best);
    } else if (Number.isFinite(least)) {
      seen.relaxed += 1;
      expect(choice.weightMinor, `seed ${seed}`).toBe(least);
    }
    // The money adds up, and what is said to be given up is enough.
    if (choice.picks.length === 0) continue;
    const options = choice.picks.map(
      ({ groupId, optionId }) =>
        problem.groups.find(({ id }) => id === groupId)?.options.find(({ id }) => id === optionId) ?? null,
    );
    const sum = options.reduce(
      (total, option) => total + (option?.costMinor ?? Number.NaN),
      problem.certainMinor,
    );
    expect(choice.costMinor).toBe(sum);
    const more = choice.relaxations.find((relaxation) => relaxation.kind === "budget")?.byMinor ?? 0;
    if (problem.budgetMinor !== null) expect(sum).toBeLessThanOrEqual(problem.budgetMinor + more);
    const given = choice.relaxations.flatMap((relaxation) =>
      relaxation.kind === "wish" ? relaxation.wishId : [],
    );
    for (const option of options) expect(given).toEqual(expect.arrayContaining([...(option?.breaks ?? [])]));
  }
  expect(seen.fits).toBeGreaterThan(100);
  expect(seen.relaxed).toBeGreaterThan(100);
});

test("the largest problem that is accepted is solved", () => {
  const wishes = Array.from({ length: 8 }, (_, index) => ({
    id: `${index}`,
    what: "it",
    weightMinor: index,
  }));
  const groups = Array.from({ length: 24 }, (_, group) => ({
    id: `${group}`,
    name: `${group}`,
    options: Array.from({ length: 80 }, (_option, option) => ({
      id: `${option}`,
      costMinor: 1000 + ((option * 37 + group * 11) % 97),
      worth: (option * 13) % 101,
      mode: `m${option % 8}`,
      breaks: [`${option % 8}`],
    })),
  }));
  const conflicts = Array.from({ length: 7 }, (_, index) => [`m${index}`, `m${index + 1}`] as const);
  const rest = { groups, certainMinor: 0, currency: "EUR", conflicts, wishes };
  expect(chooseWithinBudget({ ...rest, budgetMinor: 10 }).fits).toBe(false);
  const free = groups.map((group) => ({
    ...group,
    options: group.options.map((option) => ({ ...option, breaks: [] })),
  }));
  expect(chooseWithinBudget({ ...rest, groups: free, budgetMinor: 25_000 }).fits).toBe(true);
});

describe("problems that cannot be meant are refused with what is wrong", () => {
  const [route] = seville.routes;
  test.each<[string, Partial<TripChoiceProblem>, RegExp]>([
    ["no route", { routes: [] }, /at least one route/],
    ["nobody travels", { people: 0 }, /number of people/],
    ["half a person", { people: 1.5 }, /number of people/],
    ["a budget that is no number", { budgetMinor: Number.NaN }, /budget/],
    ["a budget below zero", { budgetMinor: -1 }, /budget/],
    ["a currency that is none", { currency: "euros" }, /currency/],
    [
      "the same wish twice",
      { wishes: [1, 2].map(() => ({ id: "a", what: "a", weightMinor: 0 })) },
      /same id/,
    ],
    [
      "nine wishes",
      { wishes: Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, what: "a", weightMinor: 0 })) },
      /at most 8/,
    ],
    [
      "a price that is not finite",
      {
        routes: route
          ? [{ ...route, legs: [{ id: "a", name: "a", options: [flight("f", Number.POSITIVE_INFINITY)] }] }]
          : [],
      },
      /cost of an option/,
    ],
    [
      "a vehicle without seats",
      {
        routes: route
          ? [{ ...route, legs: [{ id: "a", name: "a", options: [flight("f", 1, { seats: 0 })] }] }]
          : [],
      },
      /seats/,
    ],
    [
      "a room for nobody",
      {
        routes: route
          ? [
              {
                ...route,
                stays: [{ id: "a", name: "a", nights: 1, options: [room("r", 1, { capacity: 0 })] }],
              },
            ]
          : [],
      },
      /people in a room/,
    ],
    [
      "400 nights",
      { routes: route ? [{ ...route, stays: [{ id: "a", name: "a", nights: 400, options: [] }] }] : [] },
      /nights/,
    ],
    [
      "an option that breaks a wish nobody has",
      {
        routes: route
          ? [{ ...route, legs: [{ id: "a", name: "a", options: [flight("f", 1, { breaks: ["x"] })] }] }]
          : [],
      },
      /unknown wish/,
    ],
  ])("%s", (_, fields, sentence) => {
    expect(() => chooseTrip({ ...seville, ...fields })).toThrow(AppError);
    expect(() => chooseTrip({ ...seville, ...fields })).toThrow(sentence);
  });
});
