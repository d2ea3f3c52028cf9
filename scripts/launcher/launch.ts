import { existsSync, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { z } from "zod";
import { hostingPlatform, missingServices, parseEnv, serviceGroups } from "../../lib/env/schema.ts";
import { ensureBuild } from "./build.ts";
import { createChildren, projectRoot } from "./children.ts";
import { createFrontServer } from "./front-server.ts";

const supabaseReady = z.object({
  ready: z.literal(true),
  url: z.url(),
  publishableKey: z.string(),
  secretKey: z.string(),
});
const redisReady = z.object({ ready: z.literal(true), url: z.url(), token: z.string() });

export type LaunchOptions = {
  mode: "start" | "dev";
  env: NodeJS.ProcessEnv;
  /** Told when a child ends by itself. */
  onCrash: (message: string) => void;
  /** For test runs: nothing is kept, and the limits of the auth endpoints are raised. */
  isEphemeral?: boolean;
};

/** .env.local, then .env: what is set already wins. */
export function loadEnvFiles() {
  for (const file of [".env.local", ".env"]) {
    const path = join(projectRoot, file);
    if (existsSync(path)) process.loadEnvFile(path);
  }
}

function freePort(): Promise<number> {
  return new Promise((done, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? done(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** Waits until Next answers at all: what it answers is its own business. */
async function untilAnswering(url: string) {
  const deadline = Date.now() + 120_000;
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) });
      await response.body?.cancel();
      return;
    } catch {
      await new Promise((wake) => setTimeout(wake, 40));
    }
  }
  throw new Error("Next did not answer in two minutes.");
}

function checkPlatform(env: NodeJS.ProcessEnv, missing: string[]) {
  const platform = hostingPlatform(env);
  if (!platform || missing.length === 0) return;
  throw new Error(
    `On ${platform} the local services may not stand in: their data would be lost with the instance. Configure ${missing.join(" and ")}; see .env.example.`,
  );
}

/** Says what is wrong with the settings before anything is built or started; the stand-ins' own are yet to come. */
function checkSettings(env: NodeJS.ProcessEnv, missing: (keyof typeof serviceGroups)[]) {
  const toCome = missing.flatMap((group) => serviceGroups[group].map((name) => [name, "http://localhost"]));
  const parsed = parseEnv({ ...env, ...Object.fromEntries(toCome) });
  if ("problem" in parsed) throw new Error(parsed.problem);
}

/**
 * Starts everything that one address needs: the services that the environment does not configure, Next, and the front
 * server before them. Answers the address and the way to stop. Throws with a sentence when something does not start.
 */
export async function launch({ mode, env, onCrash, isEphemeral = false }: LaunchOptions) {
  const missing = missingServices(env);
  checkPlatform(env, missing);
  checkSettings(env, missing);
  const port = z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .parse(env.PORT || 3000);
  const host = env.HOST || "localhost";
  const appUrl = env.APP_URL || `http://localhost:${port}`;
  const front = createFrontServer({ isBehindProxy: Boolean(env.TRUSTED_PROXY_HEADER) });
  const children = createChildren({ onCrash });
  const stop = async () => {
    await Promise.all([front.close(), children.stop()]);
  };

  async function startSupabase() {
    const data = resolve(projectRoot, env.TRIPSAGE_DATA_DIR || ".data", "supabase");
    if (!isEphemeral) mkdirSync(data, { recursive: true, mode: 0o700 });
    const where = isEphemeral ? ["--ephemeral", "--rate-factor", "1000"] : ["--data", data];
    const line = await children.startAndRead({
      name: "The local Supabase",
      script: "scripts/embedded/supabase/main.ts",
      args: [...where, "--site-url", appUrl],
      env,
    });
    return supabaseReady.parse(JSON.parse(line));
  }

  async function startRedis() {
    const line = await children.startAndRead({
      name: "The local Redis",
      script: "scripts/embedded/redis/main.ts",
      env,
    });
    return redisReady.parse(JSON.parse(line));
  }

  try {
    await front.listen({ hosts: host === "localhost" ? ["127.0.0.1", "::1"] : [host], port });
    const [supabase, redis] = await Promise.all([
      missing.includes("supabase") ? startSupabase() : null,
      missing.includes("redis") ? startRedis() : null,
      mode === "start" ? ensureBuild({ distDir: env.NEXT_DIST_DIR || ".next" }) : null,
    ]);
    const nextEnv: NodeJS.ProcessEnv = {
      ...env,
      NODE_ENV: mode === "start" ? "production" : "development",
      NEXT_TELEMETRY_DISABLED: "1",
      APP_URL: appUrl,
      TRUSTED_PROXY_HEADER: env.TRUSTED_PROXY_HEADER || "x-forwarded-for",
      ...(supabase && {
        NEXT_PUBLIC_SUPABASE_URL: supabase.url,
        NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
        SUPABASE_SECRET_KEY: supabase.secretKey,
        SUPABASE_BROWSER_URL: "/supabase",
        TRIPSAGE_LOCAL: "1",
      }),
      ...(redis && { UPSTASH_REDIS_REST_URL: redis.url, UPSTASH_REDIS_REST_TOKEN: redis.token }),
    };
    const nextPort = await freePort();
    const next = children.start({
      name: "Next",
      script: "scripts/launcher/next-server.ts",
      args: [mode, "--hostname", "127.0.0.1", "--port", String(nextPort)],
      env: nextEnv,
    });
    // In production the log lines of requests go out as they are; the banner of Next is not for the traveller.
    next.stdout?.on("data", (chunk: Buffer) => {
      if (mode === "dev" || env.LOG_REQUESTS === "1") process.stdout.write(chunk);
    });
    const nextUrl = `http://127.0.0.1:${nextPort}`;
    await untilAnswering(nextUrl);
    front.open({ next: new URL(nextUrl), supabase: supabase ? new URL(supabase.url) : null });
    return { url: appUrl, hasMailbox: supabase !== null, supabase, redis, stop };
  } catch (thrown) {
    await stop();
    if (thrown instanceof Error && "code" in thrown && thrown.code === "EADDRINUSE") {
      throw new Error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm start`);
    }
    throw thrown;
  }
}

/** The start commands: launches, prints the one address, and ends with a signal or a crash. */
export async function runCommand(mode: "start" | "dev") {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    console.error(
      `Node ${process.version} is too old: run this through npm, which brings its own Node 24, or install Node 22.18 or newer.`,
    );
    process.exit(1);
  }
  loadEnvFiles();
  const ending: { stop: (() => Promise<void>) | null; isEnding: boolean } = { stop: null, isEnding: false };
  const end = async (code: number) => {
    if (ending.isEnding) return;
    ending.isEnding = true;
    await ending.stop?.();
    process.exit(code);
  };
  const onCrash = (message: string) => {
    console.error(message);
    if (ending.stop) void end(1);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  try {
    const running = await launch({ mode, env: process.env, onCrash });
    ending.stop = running.stop;
    console.log(`TripSage is ready: ${running.url}`);
    if (running.hasMailbox) console.log(`Mails it would send: ${running.url}/supabase/mailbox`);
  } catch (thrown) {
    console.error(thrown instanceof Error ? thrown.message : thrown);
    process.exit(1);
  }
}
