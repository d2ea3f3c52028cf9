export type Tally = { passed: number; failed: number; skipped: number };

const line = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

/** The last tally that a runner printed; a runner that printed none has failed. */
export function readTally(output: string): Tally {
  const last = [...output.matchAll(line)].at(-1);
  if (!last) return { passed: 0, failed: 1, skipped: 0 };
  const [, passed, failed, skipped = "0"] = last;
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    sum.passed += tally.passed;
    sum.failed += tally.failed;
    sum.skipped += tally.skipped;
  }
  return sum;
}

export const formatTally = ({ passed, failed, skipped }: Tally) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;
