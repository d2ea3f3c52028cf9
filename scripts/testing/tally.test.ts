import { expect, test } from "vitest";
import { lockProblems } from "./check-lock.ts";
import { addTallies, formatTally, readTally } from "./tally.ts";

test("the last line of a runner counts, and silence is a failure", () => {
  expect(readTally("x\n3 passed, 0 failed, 1 skipped\n7 passed, 2 failed\n")).toEqual({
    passed: 7,
    failed: 2,
    skipped: 0,
  });
  expect(readTally("Segmentation fault")).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test("all runners add up to one line", () => {
  const sum = addTallies([
    { passed: 1, failed: 0, skipped: 2 },
    { passed: 3, failed: 1, skipped: 0 },
  ]);
  expect(formatTally(sum)).toBe("4 passed, 1 failed, 2 skipped");
});

test("a lock that names an address or lacks a platform's package is found out", () => {
  const lock = {
    packages: {
      "": { optionalDependencies: { "a-linux": "1.0.0", "b-linux": "2.0.0" } },
      "node_modules/a-linux": { version: "1.0.0", resolved: "https://somewhere/a.tgz" },
    },
  };
  expect(lockProblems(JSON.stringify(lock))).toEqual([
    "The project wants b-linux@2.0.0, which is not in the lock.",
    "node_modules/a-linux names an address.",
  ]);
});
