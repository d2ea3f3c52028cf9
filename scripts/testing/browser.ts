import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The browser for tests: one that the environment names, the system's, Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which is not there.`);
    return named;
  }
  return [...places, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

function run(command: string, args: string[]): boolean {
  console.log(`$ ${[command, ...args].join(" ")}`);
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

/** As `findChromium`, after trying to install one: from Debian's packages as root, else Playwright's own. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  console.log("There is no Chromium yet: installing one.");
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "chromium"]);
  }
  if (!findChromium()) run("npx", ["playwright", "install", "chromium"]);
  const installed = findChromium();
  if (!installed) {
    throw new Error(
      "No Chromium could be installed. Install one (apt-get install chromium) or name it in PLAYWRIGHT_CHROMIUM_PATH.",
    );
  }
  return installed;
}

export const launchArgs = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  // WebGL for the map, drawn by the processor: a test machine has no graphics card.
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  // All else is drawn without the detour over an emulated graphics card, which is many times slower.
  "--disable-gpu-rasterization",
  "--disable-gpu-compositing",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
