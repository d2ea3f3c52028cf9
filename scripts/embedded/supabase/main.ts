import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { BackendOptions } from "./backend.ts";
import { lockDirectory } from "./lock-directory.ts";

// The local Supabase: node main.ts --data <folder> | --ephemeral  [--port n] [--site-url http://…] [--folder supabase]
// Prints one JSON line when it is ready. This thread only supervises: the database may run a long statement, and one
// that no longer answers is ended and started again.
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    ephemeral: { type: "boolean", default: false },
    port: { type: "string", default: "0" },
    "site-url": { type: "string", default: "http://localhost:3000" },
    folder: { type: "string", default: join(import.meta.dirname, "../../../supabase") },
    "rate-factor": { type: "string", default: "1" },
  },
});

const silenceMs = 30_000;
const options: BackendOptions = {
  data: values.ephemeral ? undefined : (values.data ?? ".data/supabase"),
  port: Number(values.port),
  siteUrl: values["site-url"],
  folder: values.folder,
  rateFactor: Number(values["rate-factor"]),
};

const lock = options.data ? await lockDirectory(options.data).catch(giveUp) : null;
let worker: Worker;
let isStopping = false;
let wasReady = false;
let quickFailures = 0;
start();

function giveUp(thrown: unknown): never {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exit(1);
}

function start() {
  const startedAt = Date.now();
  let lastBeat = Date.now();
  worker = new Worker(join(import.meta.dirname, "worker.ts"), {
    workerData: options,
    // Postgres checks its own depth at 1 MB; the engine's frames need more than the default stack for that.
    resourceLimits: { stackSizeMb: 16, maxOldGenerationSizeMb: 2048 },
  });
  const watchdog = setInterval(() => {
    if (wasReady && Date.now() - lastBeat > silenceMs) void worker.terminate();
  }, 5000);
  worker.on("message", (message: { kind: string; line?: string; port?: number }) => {
    if (message.kind === "beat") lastBeat = Date.now();
    if (message.kind === "ready") {
      if (!wasReady) console.log(message.line);
      wasReady = true;
      lastBeat = Date.now();
      // A restarted worker comes back where its clients look for it.
      options.port = message.port ?? options.port;
    }
  });
  worker.on("error", (error) => console.error(`The local Supabase failed: ${error.message}`));
  worker.on("exit", async () => {
    clearInterval(watchdog);
    if (isStopping || !wasReady) {
      await lock?.release();
      process.exit(isStopping ? 0 : 1);
    }
    quickFailures = Date.now() - startedAt < 10_000 ? quickFailures + 1 : 0;
    if (quickFailures > 5) giveUp("The local Supabase failed again and again.");
    console.error("The local Supabase is started again.");
    setTimeout(start, 250 * 2 ** quickFailures);
  });
}

function stop() {
  if (isStopping) return;
  isStopping = true;
  worker.postMessage("stop");
  setTimeout(() => process.exit(0), 3000).unref();
}

process.on("SIGINT", stop);
process.on("SIGTERM", stop);
// The launcher holds the other end: when it dies, however it dies, this ends too.
process.stdin.on("end", stop).on("error", stop).resume();
