import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readCases, readStates } from "./travelplanner/cases.ts";
import { checkPlan } from "./travelplanner/check-plan.ts";
import { readQuery } from "./travelplanner/read-query.ts";
import { readReference } from "./travelplanner/read-reference.ts";
import type { PlanDay, Query } from "./travelplanner/sandbox.ts";
import { solveQuery } from "./travelplanner/solve-query.ts";
import { run } from "./travelplanner.ts";

const own = fileURLToPath(new URL("./travelplanner/cases/", import.meta.url));
const cases = readCases(own);
const states = readStates(own);
const caseOf = (name: string) => {
  const found = cases.find((one) => one.name === name);
  if (!found?.fields) throw new Error(`no case ${name}`);
  return { ...found, fields: found.fields };
};

test("every carried query becomes a plan without a fault, from its words and from its fields", async () => {
  const { result } = await run({});
  expect(result).toMatchObject({
    suite: "travelplanner",
    n: 10,
    commonsense: 10,
    hard: 10,
    pass: 10,
    structured: { n: 8, pass: 8 },
  });
});

test("a folder without the files has no cases", async () => {
  const { result } = await run({ dir: "/nowhere" });
  expect(result).toMatchObject({ n: 0, commonsense: 0, hard: 0, pass: 0, structured: { n: 0 } });
});

test("the same information is read from Python's print and from JSON", () => {
  const python = `[{'Description': "Accommodations in Harrow's End", 'Content': "         NAME  price    room type house_rules  minimum nights  maximum occupancy  review rate number         city\\nMum\\'s étage 🛏   81.5 Private room     No pets             2.0                  3                 4.0 Harrow's End"}]`;
  const json = {
    "Accommodations in Harrow's End": [
      {
        NAME: "Mum's étage 🛏",
        price: 81.5,
        "room type": "Private room",
        house_rules: "No pets",
        "minimum nights": 2,
        "maximum occupancy": 3,
        city: "Harrow's End",
      },
    ],
  };
  const { stays } = readReference(python);
  expect(stays).toEqual([
    {
      name: "Mum's étage 🛏",
      city: "Harrow's End",
      roomMinor: 8150,
      roomType: "Private room",
      rules: ["No pets"],
      minNights: 2,
      capacity: 3,
    },
  ]);
  expect(readReference(json)).toEqual(readReference(python));
});

describe("a query is understood however it is worded", () => {
  const { sandbox, fields } = caseOf("validation 3");
  test.each([
    "Group of 6 leaving Harrow's End for two towns in Southmoor, 8 April 2022 to 12 April 2022, $9.8k. We want to throw a party where we stay, and nobody likes flying.",
    "We're six friends in Harrow's End. Between April 8th and 12th, 2022 we'd like to see 2 cities of Southmoor for 9,800 dollars in total, without taking a plane, in a place where parties are allowed.",
    "5 days, Harrow's End -> Southmoor (2 different cities), 8-12 April 2022, 6 people, budget $9,800. No flights! Parties must be OK.",
    "Could you craft a 5-day itinerary for a party of 6 commencing in Harrow's End and covering two cities in Southmoor? It starts on April 8th and concludes on April 12th, 2022. Our budget is $9,800. We require accommodations conducive to hosting parties, and the journey should not involve any flights.",
  ])("%s", (text) => {
    expect(readQuery({ text, sandbox, states: [...states.values()] })).toEqual(fields);
  });

  const demandsOf = (text: string) => {
    const { rules, roomType, transport, cuisines, people } = readQuery({ text, sandbox, states: [] });
    return { rules, roomType, transport, cuisines, people };
  };
  const nothing = { rules: [], roomType: null, transport: [], cuisines: [], people: 1 };
  test.each<[string, Partial<Query>]>([
    ["I have no particular preferences about flights, parties or rooms.", {}],
    ["for 4 people, and we bring our kids who are under 10", { people: 4, rules: ["children under 10"] }],
    ["for two; rooms that are not shared", { people: 2, roomType: "not shared room" }],
    ["shared rooms are fine", { roomType: "shared room" }],
    ["driving is not an option", { transport: ["no self-driving"] }],
    ["non-smoking guests with a cat", { rules: ["pets"] }],
    ["a party of 5 who love Indian dishes", { people: 5, cuisines: ["Indian"] }],
    ["we fly from Indiana", {}],
  ])("%s", (text, demands) => {
    expect({ ...demandsOf(text), ...("people" in demands ? {} : { people: 1 }) }).toEqual({
      ...nothing,
      ...demands,
    });
  });
});

describe("the judge", () => {
  const { sandbox, fields } = caseOf("validation 2");
  const { plan } = solveQuery({ query: fields, sandbox });
  const faultsOf = (changed: readonly PlanDay[], query: Query = fields) => {
    const { commonsense, hard } = checkPlan({ plan: changed, query, sandbox, states });
    return [...commonsense, ...hard].join("; ");
  };
  const withDay = (index: number, fieldsOfDay: Partial<PlanDay>) =>
    plan.map((day, at) => (at === index ? { ...day, ...fieldsOfDay } : day));

  test("finds nothing in a plan that is right", () => expect(faultsOf(plan)).toBe(""));

  test.each<[string, () => readonly PlanDay[], RegExp]>([
    ["a day too few", () => plan.slice(0, -1), /4 of 5 days|does not return/],
    ["a place that nobody knows", () => withDay(1, { lunch: "Nowhere, Alder Bay" }), /unknown/],
    ["the same meal twice", () => withDay(1, { lunch: plan[1]?.dinner ?? "" }), /twice/],
    ["no bed", () => withDay(1, { accommodation: "-" }), /no bed/],
    ["no transport", () => withDay(0, { transportation: "-" }), /has no transport/],
    [
      "a flight that does not exist",
      () => withDay(0, { transportation: "Flight Number: X1, from" }),
      /does not exist/,
    ],
    ["an empty day", () => withDay(1, { attraction: "-" }), /nothing to see/],
    [
      "another way home",
      () => withDay(4, { current_city: "from Alder Bay to Dunmere" }),
      /does not begin in/,
    ],
  ])("finds %s", (_, change, fault) => expect(faultsOf(change())).toMatch(fault));

  test("counts the money, the house rules, the rooms, the food and the means of transport", () => {
    const modes = ["no flight", "no self-driving", "no taxi"];
    const strict: Query = {
      ...fields,
      budgetMinor: 1,
      rules: ["smoking", "parties", "children under 10", "visitors", "pets"],
      roomType: "shared room",
      cuisines: ["Martian"],
      transport: modes,
    };
    for (const fault of [/costs/, /forbids|is a (?:Private|Entire)/, /no Martian/, /uses/]) {
      expect(faultsOf(plan, strict)).toMatch(fault);
    }
  });
});

test("when nothing fits, the plan that gives up least is shown and what that is", () => {
  const { sandbox, fields } = caseOf("validation 1");
  const { plan, fits, explanation } = solveQuery({ query: { ...fields, budgetMinor: 20_000 }, sandbox });
  expect(fits).toBe(false);
  expect(plan).toHaveLength(3);
  expect(explanation).toMatch(/^Nothing fits \$200\. It would (?:by giving up|with) /);
});
