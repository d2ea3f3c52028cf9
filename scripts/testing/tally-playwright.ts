import type { FullConfig, Reporter, Suite } from "@playwright/test/reporter";

/** Ends a Playwright run with one plain line: "N passed, N failed, N skipped". */
export default class TallyReporter implements Reporter {
  #suite: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite) {
    this.#suite = suite;
  }

  onEnd() {
    const count = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) count[test.outcome()]++;
    process.stdout.write(
      `${count.expected + count.flaky} passed, ${count.unexpected} failed, ${count.skipped} skipped\n`,
    );
  }

  printsToStdio() {
    return false;
  }
}
