import { describe, expect, test } from "vitest";
import { type Convert, convertWith, tripBudget } from "./budget.ts";
import { testCost, testItem, testTrip } from "./testing/trip.ts";

/** One dollar is two euros here; no other rate is known. */
const convert: Convert = ({ money, to }) =>
  money.currency === "USD" && to === "EUR" ? { amountMinor: money.amountMinor * 2, currency: to } : null;

describe("the budget of a trip", () => {
  test("adds up known costs by kind, converted into the trip's currency", () => {
    const items = [
      testItem({ number: 1, kind: "stay", cost: testCost({ amountMinor: 40_000 }) }),
      testItem({ number: 2, cost: testCost({ amountMinor: 1_000, currency: "USD" }) }),
      testItem({ number: 3, cost: testCost({ amountMinor: 500 }) }),
    ];
    expect(tripBudget({ trip: testTrip({ items }), convert })).toEqual({
      currency: "EUR",
      totalMinor: 42_500,
      byKind: [
        { kind: "stay", amountMinor: 40_000, items: 1 },
        { kind: "activity", amountMinor: 2_500, items: 2 },
      ],
      unknownCosts: 0,
      unconverted: 0,
      budgetMinor: 250_000,
      leftMinor: 207_500,
    });
  });

  test("counts what it does not know instead of taking it for free", () => {
    const items = [
      testItem({ number: 1 }),
      testItem({ number: 2, cost: testCost({ amountMinor: 0 }) }),
      testItem({ number: 3, cost: testCost({ amountMinor: 900, currency: "XTS" }) }),
      testItem({ number: 4, kind: "note" }),
    ];
    expect(tripBudget({ trip: testTrip({ items }), convert })).toMatchObject({
      totalMinor: 0,
      unknownCosts: 1,
      unconverted: 1,
    });
  });

  test("leaves out ideas that are on no day", () => {
    const items = [testItem({ number: 1, day: null, cost: testCost({ amountMinor: 900 }) })];
    expect(tripBudget({ trip: testTrip({ items }), convert })).toMatchObject({ totalMinor: 0, byKind: [] });
  });

  test("has nothing left to say about a budget that was not given, and goes below zero when it is exceeded", () => {
    const items = [testItem({ number: 1, cost: testCost({ amountMinor: 300 }) })];
    expect(tripBudget({ trip: testTrip({ items, budgetMinor: null }), convert }).leftMinor).toBeNull();
    expect(tripBudget({ trip: testTrip({ items, budgetMinor: 100 }), convert }).leftMinor).toBe(-200);
  });

  test("is summed in the browser with the rates that the server handed over, whatever the minor units", () => {
    const toEuro = convertWith({ to: "EUR", rates: { JPY: 0.006, KWD: 3 } });
    expect(toEuro({ money: { amountMinor: 10_000, currency: "JPY" }, to: "EUR" })?.amountMinor).toBe(6_000);
    expect(toEuro({ money: { amountMinor: 1_000, currency: "KWD" }, to: "EUR" })?.amountMinor).toBe(300);
    expect(toEuro({ money: { amountMinor: 1, currency: "USD" }, to: "EUR" })).toBeNull();
    expect(toEuro({ money: { amountMinor: 1, currency: "JPY" }, to: "USD" })).toBeNull();
  });
});
