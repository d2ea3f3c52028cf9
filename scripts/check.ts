import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { checkLockFile } from "./testing/check-lock.ts";
import { runCommand } from "./testing/run-command.ts";
import { formatTally } from "./testing/tally.ts";

// npm run check: everything that can be said without running the product.
type Check = { name: string; run: () => Promise<string | null> };

const tool = (name: string, args: string[]): Check => ({
  name: [name, ...args].join(" "),
  run: async () => {
    const { code, output } = await runCommand({ command: name, args, isQuiet: true });
    return code === 0 ? null : output;
  },
});

/** Names that a public repository must not hold: of registries' machines, and of folders outside it. */
function strayNames(): string | null {
  const outside = new RegExp(["\\.\\./shared/", "/work/", "registry\\.npmjs", "_authToken"].join("|"));
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" }).split("\n").filter(Boolean);
  const readable = files.filter(
    (path) => path !== "scripts/check.ts" && path !== "package-lock.json" && statSync(path).size < 1_000_000,
  );
  const stray = readable.filter((path) => outside.test(readFileSync(path, "utf8")));
  return stray.length > 0 ? `These files name something outside the repository: ${stray.join(", ")}` : null;
}

const checks: Check[] = [
  tool("biome", ["check", "--error-on-warnings", "."]),
  tool("next", ["typegen"]),
  tool("tsc", ["--noEmit"]),
  tool("knip", []),
  { name: "the lock file is complete", run: async () => checkLockFile().join("\n") || null },
  { name: "no name from outside the repository", run: async () => strayNames() },
];

const tally = { passed: 0, failed: 0, skipped: 0 };
for (const { name, run } of checks) {
  const started = performance.now();
  const problem = await run();
  console.log(`${problem ? "✗" : "✓"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (problem) console.log(problem);
  tally[problem ? "failed" : "passed"]++;
}
console.log(formatTally(tally));
process.exitCode = tally.failed > 0 ? 1 : 0;
