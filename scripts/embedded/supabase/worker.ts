import { parentPort, workerData } from "node:worker_threads";
import { type BackendOptions, startBackend } from "./backend.ts";

// The inner server prints every refused statement, with its parameters. What fails here reaches the caller as an error.
console.error = () => {};
console.warn = () => {};
console.log = () => {};

const options: BackendOptions = workerData;
const backend = await startBackend(options);
const { publishableKey, secretKey } = backend.keys;
const line = JSON.stringify({ ready: true, url: backend.url, publishableKey, secretKey });
parentPort?.postMessage({ kind: "ready", line, port: Number(new URL(backend.url).port) });

// An engine that lost its mind answers every statement with an empty success: ask it something with an answer.
const probe = setInterval(async () => {
  try {
    await backend.probe();
    parentPort?.postMessage({ kind: "beat" });
  } catch {
    process.exit(70);
  }
}, 2000);

parentPort?.on("message", async () => {
  clearInterval(probe);
  await backend.close();
  process.exit(0);
});
