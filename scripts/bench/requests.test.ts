import { expect, test } from "vitest";
import { run } from "./requests";

test("at least 97 in 100 slots of the labelled requests are read", async () => {
  const { result } = await run({});
  expect(result.n).toBeGreaterThanOrEqual(200);
  expect(result.rate).toBeGreaterThanOrEqual(0.97);
});
