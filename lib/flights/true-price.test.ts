import { expect, test } from "vitest";
import { anOffer } from "./testing/offers";
import { truePrice } from "./true-price";

const euros = (amount: number) => ({ amountMinor: amount * 100, currency: "EUR" });
const party = { adults: 2, childAges: [7, 1] };
const needs = { cabinBags: 3, checkedBags: 1, seatsTogether: true };

test("bags and seats that are included cost nothing; more bags cost what is said of them", () => {
  const offer = anOffer({
    euros: 300,
    bags: { cabin: { pieces: 1, oneMore: null }, checked: { pieces: 0, oneMore: euros(40) } },
    seatsTogether: euros(0),
  });
  expect(truePrice({ offer, party, needs })).toEqual({
    extras: {
      cabinBags: { state: "included" },
      checkedBags: { state: "costs", price: euros(40) },
      seatsTogether: { state: "included" },
    },
    known: euros(340),
    isComplete: true,
  });
});

test("what nobody says is not stated, never zero: the sum is then only what is known", () => {
  const { extras, known, isComplete } = truePrice({ offer: anOffer({ euros: 300 }), party, needs });
  expect(Object.values(extras)).toEqual(Array.from({ length: 3 }, () => ({ state: "not_stated" })));
  expect(known).toEqual(euros(300));
  expect(isComplete).toBe(false);
});

test("a child on a lap has no bag of its own", () => {
  const offer = anOffer({
    bags: { cabin: { pieces: 1, oneMore: euros(10) }, checked: { pieces: 0, oneMore: null } },
  });
  const { extras } = truePrice({
    offer,
    party,
    needs: { cabinBags: 4, checkedBags: 0, seatsTogether: false },
  });
  expect(extras.cabinBags).toEqual({ state: "costs", price: euros(10) });
  expect(extras.checkedBags).toEqual({ state: "not_wanted" });
});

test("a fee in another currency is shown and leaves the sum incomplete", () => {
  const offer = anOffer({ euros: 300, seatsTogether: { amountMinor: 2000, currency: "GBP" } });
  const { known, isComplete } = truePrice({
    offer,
    party,
    needs: { cabinBags: 0, checkedBags: 0, seatsTogether: true },
  });
  expect([known, isComplete]).toEqual([euros(300), false]);
});
