import type { Reporter, TestModule } from "vitest/node";

/** Ends a Vitest run with one plain line: "N passed, N failed, N skipped". */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      for (const test of testModule.children.allTests()) count[test.result().state]++;
      if (testModule.errors().length) count.failed++;
    }
    process.stdout.write(`${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
