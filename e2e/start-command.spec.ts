import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";

// The start command itself, on the build that the other journeys use and a data folder of its own.
test.describe.configure({ mode: "serial" });

const root = join(import.meta.dirname, "..");
const data = mkdtempSync(join(tmpdir(), "tripsage-start-"));
const running: ChildProcess[] = [];

test.beforeEach(({ isMobile }) => test.skip(isMobile, "a command has no screen"));
test.afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (!address || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Runs `npm start`'s command; `ready` holds when it printed its address, `ended` when it is gone. */
async function start({ port, env = {} }: { port?: number; env?: Record<string, string> } = {}) {
  const chosen = port ?? (await freePort());
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: root,
    env: {
      NODE_ENV: "production",
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NEXT_DIST_DIR: process.env.NEXT_DIST_DIR,
      PORT: String(chosen),
      TRIPSAGE_DATA_DIR: data,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.push(child);
  let output = "";
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
        if (output.includes("TripSage is ready")) resolve();
      });
    }
  });
  const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
  return { child, ready, ended, url: `http://localhost:${chosen}`, output: () => output };
}

/** Every process below one: pid and command line. */
function descendants(pid: number | undefined): { pid: number; command: string }[] {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .split("\n")
    .flatMap((line) => {
      const [, child, parent, command] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return child && parent && command ? [{ pid: Number(child), parent: Number(parent), command }] : [];
    });
  const below = (of: number | undefined): typeof rows =>
    rows.filter(({ parent }) => parent === of).flatMap((row) => [row, ...below(row.pid)]);
  return below(pid);
}

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test("it prints one address that answers, and a signal ends it and all its children", async () => {
  const first = await start();
  await first.ready;
  expect(first.output()).toContain(`TripSage is ready: ${first.url}`);
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
  const components = await (await fetch(`${first.url}/api/health/components`)).json();
  expect(components).toMatchObject({
    components: { database: { state: "up" }, redis: { state: "up" } },
  });
  const children = descendants(first.child.pid);
  expect(children.length).toBeGreaterThanOrEqual(3);
  first.child.kill("SIGINT");
  expect(await first.ended).toBe(0);
  expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
});

test("a second start on the same data refuses and harms nothing", async () => {
  const first = await start();
  await first.ready;
  const second = await start();
  expect(await second.ended).toBe(1);
  expect(second.output()).toMatch(/already|in use/i);
  expect((await fetch(`${first.url}/api/health/components`)).status).toBe(200);
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
});

test("a port that is taken is said, with what to do", async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((done) => other.listen(port, "127.0.0.1", done));
  const refused = await start({ port });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain(`Port ${port} is taken`);
  await new Promise((done) => other.close(done));
});

test("a half-set group of settings stops the start with one message that lists every problem", async () => {
  const refused = await start({
    env: { UPSTASH_REDIS_REST_URL: "https://redis.example", OPENAI_BASE_URL: "not an address" },
  });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toContain("UPSTASH_REDIS_REST_TOKEN");
  expect(refused.output()).toContain("OPENAI_BASE_URL");
});

test("on a hosting platform the local services refuse to stand in", async () => {
  const refused = await start({ env: { VERCEL: "1" } });
  expect(await refused.ended).toBe(1);
  expect(refused.output()).toMatch(/may not stand in/);
});

for (const [name, pattern] of [
  ["the local Redis", "embedded/redis"],
  ["Next", "next-server"],
] as const) {
  test(`when ${name} is killed, the command says so and ends, its other children too`, async () => {
    const first = await start();
    await first.ready;
    const children = descendants(first.child.pid);
    const victim = children.find(({ command }) => command.includes(pattern));
    process.kill(victim?.pid ?? Number.NaN, "SIGKILL");
    expect(await first.ended).toBe(1);
    expect(first.output()).toMatch(new RegExp(`${name} ended unexpectedly`, "i"));
    expect(children.filter(({ pid }) => isAlive(pid))).toEqual([]);
  });
}

test("a command that is killed leaves no child behind, and the next start works on the same data", async () => {
  const first = await start();
  await first.ready;
  const children = descendants(first.child.pid);
  first.child.kill("SIGKILL");
  await first.ended;
  await expect.poll(() => children.filter(({ pid }) => isAlive(pid))).toEqual([]);
  const next = await start();
  await next.ready;
  expect((await fetch(`${next.url}/api/health/components`)).status).toBe(200);
  next.child.kill("SIGINT");
  expect(await next.ended).toBe(0);
});
