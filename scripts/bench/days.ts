import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { optimise } from "../../lib/itinerary/optimise.ts";
import { bruteForce } from "./days/brute-force.ts";
import { checkPlan } from "./days/check-plan.ts";
import { generateProblem } from "./days/generate-problem.ts";
import { type Growth, plotGrowth } from "./days/plot-growth.ts";

const sizes = [
  { stops: 12, days: 1, limit: 50 },
  { stops: 12, days: 2, limit: 50 },
  { stops: 30, days: 3, limit: null },
  { stops: 50, days: 5, limit: null },
  { stops: 80, days: 7, limit: 300 },
];
const problemsOfSize = 10;
const exactSizes = [
  { stops: 4, days: 2 },
  { stops: 5, days: 2 },
  { stops: 5, days: 1 },
  { stops: 6, days: 1 },
  { stops: 7, days: 1 },
  { stops: 8, days: 1 },
];
const problemsOfExactSize = 10;
const growthStops = [10, 20, 40, 80, 120, 160, 200];
const growthDays = [1, 3, 7, 14, 21];
/** The same for all sizes, so that they can be compared; by default larger problems get fewer. */
const growthTries = 2000;

type SizeRow = {
  stops: number;
  days: number;
  n: number;
  /** The slowest and the middle one, in milliseconds; the first runs are not left out. */
  maxMs: number;
  medianMs: number;
  limitMs: number | null;
  planned: number;
  violations: number;
};

type Result = {
  suite: "days";
  rows: SizeRow[];
  /** How many small problems were solved as well as every other plan could be. */
  exact: { n: number; equal: number };
  violations: number;
  growth: Growth[];
};

function measure({ stops, days, seed }: { stops: number; days: number; seed: number }) {
  const problem = generateProblem({ seed, stops, days });
  const before = performance.now();
  const plan = optimise(problem, { seed: 1 });
  const ms = performance.now() - before;
  const faults = checkPlan({ problem, plan });
  return { ms, faults, planned: plan.days.reduce((sum, { visits }) => sum + visits.length, 0) };
}

function measureSize({ stops, days, limit }: (typeof sizes)[number]): SizeRow {
  const runs = Array.from({ length: problemsOfSize }, (_, seed) => measure({ stops, days, seed: seed + 1 }));
  const times = runs.map(({ ms }) => ms).sort((left, right) => left - right);
  return {
    stops,
    days,
    n: runs.length,
    maxMs: times.at(-1) ?? 0,
    medianMs: times[Math.floor(times.length / 2)] ?? 0,
    limitMs: limit,
    planned: runs.reduce((sum, { planned }) => sum + planned, 0) / runs.length,
    violations: runs.reduce((sum, { faults }) => sum + faults.length, 0),
  };
}

function compareWithAll() {
  let n = 0;
  let equal = 0;
  let violations = 0;
  for (const size of exactSizes) {
    for (let seed = 1; seed <= problemsOfExactSize; seed++) {
      const problem = generateProblem({ ...size, seed: seed * 31 });
      const plan = optimise(problem, { seed: 1 });
      violations += checkPlan({ problem, plan }).length;
      n += 1;
      if (Math.abs(plan.score - bruteForce(problem)) < 1e-6) equal += 1;
    }
  }
  return { n, equal, violations };
}

/** So that what was left from before does not count. */
function collectGarbage() {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

function measureGrowth(): Growth[] {
  return growthDays.flatMap((days) =>
    growthStops.map((stops): Growth => {
      const problem = generateProblem({ seed: 5, stops, days });
      const memory = () => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
      const runs = [1, 2, 3].map((seed) => {
        collectGarbage();
        const before = { time: performance.now(), memory: memory() };
        optimise(problem, { seed, iterations: growthTries });
        return { ms: performance.now() - before.time, megabytes: (memory() - before.memory) / 1e6 };
      });
      const [, middle] = runs.map(({ ms }) => ms).sort((left, right) => left - right);
      return { stops, days, ms: middle ?? 0, megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)) };
    }),
  );
}

function tableOf({ rows, exact, growth }: Result): string {
  const cell = (value: number | string) => String(value).padStart(9);
  return [
    "stops  days  problems  visits planned  median ms  slowest ms  limit ms  violations",
    ...rows.map((row) =>
      [
        cell(row.stops),
        cell(row.days),
        cell(row.n),
        cell(row.planned.toFixed(1)),
        cell(row.medianMs.toFixed(1)),
        cell(row.maxMs.toFixed(1)),
        cell(row.limitMs ?? ""),
        cell(row.violations),
      ].join(" "),
    ),
    `Up to eight stops: ${exact.equal} of ${exact.n} as good as the best of all plans.`,
    "",
    `Milliseconds (megabytes allocated) for ${growthTries} tries, against stops and days:`,
    ["   stops", ...growthDays.map((days) => cell(`${days} d`).padStart(14))].join(" "),
    ...growthStops.map((stops) =>
      [
        String(stops).padStart(8),
        ...growth
          .filter((row) => row.stops === stops)
          .map(({ ms, megabytes }) => `${ms.toFixed(0)} (${megabytes.toFixed(1)})`.padStart(14)),
      ].join(" "),
    ),
  ].join("\n");
}

/** City days made of the real places in the repository: speed, faults, comparison with all plans, and growth. */
export async function run(_: { dir?: string } = {}): Promise<{ table: string; result: Result; svg: string }> {
  const rows = sizes.map(measureSize);
  const { n, equal, violations } = compareWithAll();
  const result: Result = {
    suite: "days",
    rows,
    exact: { n, equal },
    violations: violations + rows.reduce((sum, row) => sum + row.violations, 0),
    growth: measureGrowth(),
  };
  return { table: tableOf(result), result, svg: plotGrowth(result.growth) };
}
