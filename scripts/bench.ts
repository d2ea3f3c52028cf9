import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { measureBuild } from "./bench/product/build.ts";
import { measureFanOut } from "./bench/product/fan-out.ts";
import { type Figure, timesOf, toTable } from "./bench/product/figures.ts";
import { measureJavaScript } from "./bench/product/javascript.ts";
import { measureLighthouse } from "./bench/product/lighthouse.ts";
import { measureLoad } from "./bench/product/load.ts";
import { measureOffers } from "./bench/product/offers.ts";
import { measureChat, measureSearch, measureTripPage } from "./bench/product/requests.ts";
import { startStack } from "./bench/product/stack.ts";
import { measureStart } from "./bench/product/start.ts";
import { planAsGuest, type Traveller } from "./bench/product/traveller.ts";
import { ensureChromium, launchArgs } from "./testing/browser.ts";

// npm run bench [-- --only chat,lighthouse] [--runs 5] [--minutes 10] [--json]: measures the built application on the local services
// and prints a table; with --json the last line is one JSON object. It judges nothing.
const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    runs: { type: "string", default: "3" },
    minutes: { type: "string", default: "1" },
    json: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
const wanted = options.only?.split(",");
const isWanted = (part: string) => !wanted || wanted.includes(part);

const figures: Figure[] = [];
function report(added: Figure[]) {
  figures.push(...added);
  console.log(`${toTable(added)}\n`);
}

const executablePath = ensureChromium();
if (isWanted("build")) report(await measureBuild());
if (isWanted("start")) report(await measureStart());
if (isWanted("offers")) report(measureOffers());
if (isWanted("fan-out")) report(await measureFanOut());

if (["chat", "search", "plan", "page", "javascript", "load", "lighthouse"].some(isWanted)) {
  const stack = await startStack();
  const browser = await chromium.launch({ executablePath, args: launchArgs });
  try {
    const planned: Traveller[] = [];
    for (let run = 0; run < (isWanted("plan") ? 6 : 1); run++)
      planned.push(await planAsGuest({ browser, url: stack.url }));
    const [traveller] = planned;
    if (!traveller) throw new Error("Nobody planned a trip.");
    if (isWanted("plan")) {
      const later = planned.slice(1);
      report([
        ...timesOf({
          name: "plan: the whole built-in plan",
          values: later.map(({ planMs }) => planMs),
          aim: "under 1.5 s",
        }),
        ...timesOf({
          name: "plan: from “Plan it” to the first stop on the screen",
          values: later.map(({ toFirstStopMs }) => toFirstStopMs),
          aim: "",
        }),
      ]);
    }
    if (isWanted("chat") || isWanted("search")) {
      const withKeys = await planAsGuest({ browser, url: stack.recordedUrl, keys: true });
      if (isWanted("chat")) report(await measureChat({ stack, traveller: withKeys }));
      if (isWanted("search")) report(await measureSearch({ stack, traveller: withKeys }));
    }
    if (isWanted("page")) report(await measureTripPage({ stack, traveller }));
    if (isWanted("javascript")) report(await measureJavaScript({ url: stack.url, traveller }));
    if (isWanted("load")) {
      const travellers: Traveller[] = [];
      for (let count = 0; count < 4; count++)
        travellers.push(await planAsGuest({ browser, url: stack.recordedUrl, keys: true }));
      report(await measureLoad({ stack, travellers, minutes: Number(options.minutes) }));
    }
    if (isWanted("lighthouse")) {
      await browser.close();
      report(await measureLighthouse({ url: stack.url, traveller, executablePath, runs }));
    }
  } finally {
    await browser.close();
    await stack.stop();
  }
}

if (options.json) {
  const machine = { cores: cpus().length, processor: cpus()[0]?.model ?? "unknown", node: process.version };
  console.log(JSON.stringify({ machine, figures }));
}
