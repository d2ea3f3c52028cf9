import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frankfurter as vendor } from "../../../e2e/mocks/frankfurter";
import { startVendor } from "../../../e2e/mocks/server";
import { answeringWith } from "../../http/testing/answering";
import { applyRate } from "../convert";
import { rateSchema } from "../schema";
import { createFrankfurter } from "./frankfurter";

let server: Awaited<ReturnType<typeof startVendor>>;
beforeAll(async () => {
  server = await startVendor(vendor);
  server.setNow(Date.parse("2027-05-01T10:00:00Z"));
});
afterAll(() => server.close());

const pair = { from: "USD", to: "EUR" };
const recorded = (name: string, status = 200) =>
  createFrankfurter({
    fetch: answeringWith({ path: `${import.meta.dirname}/../__fixtures__/SYNTHETIC-${name}.json`, status }),
  }).rates(pair);

describe("a rate of Frankfurter", () => {
  test("is of its day and says whose it is", async () => {
    const [rate] = await createFrankfurter({ baseUrl: server.url }).rates(pair);
    expect(rateSchema.parse(rate)).toMatchObject({
      rate: 0.8739,
      evidence: { kind: "live", fetchedAt: "2027-05-01T00:00:00Z" },
    });
  });

  test("of a currency that it does not know is none", async () => {
    expect(await createFrankfurter({ baseUrl: server.url }).rates({ from: "USD", to: "XXQ" })).toEqual([]);
  });

  test.each([
    ["v2-rate", 200, [{ rate: 0.8739 }]],
    ["v2-error-422", 422, []],
  ])("is read from %s", async (name, status, expected) => {
    expect(await recorded(name, status)).toMatchObject(expected);
  });

  test.each(["v2-rates", "v1-latest"])("is not read from %s, which was not asked for", async (name) => {
    await expect(recorded(name)).rejects.toMatchObject({ code: "provider_garbage" });
  });
});

test.each([
  ["EUR", 1050, "JPY", 171.2, 1798],
  ["JPY", 1000, "EUR", 0.00584, 584],
  ["KWD", 1500, "EUR", 2.9, 435],
])("%s %i in %s is rounded to that currency's minor unit", (currency, amountMinor, to, rate, expected) => {
  const evidence = { kind: "live", source: "a test" } as const;
  const { money } = applyRate({ money: { amountMinor, currency }, to, rate, evidence });
  expect(money).toEqual({ amountMinor: expected, currency: to });
});
