import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { addDays } from "@/lib/itinerary/time";
import { applyOperations } from "@/lib/trips/apply-operations";
import { tripBudget } from "@/lib/trips/budget";
import { itemsOfDay } from "@/lib/trips/order-items";
import type { Trip } from "@/lib/trips/schema";
import { ai, aiTestKey } from "../../e2e/mocks/ai";
import { startVendor } from "../../e2e/mocks/server";
import { createBuiltInPlanner } from "./built-in-planner/built-in-planner";
import { readEdits } from "./built-in-planner/read-edit";
import { readWish } from "./built-in-planner/read-wish";
import { createServices, toCity } from "./create-services";
import { liveFacts } from "./live-facts";
import { realSearches } from "./searches";
import { ask, makeTrip, memoryStore, readChunks, today, wordsOf } from "./testing/chat-harness";
import { stubEnvironment } from "./testing/test-environment";
import { lisbonSentence } from "./testing/test-grammar";
import { testToolset } from "./testing/test-toolset";

beforeAll(stubEnvironment);
beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

const keyless = { userId: "ana", readKey: async () => null };
const services = createServices({ ...realSearches(keyless), ...liveFacts(keyless) });
const grammar = {
  cityById: toCity,
  readWish: ({ text, currency }: { text: string; currency: string }) => readWish({ text, today, currency }),
  readEdits: (input: Omit<Parameters<typeof readEdits>[0], "today">) => readEdits({ ...input, today }),
};

/** One sentence through everything that is real but the database. */
async function say(text: string, trip: Trip = makeTrip({ brief: text })) {
  const memory = memoryStore();
  const { response, finished } = await ask({
    text,
    trip,
    builtIn: createBuiltInPlanner(grammar),
    toolsFor: testToolset(memory.store, { acceptIntoEmptyTrip: true, services }),
  });
  const chunks = await readChunks(response);
  await finished;
  return { words: wordsOf(chunks), chunks, set: memory.sets.at(-1) };
}

async function plannedTrip(): Promise<Trip> {
  const { set, words } = await say(lisbonSentence);
  if (!set?.accepted) throw new Error(words);
  return { ...set.accepted, revision: 1 };
}

describe("the sentence on the landing page", () => {
  test("becomes a whole, feasible, priced trip in words and in the plan", async () => {
    const { set, words } = await say(lisbonSentence);
    const trip = set?.accepted;
    if (!trip) throw new Error(words);
    expect(trip).toMatchObject({
      destinationCityIds: ["lisbon"],
      originCityId: "berlin",
      party: { adults: 2, childAges: [] },
      budgetMinor: 250_000,
      currency: "EUR",
    });
    expect(trip.startDate?.slice(0, 7)).toBe("2027-05");
    expect(trip.items.filter(({ kind }) => kind === "flight")).toHaveLength(2);
    expect(trip.items.filter(({ kind }) => kind === "stay")).toHaveLength(1);
    const days = new Set(
      trip.items.filter(({ kind }) => kind === "activity" || kind === "meal").map(({ day }) => day),
    );
    expect(days.size).toBeGreaterThanOrEqual(4);
    expect(services.checkTrip(trip).filter(({ severity }) => severity === "error")).toEqual([]);
    const { totalMinor } = tripBudget({ trip, convert: (input) => services.convert(input)?.money ?? null });
    expect(totalMinor).toBeGreaterThan(50_000);
    expect(words).toMatch(/of your €2,500|over your €2,500/);
    expect(words).toContain("simulated");
  });
});

describe("the days of a plan", { timeout: 30_000 }, () => {
  const planned = async (text: string) => {
    const { set, words } = await say(text);
    if (!set?.accepted) throw new Error(words);
    return set.accepted;
  };
  const inOrder = (trip: Trip, day: string | null) => itemsOfDay({ items: trip.items, day });

  test("share what the city has, and begin in the morning", async () => {
    const trip = await planned("A week in Reykjavik in June");
    const days = [...new Set(trip.items.map(({ day }) => day))];
    expect(days).toHaveLength(8);
    for (const day of days) {
      const [first] = inOrder(trip, day);
      expect([day, first?.kind]).toEqual([day, "activity"]);
      expect(first?.start?.slice(11) ?? "").toMatch(/^(09|10|11):/);
    }
  });

  test("after a night in the air begin with the landing, and so do the nights that are paid for", async () => {
    const trip = await planned("two weeks in Japan: Tokyo, Kyoto, Osaka in April from San Francisco");
    const outbound = trip.items.find(({ details }) => details.direction === "outbound");
    const stay = trip.items.find(({ kind }) => kind === "stay");
    expect(outbound?.end?.slice(0, 10)).not.toBe(outbound?.day);
    expect(stay?.day).toBe(outbound?.end?.slice(0, 10));
    expect(services.checkTrip(trip).map(({ message }) => message)).toEqual([]);
  });

  test("over the date line stand in the order in which they happen", async () => {
    const trip = await planned("Honolulu from Tokyo 5 days in July");
    expect(inOrder(trip, trip.startDate).map(({ kind }) => kind)).toEqual(["flight", "transport", "stay"]);
  });

  test("have no bed before one is there", async () => {
    const trip = await planned("Long weekend in Lisbon from Munich");
    const [flight, way, stay] = inOrder(trip, trip.startDate);
    expect([flight?.kind, way?.kind, stay?.kind]).toEqual(["flight", "transport", "stay"]);
    expect((stay?.start ?? "") >= (way?.end ?? "-")).toBe(true);
  });
});

describe("a trip through several cities", { timeout: 30_000 }, () => {
  const sentence = "10 days in Lisbon, Porto and Seville for two in May from Berlin under 3000 euros";

  test("is ordered, shared out, paid for and feasible from one sentence", async () => {
    const { set, words } = await say(sentence);
    const trip = set?.accepted;
    if (!trip) throw new Error(words);
    expect([...trip.destinationCityIds].sort()).toEqual(["lisbon", "porto", "seville"]);
    // Lisbon lies between the two others: every other order goes there and back.
    expect(trip.destinationCityIds[1]).toBe("lisbon");
    expect(trip).toMatchObject({
      originCityId: "berlin",
      party: { adults: 2, childAges: [] },
      budgetMinor: 300_000,
    });
    const of = (kind: string) => trip.items.filter((item) => item.kind === kind);
    expect(of("flight").map(({ details }) => details.direction)).toEqual(["outbound", "inbound"]);
    expect(of("stay").map(({ place }) => place?.cityId)).toEqual(trip.destinationCityIds);
    expect(of("stay").map(({ details }) => details.nights)).toEqual([3, 3, 3]);
    const between = of("transport").filter(({ details }) => details.mode === "train");
    expect(between.map(({ day }) => day)).toEqual(
      of("stay")
        .slice(1)
        .map(({ day }) => day),
    );
    expect(between.every(({ cost }) => cost === null)).toBe(true);
    for (const { place, day } of of("activity")) {
      const beds = of("stay").filter(
        (stay) => (stay.day ?? "") <= (day ?? "") && (stay.end ?? "").slice(0, 10) >= (day ?? ""),
      );
      expect(beds.map((stay) => stay.place?.cityId)).toContain(place?.cityId);
    }
    expect(services.checkTrip(trip).filter(({ severity }) => severity === "error")).toEqual([]);
    const { totalMinor } = tripBudget({ trip, convert: (input) => services.convert(input)?.money ?? null });
    expect(totalMinor).toBeLessThanOrEqual(300_000);
    expect(words).toContain("of your €3,000");
    expect(words).toContain("fares are not known");
  });

  test("that cannot be paid says what is cheapest to give up", async () => {
    const { words } = await say(sentence.replace("3000", "1200"));
    expect(words).toMatch(/over your €1,200/);
    expect(words).toMatch(
      /Nothing fits €1,200\. It would by giving up a night in \w+.*, or with €[\d,]+(?:\.\d\d)? more\./,
    );
  });

  test("keeps the order and the nights that the traveller fixed", async () => {
    const { set } = await say("first Seville for 2 nights, then Porto for 3 nights, in May, from Berlin");
    expect(set?.accepted?.destinationCityIds).toEqual(["seville", "porto"]);
    const stays = set?.accepted?.items.filter(({ kind }) => kind === "stay") ?? [];
    expect(stays.map(({ details }) => details.nights)).toEqual([2, 3]);
    // Seville and Porto are a flight apart.
    expect(set?.accepted?.items.filter(({ kind }) => kind === "flight")).toHaveLength(3);
  });

  test.each(["60 nights in Lisbon in May for two", "Lisbon and Porto from 1 January to 30 June 2027"])(
    "a trip that is too long is answered in words: %s",
    async (text) => {
      const { words } = await say(text);
      expect(words).toMatch(/at most 60 days|ready|is in the trip/);
    },
  );

  test("of two that are offered to choose from takes the first, and says so", async () => {
    const { set, words } = await say("Porto or Valencia, 4 nights in May, from Berlin");
    expect(set?.accepted?.destinationCityIds).toEqual(["porto"]);
    expect(words).toContain("I took Porto");
  });

  const planned = new Map<string, Promise<Trip>>();
  const citiesTrip = (text = sentence) => {
    const known = planned.get(text) ?? planCities(text);
    planned.set(text, known);
    return known;
  };
  const planCities = async (text: string): Promise<Trip> => {
    const { set, words } = await say(text);
    if (!set?.accepted) throw new Error(words);
    return { ...set.accepted, revision: 1 };
  };
  const additions = (set: Awaited<ReturnType<typeof say>>["set"]) =>
    set?.changes.flatMap(({ operation }) => (operation.op === "item.add" ? operation.item : [])) ?? [];

  test.each([
    [8, 2],
    [10, 2],
    [4, 1],
  ])("day %i is planned anew in the city where it is spent, around the way there", async (day, city) => {
    const trip = await citiesTrip();
    const date = addDays({ day: trip.startDate ?? "", count: day - 1 });
    const { set } = await say(`start day ${day} at 11`, trip);
    for (const item of additions(set)) {
      expect(item.day).toBe(date);
      expect(item.place?.cityId ?? item.endPlace?.cityId).toBe(trip.destinationCityIds[city]);
    }
    const operations = set?.changes.map(({ operation }) => operation) ?? [];
    expect(
      operations.some(
        (operation) => operation.op === "trip.update" && "destinationCityIds" in operation.patch,
      ),
    ).toBe(false);
    const after = applyOperations({ trip, operations }).trip;
    expect(after.items.filter(({ details }) => details.mode === "train")).toHaveLength(2);
    expect(services.checkTrip(after).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("gets its flights later to the first city and home from the last", async () => {
    const trip = await citiesTrip("3 nights Rome and 2 nights Florence in June for two");
    const { set } = await say("We start from Berlin", trip);
    const added = additions(set);
    const flights = added.filter(({ kind }) => kind === "flight");
    expect(flights.map(({ details }) => details.direction)).toEqual(["outbound", "inbound"]);
    const after = applyOperations({
      trip,
      operations: set?.changes.map(({ operation }) => operation) ?? [],
    }).trip;
    const lastDay = added.filter(({ kind, day }) => kind === "activity" && day === trip.endDate);
    for (const { place } of lastDay) expect(place?.cityId).toBe(trip.destinationCityIds.at(-1));
    expect(services.checkTrip(after).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("finds a cheaper hotel for the nights of the dearest one", async () => {
    const trip = await citiesTrip();
    const stays = trip.items.filter(({ kind }) => kind === "stay");
    const [dearest] = [...stays].sort(
      (left, right) => (right.cost?.amountMinor ?? 0) - (left.cost?.amountMinor ?? 0),
    );
    const { set } = await say("find a cheaper hotel", trip);
    const [stay] = additions(set);
    expect(stay).toMatchObject({ kind: "stay", day: dearest?.day, end: dearest?.end });
    expect(stay?.place?.cityId).toBe(dearest?.place?.cityId);
    expect(stay?.cost?.amountMinor).toBeLessThan(dearest?.cost?.amountMinor ?? 0);
  });
});

describe("a language model with the same tools", () => {
  test("plans the same trip through the whole tool loop, naming ids instead of copying items", async () => {
    const openai = await startVendor(ai);
    const memory = memoryStore();
    const { response, finished, saved } = await ask({
      text: lisbonSentence,
      userKey: aiTestKey,
      baseURL: `${openai.url}/v1`,
      toolsFor: testToolset(memory.store, { acceptIntoEmptyTrip: true, services }),
    });
    const chunks = await readChunks(response);
    await finished;
    await openai.close();
    const trip = memory.sets[0]?.accepted;
    expect(wordsOf(chunks)).toContain("Your five days in Lisbon are ready.");
    expect(trip?.items.filter(({ kind }) => kind === "flight")).toHaveLength(2);
    expect(trip?.items.filter(({ kind }) => kind === "activity").length).toBeGreaterThan(8);
    expect(saved[0]?.metadata).toMatchObject({ source: "own_key", state: "complete" });
    // The last request holds the whole conversation: what the model was told and told us.
    const longest = Math.max(...openai.requests.map(({ body }) => JSON.stringify(body).length));
    expect(longest).toBeLessThan(60_000);
    expect(chunks.filter(({ type }) => type === "tool-output-error")).toEqual([]);
  });
});

describe("a change in plain words", () => {
  test.each([
    ["make day 2 slower", /slower/],
    ["swap day 2 and 3", /change places/],
    ["swap days 2 and 3", /change places/],
    ["find a cheaper hotel", /instead of|no cheaper hotel/],
    ["start later in the morning", /Start every day at 10:30/],
    ["on day 3 start at 11", /Start day 3 at 11:00/],
    ["add a museum", /Add /],
  ])("%s", async (text, expected) => {
    const { words } = await say(text, await plannedTrip());
    expect(words).toMatch(expected);
  });

  test("flights are added when the origin is told later", async () => {
    const { set: first } = await say("weekend in Lisbon in June for two");
    const trip = first?.accepted;
    if (!trip) throw new Error("no plan");
    expect(trip.items.some(({ kind }) => kind === "flight")).toBe(false);
    const { set, words } = await say("We start from Berlin", { ...trip, revision: 1 });
    const added = set?.changes.flatMap(({ operation }) =>
      operation.op === "item.add" ? [operation.item.kind] : [],
    );
    expect(added?.filter((kind) => kind === "flight")).toHaveLength(2);
    expect(
      set?.changes.some(
        ({ operation }) =>
          operation.op === "item.remove" && trip.items.find(({ id }) => id === operation.id)?.kind === "stay",
      ),
    ).toBe(false);
    expect(words).toContain("Add flights from Berlin");
  });

  test("other dates plan the same trip anew, as a proposal", async () => {
    const trip = await plannedTrip();
    const { set } = await say("we go in October instead", trip);
    expect(set?.accepted).toBeNull();
    const [fields] = set?.changes.map(({ operation }) => operation) ?? [];
    expect(fields).toMatchObject({
      op: "trip.update",
      patch: { startDate: expect.stringContaining("-10-") },
    });
  });

  test("another budget changes the budget and nothing else", async () => {
    const { set } = await say("our budget is 3000 euros", await plannedTrip());
    expect(set?.changes.map(({ operation }) => operation)).toEqual([
      { op: "trip.update", patch: { budgetMinor: 300_000, currency: "EUR" } },
    ]);
  });

  test("removing something by its name proposes to remove it and nothing else", async () => {
    const trip = await plannedTrip();
    const visit = trip.items.find(({ kind }) => kind === "activity");
    const { set } = await say(`remove ${visit?.title}`, trip);
    expect(set?.changes.map(({ operation }) => operation)).toEqual([{ op: "item.remove", id: visit?.id }]);
  });

  const visitsOf = (trip: Trip) =>
    trip.items.filter(({ kind, day, start }) => kind === "activity" && day !== null && start !== null);
  const withAll = (set: Awaited<ReturnType<typeof say>>["set"], trip: Trip) =>
    applyOperations({ trip, operations: set?.changes.map(({ operation }) => operation) ?? [] }).trip;

  test("several changes in one sentence become one proposal, in order", async () => {
    const trip = await plannedTrip();
    const visit = visitsOf(trip).find(({ day }) => day === trip.items[3]?.day) ?? visitsOf(trip)[0];
    const { set, words } = await say(`swap day 2 and 3 and remove ${visit?.title}`, trip);
    expect(words).toContain("Day 2 and day 3 change places");
    expect(words).toContain(`remove ${visit?.title}`);
    expect(set?.changes.at(-1)?.operation).toEqual({ op: "item.remove", id: visit?.id });
    expect(set?.changes.filter(({ operation }) => operation.op === "item.move").length).toBeGreaterThan(3);
  });

  test("an item moves to another day at a free time, and to a time of the clock when one is said", async () => {
    const trip = await plannedTrip();
    const [, second] = [...new Set(visitsOf(trip).map(({ day }) => day))];
    const visit = visitsOf(trip).find(({ day }) => day === second);
    const { set } = await say(`move ${visit?.title} to day 4`, trip);
    const moved = withAll(set, trip).items.find(({ id }) => id === visit?.id);
    expect(moved?.day).toBe(addDays({ day: trip.startDate ?? "", count: 3 }));
    const overlaps = withAll(set, trip).items.filter(
      (other) =>
        other.id !== moved?.id &&
        other.day === moved?.day &&
        other.kind === "activity" &&
        (other.start ?? "") < (moved?.end ?? "") &&
        (moved?.start ?? "") < (other.end ?? ""),
    );
    expect(overlaps).toEqual([]);
    const { set: exact } = await say(`move ${visit?.title} to 15:30`, trip);
    expect(exact?.changes[0]?.operation).toMatchObject({ op: "item.move", start: `${second}T15:30` });
  });

  test("something takes the place of an item on its day", async () => {
    const trip = await plannedTrip();
    const visit = visitsOf(trip).find(({ day }) => day !== trip.startDate && day !== trip.endDate);
    const { set, words } = await say(`replace ${visit?.title} with a park`, trip);
    expect(words).toContain(`Replace ${visit?.title} with`);
    const names = withAll(set, trip)
      .items.filter(({ day }) => day === visit?.day)
      .map(({ title }) => title);
    expect(names).not.toContain(visit?.title);
    expect(
      withAll(set, trip).items.some(({ details, day }) => details.category === "park" && day === visit?.day),
    ).toBe(true);
  });

  test("a lock is proposed, and opening one is left to the traveller", async () => {
    const trip = await plannedTrip();
    const visit = visitsOf(trip)[0];
    const { set } = await say(`lock ${visit?.title}`, trip);
    expect(set?.changes.map(({ operation }) => operation)).toEqual([
      { op: "item.update", id: visit?.id, patch: { locked: true } },
    ]);
    const { set: none, words } = await say(`unlock ${visit?.title}`, withAll(set, trip));
    expect(none).toBeUndefined();
    expect(words).toContain("yours to open");
  });

  test("days that the engine plans anew and single changes are one proposal without conflict", async () => {
    const trip = await plannedTrip();
    const on = (count: number) =>
      visitsOf(trip).filter(({ day }) => day === addDays({ day: trip.startDate ?? "", count }));
    const [gone, moving] = [on(1)[0], on(2)[0]];
    const { set, words } = await say(
      `make day 2 slower, remove ${gone?.title} and move ${moving?.title} to day 4, then start day 4 at 11`,
      trip,
    );
    expect(words).not.toContain("could not");
    const plan = withAll(set, trip);
    expect(plan.items.some(({ title }) => title === gone?.title)).toBe(false);
    expect(plan.items.filter(({ title }) => title === moving?.title).length).toBeLessThanOrEqual(1);
    const fourth = plan.items.filter(
      ({ kind, day }) => kind === "activity" && day === addDays({ day: trip.startDate ?? "", count: 3 }),
    );
    for (const { start } of fourth) expect((start ?? "").slice(11) >= "11:00").toBe(true);
    expect(services.checkTrip(plan).filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("what cannot be done is said beside what can", async () => {
    const trip = await plannedTrip();
    const visit = visitsOf(trip)[0];
    const { set, words } = await say(`remove ${visit?.title} and make day 9 slower`, trip);
    expect(set?.changes).toHaveLength(1);
    expect(words).toContain("The trip has no day 9");
  });

  test("something that is not there is asked about, with what could be meant", async () => {
    const { words, set } = await say("remove the submarine", await plannedTrip());
    expect(words).toContain("Which item should go?");
    expect(set).toBeUndefined();
  });

  test("what it does not understand gets an explanation and changes nothing", async () => {
    const { words, set } = await say("how are you feeling", await plannedTrip());
    expect(words).toContain("I plan trips");
    expect(set).toBeUndefined();
  });
});
