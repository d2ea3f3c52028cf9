import { describe, expect, test } from "vitest";
import { changeEffect } from "./change-effect.ts";
import type { Change, Operation } from "./operations.ts";
import { testCost, testItem, testTrip } from "./testing/trip.ts";

const convert = () => null;
const castle = testItem({ number: 1, cost: testCost({ amountMinor: 1_500 }) });
const museum = testItem({ number: 2, cost: testCost({ amountMinor: 1_000 }) });
const trip = testTrip({ items: [castle, museum] });

const asChanges = (operations: Operation[]): Change[] =>
  operations.map((operation, index) => ({
    id: testItem({ number: index }).id,
    operation,
    reason: "Because.",
  }));

describe("the effect of ticked changes", () => {
  test("counts items added, removed, moved and changed, and the difference in cost", () => {
    const walk = testItem({ number: 3 });
    const effect = changeEffect({
      trip,
      convert,
      changes: asChanges([
        { op: "item.add", item: walk },
        { op: "item.remove", id: castle.id },
        { op: "item.move", id: museum.id, day: "2027-05-04", position: "a0", start: null, end: null },
      ]),
    });
    expect(effect).toMatchObject({
      status: "possible",
      added: 1,
      removed: 1,
      moved: 1,
      changed: 0,
      costMinor: -1_500,
      unknownCosts: 1,
    });
  });

  test("tells a changed item from a moved one", () => {
    const changes = asChanges([
      { op: "item.update", id: museum.id, patch: { cost: testCost({ amountMinor: 1_200 }) } },
    ]);
    expect(changeEffect({ trip, changes, convert })).toMatchObject({ moved: 0, changed: 1, costMinor: 200 });
  });

  test("counts nothing for an item that is added and removed again, or set to what it is", () => {
    const walk = testItem({ number: 3 });
    const changes = asChanges([
      { op: "item.add", item: walk },
      { op: "item.remove", id: walk.id },
      { op: "item.update", id: museum.id, patch: { title: museum.title } },
    ]);
    expect(changeEffect({ trip, changes, convert })).toMatchObject({
      added: 0,
      removed: 0,
      moved: 0,
      changed: 0,
      costMinor: 0,
    });
  });

  test("of none is nothing", () => {
    expect(changeEffect({ trip, changes: [], convert })).toMatchObject({ added: 0, costMinor: 0, trip });
  });

  test("says why a set cannot be applied: it needs one that is not ticked, or touches a locked item", () => {
    const missing = asChanges([{ op: "item.remove", id: testItem({ number: 9 }).id }]);
    expect(changeEffect({ trip, changes: missing, convert })).toMatchObject({ status: "impossible" });
    const locked = testTrip({ items: [{ ...castle, locked: true }] });
    const removal = asChanges([{ op: "item.remove", id: castle.id }]);
    expect(changeEffect({ trip: locked, changes: removal, convert })).toEqual({
      status: "impossible",
      message: "Item 1 is locked.",
    });
  });

  test("compares in the new currency when a change sets another", () => {
    const changes = asChanges([{ op: "trip.update", patch: { currency: "USD" } }]);
    expect(changeEffect({ trip, changes, convert })).toMatchObject({ currency: "USD", costMinor: 0 });
  });
});
