import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { startRedisServer } from "./server.ts";

// The local Redis: node main.ts [--port n]. Prints one JSON line when it is ready; ends with its parent.
const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const token = randomBytes(24).toString("base64url");
const server = await startRedisServer({ token, port: Number(values.port) });

async function stop() {
  await server.close();
  process.exit(0);
}
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
process.stdin.on("end", stop).on("error", stop).resume();
console.log(JSON.stringify({ ready: true, url: server.url, token }));
