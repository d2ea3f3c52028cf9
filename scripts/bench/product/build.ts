import { execFileSync, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../launcher/children.ts";
import type { Figure } from "./figures.ts";

const distDir = ".next-bench";

/** The resident memory of a process and all below it, in MB. */
function memoryOf(pid: number): number {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (parent: number): number =>
    rows.reduce((sum, [child = 0, of, rss = 0]) => (of === parent ? sum + rss + below(child) : sum), 0);
  const own = rows.find(([child]) => child === pid)?.[2] ?? 0;
  return (own + below(pid)) / 1024;
}

/** A whole build from nothing: how long it takes, and the most memory that it and its workers hold at once. */
export async function measureBuild(): Promise<Figure[]> {
  rmSync(join(projectRoot, distDir), { recursive: true, force: true });
  const started = performance.now();
  const build = spawn(process.execPath, [join(projectRoot, "node_modules/next/dist/bin/next"), "build"], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: distDir },
    stdio: "ignore",
  });
  let most = 0;
  const sampling = setInterval(() => {
    if (build.pid) most = Math.max(most, memoryOf(build.pid));
  }, 200);
  const code = await new Promise((resolve) => build.on("exit", resolve));
  clearInterval(sampling);
  rmSync(join(projectRoot, distDir), { recursive: true, force: true });
  if (code !== 0) throw new Error("The build failed.");
  return [
    { name: "build: memory", value: most, unit: "MB", aim: "under 1,500 MB" },
    { name: "build: time", value: (performance.now() - started) / 1000, unit: "s", aim: "" },
  ];
}
