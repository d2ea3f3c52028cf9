import { runCommand } from "./testing/run-command.ts";
import { addTallies, formatTally, readTally } from "./testing/tally.ts";

// npm test: every check there is. Ends with one line that adds up all runners.
const parts = [
  { name: "Static checks", script: "scripts/check.ts" },
  { name: "Unit and SQL tests", command: "vitest", args: ["run"] },
  { name: "Journeys in a browser", script: "scripts/e2e.ts" },
];

const results = [];
for (const { name, script, command = process.execPath, args = [] } of parts) {
  console.log(`\n=== ${name}`);
  const { code, output, seconds } = await runCommand({ command, args: script ? [script] : args });
  const tally = readTally(output);
  // A runner that failed without a failed test (a crash, a stack that did not start) counts as one failure.
  results.push({ name, seconds, tally: code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally });
}

console.log("");
for (const { name, seconds, tally } of results)
  console.log(`${name}: ${formatTally(tally)} in ${Math.round(seconds)} s`);
const sum = addTallies(results.map(({ tally }) => tally));
console.log(formatTally(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
