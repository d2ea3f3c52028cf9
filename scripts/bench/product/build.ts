import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../launcher/children.ts";
import type { Figure } from "./figures.ts";
import { memoryOf } from "./memory.ts";

const distDir = ".next-bench";

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
