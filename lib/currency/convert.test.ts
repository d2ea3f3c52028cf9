import { expect, test } from "vitest";
import { convert, ratesTo } from "./convert";

test("an amount in its own currency stays what it is", () => {
  expect(convert({ money: { amountMinor: 1234, currency: "EUR" }, to: "EUR" }).money).toEqual({
    amountMinor: 1234,
    currency: "EUR",
  });
});

test("minor units differ: a yen has none, a dinar has three digits", () => {
  const yen = convert({ money: { amountMinor: 100_00, currency: "EUR" }, to: "JPY" });
  expect(yen.money.amountMinor).toBeGreaterThan(10_000);
  expect(yen.money.amountMinor).toBeLessThan(30_000);
  const dinar = convert({ money: { amountMinor: 100_00, currency: "EUR" }, to: "KWD" });
  expect(dinar.money.amountMinor).toBeGreaterThan(25_000);
  expect(dinar.money.amountMinor).toBeLessThan(50_000);
});

test("there and back is the same to a cent, and says how old the rate is", () => {
  const there = convert({ money: { amountMinor: 50_000, currency: "EUR" }, to: "USD" });
  expect(Math.abs(convert({ money: there.money, to: "EUR" }).money.amountMinor - 50_000)).toBeLessThanOrEqual(
    1,
  );
  expect(there.evidence).toMatchObject({ kind: "cached", fetchedAt: expect.stringMatching(/^20\d\d-/) });
});

test("a currency that nobody knows is bad input", () => {
  expect(() => convert({ money: { amountMinor: 1, currency: "XXQ" }, to: "EUR" })).toThrow(/not known/);
  expect(ratesTo({ to: "EUR", from: ["USD", "XXQ"] })).toEqual({ USD: expect.any(Number) });
});
