import { beforeEach, describe, expect, test, vi } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import type { Item, Trip } from "@/lib/trips/schema";
import { makeTrip, memoryStore } from "../testing/chat-harness";
import { testServices } from "../testing/test-services";
import { createToolset } from "../toolset";
import { type ChangeSetStore, createBench } from "./context";

beforeEach(() => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});

const id = "22222222-2222-4222-8222-222222222222";
const visit: Item = {
  id,
  kind: "activity",
  title: "Castelo",
  day: "2027-05-04",
  position: "a0",
  start: "2027-05-04T10:00",
  startZone: "Europe/Lisbon",
  end: "2027-05-04T12:00",
  endZone: "Europe/Lisbon",
  place: { name: "Castelo", lat: 38.71, lon: -9.13 },
  endPlace: null,
  cost: null,
  locked: false,
  note: "",
  details: {},
};
const lisbonTrip = (fields: Partial<Trip> = {}) =>
  makeTrip({
    startDate: "2027-05-03",
    endDate: "2027-05-07",
    destinationCityIds: ["lisbon"],
    items: [visit],
    ...fields,
  });

function tools({
  trip = lisbonTrip(),
  services = testServices(),
  store = memoryStore(),
  accept = false,
} = {}) {
  const bench = createBench(trip);
  const set = createToolset({ services, bench, store: store.store, acceptIntoEmptyTrip: accept });
  return { set, bench, sets: store.sets };
}

const call = { toolCallId: "c1", messages: [], context: {} };
type ProposeInput = Parameters<NonNullable<ReturnType<typeof tools>["set"]["propose_changes"]["execute"]>>[0];

async function propose(input: ProposeInput, setting: Parameters<typeof tools>[0] = {}) {
  const { set, sets } = tools(setting);
  return { result: await set.propose_changes.execute?.(input, call), sets };
}

const remove = { kind: "remove" as const, id, reason: "You asked for it." };

describe("propose_changes", () => {
  test("stores the change with its reason and leaves the trip alone", async () => {
    const { result, sets } = await propose({ summary: "Remove the castle", changes: [remove] });
    expect(result).toMatchObject({ status: "ok", data: { status: "proposed", removed: 1 } });
    expect(sets[0]?.changes[0]).toMatchObject({
      operation: { op: "item.remove", id },
      reason: remove.reason,
    });
    expect(sets[0]?.accepted).toBeNull();
  });

  test("gives new items an id and a place in the day by their time", async () => {
    const add = {
      kind: "add" as const,
      item: {
        kind: "activity" as const,
        title: "Breakfast walk",
        day: "2027-05-04",
        start: "2027-05-04T08:00",
        end: "2027-05-04T09:00",
        place: null,
        note: "",
      },
      reason: "The morning is free.",
    };
    const { sets } = await propose({ summary: "Add a walk", changes: [add] });
    const [operation] = sets[0]?.changes.map((change) => change.operation) ?? [];
    expect(operation).toMatchObject({
      op: "item.add",
      item: { id: expect.stringMatching(/^[0-9a-f-]{36}$/), startZone: "Europe/Lisbon", cost: null },
    });
    expect(operation?.op === "item.add" && operation.item.position < visit.position).toBe(true);
  });

  test.each([
    [
      "a locked item",
      { summary: "x", changes: [remove] },
      { trip: lisbonTrip({ items: [{ ...visit, locked: true }] }) },
      "conflict",
    ],
    [
      "an item that is not there",
      { summary: "x", changes: [{ ...remove, id: "33333333-3333-4333-8333-333333333333" }] },
      {},
      "conflict",
    ],
    ["a draft that is not there", { summary: "x", draftId: "draft-1" }, {}, "not_found"],
    [
      "an offer of another answer",
      { summary: "x", changes: [{ kind: "use_offer" as const, offerId: "o1", reason: "r" }] },
      {},
      "not_found",
    ],
    ["nothing", { summary: "x" }, {}, "bad_input"],
    [
      "an empty rename",
      { summary: "x", changes: [{ kind: "rename" as const, id, reason: "r" }] },
      {},
      "bad_input",
    ],
  ])("refuses %s and stores nothing", async (_name, input, setting, code) => {
    const { result, sets } = await propose(input, setting);
    expect(result).toMatchObject({ status: "error", code, message: expect.stringMatching(/\.$/) });
    expect(sets).toHaveLength(0);
  });

  test("one bad change among good ones spoils the whole proposal", async () => {
    const { result, sets } = await propose({ summary: "x", changes: [remove, remove] });
    expect(result).toMatchObject({ status: "error", code: "conflict" });
    expect(sets).toHaveLength(0);
  });

  test("a first plan waits for the traveller when somebody else was faster", async () => {
    const memory = memoryStore();
    const store: ChangeSetStore = {
      ...memory.store,
      acceptIntoEmpty: async () => {
        throw new AppError("conflict");
      },
    };
    const add = {
      kind: "add" as const,
      item: {
        kind: "note" as const,
        title: "Hello",
        day: null,
        start: null,
        end: null,
        place: null,
        note: "",
      },
      reason: "A start.",
    };
    const { result } = await propose(
      { summary: "x", changes: [add] },
      { trip: lisbonTrip({ items: [] }), store: { ...memory, store }, accept: true },
    );
    expect(result).toMatchObject({ status: "ok", data: { status: "proposed" } });
  });
});

describe("the other tools", () => {
  const party = { adults: 2, childAges: [] };

  test("get_trip tells what a model needs and no more", async () => {
    const { set } = tools({ trip: lisbonTrip({ brief: "the words it began with" }) });
    const result = await set.get_trip.execute?.({}, call);
    expect(result).toMatchObject({ status: "ok", data: { itemCount: 1, items: [{ id, title: "Castelo" }] } });
    expect(JSON.stringify(result)).not.toContain("the words it began with");
  });

  test("a search whose every provider failed is an error, never an empty result", async () => {
    const services = testServices({
      searchFlights: async () => ({ options: [], failed: [{ provider: "duffel", message: "It is away." }] }),
    });
    const { set } = tools({ services });
    const result = await set.search_flights.execute?.(
      { from: "BER", to: "LIS", date: "2027-05-03", party },
      call,
    );
    expect(result).toMatchObject({ status: "error", code: "provider_unavailable" });
  });

  test("a search that found nothing says so", async () => {
    const services = testServices({ searchFlights: async () => ({ options: [], failed: [] }) });
    const { set } = tools({ services });
    const result = await set.search_flights.execute?.(
      { from: "BER", to: "LIS", date: "2027-05-03", party },
      call,
    );
    expect(result).toMatchObject({ status: "ok", data: { found: 0, offers: [] } });
  });

  test("cities are understood by name and by code", async () => {
    const seen: string[] = [];
    const services = testServices({
      searchFlights: async ({ from, to }) => {
        seen.push(from, to);
        return { options: [], failed: [] };
      },
    });
    const { set } = tools({ services });
    await set.search_flights.execute?.({ from: "Berlin", to: "Lisboa", date: "2027-05-03", party }, call);
    expect(seen).toEqual(["BER", "LIS"]);
  });

  test.each([
    [
      "an end before the start",
      { city: "lisbon", startDate: "2027-05-07", endDate: "2027-05-03" },
      "bad_input",
    ],
    ["a trip of a year", { city: "lisbon", startDate: "2027-01-01", endDate: "2027-12-31" }, "bad_input"],
    ["a city nobody knows", { city: "Xyzzyville" }, "not_found"],
    ["an offer nobody searched", { outboundOfferId: "made-up" }, "not_found"],
  ])("plan_days refuses %s with a sentence", async (_name, input, code) => {
    const { set } = tools();
    const result = await set.plan_days.execute?.(input, call);
    expect(result).toMatchObject({ status: "error", code, message: expect.stringMatching(/\.$/) });
  });

  test("plan_days keeps locked items where they are", async () => {
    const { set, bench } = tools({ trip: lisbonTrip({ items: [{ ...visit, locked: true }] }) });
    await set.plan_days.execute?.({}, call);
    const [draft] = [...bench.drafts.values()];
    expect(draft?.trip.items.find((item) => item.id === id)).toEqual({ ...visit, locked: true });
    const others =
      draft?.trip.items.filter(
        (item) => item.id !== id && item.day === visit.day && item.start && item.end,
      ) ?? [];
    for (const item of others) {
      expect(
        (item.start ?? "") >= (visit.end ?? "") || (item.end ?? "") <= (visit.start ?? ""),
        item.title,
      ).toBe(true);
    }
  });

  test("what a tool throws unexpectedly reaches nobody", async () => {
    const services = testServices({
      searchHotels: async () => {
        throw new Error("password=hunter2 at 10.0.0.1");
      },
    });
    const { set } = tools({ services });
    const result = await set.search_hotels.execute?.(
      { city: "lisbon", checkIn: "2027-05-03", checkOut: "2027-05-07", party },
      call,
    );
    expect(result).toEqual({
      status: "error",
      code: "internal",
      message: "Something went wrong on our side.",
    });
  });

  test("an unknown currency is an error, not a zero", async () => {
    const { set } = tools();
    const result = await set.convert_currency.execute?.({ amountMinor: 100, from: "EUR", to: "ZZZ" }, call);
    expect(result).toMatchObject({ status: "error", code: "not_found" });
  });
});
