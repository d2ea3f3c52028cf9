import { expect, test } from "vitest";
import { estimateIntercity } from "./estimate-intercity.ts";

const lisbon = { lat: 38.72, lon: -9.14 };
const porto = { lat: 41.15, lon: -8.61 };
const berlin = { lat: 52.52, lon: 13.4 };

test("near cities are joined on the ground, far ones through the air, and it says that it is an estimate", () => {
  const near = estimateIntercity({ from: lisbon, to: porto });
  expect(near.groundMinutes).toBeGreaterThan(150);
  expect(near.groundMinutes).toBeLessThan(near.flightMinutes + 30);
  const far = estimateIntercity({ from: berlin, to: lisbon });
  expect(far.flightMinutes).toBeLessThan(far.groundMinutes / 3);
  expect(far.evidence.kind).toBe("estimated");
  expect(far.flightMinutes % 5).toBe(0);
});
