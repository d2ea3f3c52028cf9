import { setTimeout as sleep } from "node:timers/promises";
import { parentPort } from "node:worker_threads";
import { searchAll } from "../../../lib/search/search-all.ts";

// In a thread of its own, because a search writes a line of log for each provider.
const delays = [20, 40, 60, 80, 100];
const deadlineMs = 150;
const searchers = [
  ...delays.map((ms) => ({ id: `after ${ms} ms`, search: () => sleep(ms).then(() => [`offer ${ms}`]) })),
  { id: "silent", search: () => new Promise<string[]>(() => {}) },
];

/** How much later than the fastest provider the first offers came, and than the deadline the end, in milliseconds. */
async function searchOnce(): Promise<{ firstMs: number; doneMs: number }> {
  const started = performance.now();
  let first = Number.NaN;
  const events = searchAll({ operation: "bench", searchers, deadlineMs, keyOf: (offer) => offer });
  for await (const event of events)
    if (event.type === "offers" && Number.isNaN(first)) first = performance.now() - started;
  return { firstMs: first - (delays[0] ?? 0), doneMs: performance.now() - started - deadlineMs };
}

// Deadlines alone do not keep a thread alive.
const alive = setInterval(() => {}, 1000);
const alone = [];
for (let run = 0; run < 15; run++) alone.push(await searchOnce());
const together = await Promise.all(Array.from({ length: 32 }, searchOnce));
clearInterval(alive);
parentPort?.postMessage({ alone, together });
