import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectRoot } from "../../launcher/children.ts";
import type { Figure } from "./figures.ts";

const port = "3415";

/** From the command to the first whole page, the build being there. */
async function startOnce(data: string): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    cwd: projectRoot,
    env: { ...process.env, PORT: port, TRIPSAGE_DATA_DIR: data },
    stdio: "ignore",
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  try {
    while (performance.now() - started < 60_000) {
      const response = await fetch(`http://localhost:${port}/`).catch(() => null);
      const html = await response?.text();
      if (response?.ok && html?.includes("Plan it")) return performance.now() - started;
      await new Promise((wake) => setTimeout(wake, 25));
    }
    throw new Error("The start took longer than a minute.");
  } finally {
    child.kill("SIGTERM");
    await ended;
  }
}

export async function measureStart(): Promise<Figure[]> {
  const data = mkdtempSync(join(tmpdir(), "tripsage-bench-"));
  try {
    const first = await startOnce(data);
    const later = await startOnce(data);
    return [
      {
        name: "start: the first, with an empty data folder",
        value: first / 1000,
        unit: "s",
        aim: "within 10 s",
      },
      { name: "start: a later one", value: later / 1000, unit: "s", aim: "within 4 s" },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
