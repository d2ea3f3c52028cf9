import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

/** A suite measures and judges; `table` is for people, `result` for programs. */
type Suite = { run: (options: { dir?: string }) => Promise<{ table: string; result: object; svg?: string }> };

const suites: Record<string, () => Promise<Suite>> = {
  days: () => import("./bench/days.ts"),
  "days-in-browser": () => import("./bench/days-in-browser.ts"),
  "natural-plan": () => import("./bench/natural-plan.ts"),
  requests: () => import("./bench/requests.ts"),
  toptw: () => import("./bench/toptw.ts"),
  travelplanner: () => import("./bench/travelplanner.ts"),
};

// npm run bench:itinerary -- --suite requests [--dir <folder of instances>] [--json]: prints a table; with --json the
// last line is one JSON object. Without --dir a suite takes the instances that the repository carries. --svg <file>
// writes the picture of a suite that draws one.
const { values: options } = parseArgs({
  options: {
    suite: { type: "string" },
    dir: { type: "string" },
    json: { type: "boolean", default: false },
    svg: { type: "string" },
  },
});
const load = options.suite && Object.hasOwn(suites, options.suite) ? suites[options.suite] : undefined;
if (load) {
  const { run } = await load();
  const { table, result, svg } = await run(options.dir === undefined ? {} : { dir: options.dir });
  console.log(table);
  if (options.svg && svg) writeFileSync(options.svg, svg);
  if (options.json) console.log(JSON.stringify(result));
} else {
  console.error(`Please name a suite: --suite ${Object.keys(suites).join(" | ")}`);
  process.exitCode = 1;
}
