import { describe, expect, test } from "vitest";
import { AppError } from "../errors/app-error.ts";
import { applyOperations } from "./apply-operations.ts";
import type { Operation } from "./operations.ts";
import { orderItems } from "./order-items.ts";
import { positionBetween, positionsAt, positionsBetween } from "./position.ts";
import { testItem, testTrip } from "./testing/trip.ts";

const castle = testItem({ number: 1 });
const trip = testTrip({ items: [castle] });

function codeOf(work: () => unknown): string {
  try {
    work();
    return "ok";
  } catch (thrown) {
    return thrown instanceof AppError ? thrown.code : String(thrown);
  }
}

describe("a list of operations on a trip", () => {
  test("changes a copy: the trip it was given stays as it was", () => {
    const frozen = structuredClone(trip);
    applyOperations({ trip, operations: [{ op: "item.update", id: castle.id, patch: { title: "Palace" } }] });
    expect(trip).toEqual(frozen);
  });

  test("is taken back by its inverse, step by step in reverse", () => {
    const walk = testItem({ number: 2 });
    const operations: Operation[] = [
      { op: "item.add", item: walk },
      { op: "item.update", id: walk.id, patch: { title: "A long walk" } },
      { op: "item.move", id: castle.id, day: null, position: "a5", start: null, end: null },
      { op: "item.remove", id: walk.id },
      { op: "trip.update", patch: { title: "Porto", budgetMinor: null } },
    ];
    const { trip: changed, inverse } = applyOperations({ trip, operations });
    expect(changed.title).toBe("Porto");
    expect(applyOperations({ trip: changed, operations: inverse }).trip).toEqual(trip);
  });

  test.each<[string, Operation, string]>([
    ["an item that is not there", { op: "item.remove", id: testItem({ number: 9 }).id }, "conflict"],
    ["an id that is taken", { op: "item.add", item: castle }, "conflict"],
    ["an end before the start", { op: "trip.update", patch: { endDate: "2027-05-01" } }, "bad_input"],
    ["a trip of more than a year", { op: "trip.update", patch: { endDate: "2029-05-01" } }, "bad_input"],
  ])("is refused for %s", (_name, operation, code) => {
    expect(codeOf(() => applyOperations({ trip, operations: [operation] }))).toBe(code);
  });

  test("touches a locked item only when the traveller's own hand wrote it", () => {
    const locked = testTrip({ items: [{ ...castle, locked: true }] });
    const operations: Operation[] = [{ op: "item.remove", id: castle.id }];
    expect(codeOf(() => applyOperations({ trip: locked, operations, mayTouchLocked: false }))).toBe(
      "conflict",
    );
    expect(applyOperations({ trip: locked, operations }).trip.items).toEqual([]);
  });

  test("fills a trip up to 1000 items and not one more", () => {
    const operations = Array.from(
      { length: 1000 },
      (_, index): Operation => ({ op: "item.add", item: testItem({ number: index + 2 }) }),
    );
    expect(codeOf(() => applyOperations({ trip, operations }))).toBe("bad_input");
    expect(applyOperations({ trip, operations: operations.slice(1) }).trip.items).toHaveLength(1000);
  });
});

describe("the order of items", () => {
  test("is by day with unscheduled ones last, then by position byte by byte, then by id", () => {
    const items = [
      testItem({ number: 1, day: null, position: "a0" }),
      testItem({ number: 2, day: "2027-05-04", position: "a0" }),
      testItem({ number: 3, position: "aa" }),
      testItem({ number: 5, position: "aZ" }),
      testItem({ number: 4, position: "aZ" }),
    ];
    expect(orderItems(items).map(({ title }) => title)).toEqual([
      "Item 4",
      "Item 5",
      "Item 3",
      "Item 2",
      "Item 1",
    ]);
  });

  test("has room between any two neighbours, again and again", () => {
    let [after, before] = ["a0", "a1"];
    for (let round = 0; round < 100; round++) {
      const middle = positionBetween({ after, before });
      expect(after < middle && middle < before).toBe(true);
      if (round % 2) after = middle;
      else before = middle;
    }
    const five = positionsBetween({ after: null, before: null, count: 5 });
    expect(five.toSorted()).toEqual(five);
  });

  test("has a place between items that share a position, and beside positions of somebody else's making", () => {
    const shared = ["a1", "a1", "a2"].map((position) => ({ position }));
    const [position = ""] = positionsAt({ items: shared, index: 1 });
    expect("a1" < position && position < "a2").toBe(true);
    expect(positionsAt({ items: [], index: 0 })).toHaveLength(1);
    const foreign = positionBetween({ after: "001", before: "002" });
    expect("001" < foreign && foreign < "002").toBe(true);
  });
});
