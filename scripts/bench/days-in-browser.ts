import { chromium } from "playwright";
import { ensureChromium, launchArgs } from "../testing/browser.ts";
import { generateProblem } from "./days/generate-problem.ts";
import { serveModules } from "./days/serve-modules.ts";

const sizes = [
  { stops: 12, days: 1, limitMs: 50 },
  { stops: 12, days: 2, limitMs: 50 },
  { stops: 80, days: 7, limitMs: 300 },
];
const problemsOfSize = 10;

type Row = (typeof sizes)[number] & { n: number; firstMs: number; medianMs: number; maxMs: number };
type Result = { suite: "days-in-browser"; browser: string; rows: Row[] };

/** In the page: a new worker solves the problems one after the other; answers the milliseconds of each. */
async function solveInWorker(problems: object[]): Promise<number[]> {
  const worker = new Worker("/scripts/bench/days/browser-worker.ts", { type: "module" });
  const times: number[] = [];
  for (const problem of problems) {
    times.push(
      await new Promise<number>((done, fail) => {
        worker.onmessage = ({ data }) => done(Number(data));
        worker.onerror = ({ message }) => fail(new Error(message || "The worker did not start."));
        worker.postMessage(problem);
      }),
    );
  }
  worker.terminate();
  return times;
}

function tableOf({ browser, rows }: Result): string {
  const cell = (value: number | string) => String(value).padStart(10);
  return [
    `Chromium ${browser}, one worker a row, the first run before the machine code is warm:`,
    ["stops", "days", "problems", "first ms", "median ms", "slowest ms", "limit ms"].map(cell).join(" "),
    ...rows.map((row) =>
      [
        row.stops,
        row.days,
        row.n,
        row.firstMs.toFixed(1),
        row.medianMs.toFixed(1),
        row.maxMs.toFixed(1),
        row.limitMs,
      ]
        .map(cell)
        .join(" "),
    ),
  ].join("\n");
}

/** The city days of the suite `days`, solved in a worker of a real Chromium as the trip's page does. */
export async function run(_: { dir?: string } = {}): Promise<{ table: string; result: Result }> {
  const modules = await serveModules();
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: launchArgs });
  try {
    const page = await browser.newPage();
    await page.goto(modules.url);
    const rows: Row[] = [];
    for (const size of sizes) {
      const problems = Array.from({ length: problemsOfSize }, (_, seed) => {
        const { legBetween: _fromTheWorker, ...problem } = generateProblem({ ...size, seed: seed + 1 });
        return problem;
      });
      const times = await page.evaluate(solveInWorker, problems);
      const sorted = times.toSorted((left, right) => left - right);
      rows.push({
        ...size,
        n: times.length,
        firstMs: times[0] ?? 0,
        medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
        maxMs: sorted.at(-1) ?? 0,
      });
    }
    const result: Result = { suite: "days-in-browser", browser: browser.version(), rows };
    return { table: tableOf(result), result };
  } finally {
    await browser.close();
    modules.close();
  }
}
