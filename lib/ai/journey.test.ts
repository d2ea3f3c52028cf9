import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { tripBudget } from "@/lib/trips/budget";
import type { Trip } from "@/lib/trips/schema";
import { startOpenAi } from "../../e2e/mocks/openai";
import { createBuiltInPlanner } from "./built-in-planner/built-in-planner";
import { readEdit } from "./built-in-planner/read-edit";
import { readWish } from "./built-in-planner/read-wish";
import { createServices, toCity } from "./create-services";
import { realSearches } from "./searches";
import { ask, makeTrip, memoryStore, readChunks, today, wordsOf } from "./testing/chat-harness";
import { stubEnvironment } from "./testing/test-environment";
import { lisbonSentence } from "./testing/test-grammar";
import { testToolset } from "./testing/test-toolset";

beforeAll(stubEnvironment);
beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

const services = createServices(realSearches({ userId: "ana", readKey: async () => null }));
const grammar = {
  cityById: toCity,
  readWish: ({ text, currency }: { text: string; currency: string }) => readWish({ text, today, currency }),
  readEdit: (input: Omit<Parameters<typeof readEdit>[0], "today">) => readEdit({ ...input, today }),
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

  test("takes well under a second and a half", async () => {
    await say(lisbonSentence);
    const started = performance.now();
    await say(lisbonSentence);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

describe("a language model with the same tools", () => {
  const key = "sk-test-0123456789abcdef";

  test("plans the same trip through the whole tool loop, naming ids instead of copying items", async () => {
    const openai = await startOpenAi({ apiKey: key });
    const memory = memoryStore();
    const { response, finished, saved } = await ask({
      text: lisbonSentence,
      userKey: key,
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
