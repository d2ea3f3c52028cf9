import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./children.ts";

const sources = [
  "app/**/*",
  "components/**/*",
  "lib/**/*",
  "*.{ts,mjs}",
  "package-lock.json",
  "tsconfig.json",
];

/** A digest of everything that goes into a build: another digest, another build. */
function sourceDigest(): string {
  const digest = createHash("sha256").update(process.version);
  const files = globSync(sources, { cwd: projectRoot, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.test\.tsx?$|next-env\.d\.ts$/.test(path));
  for (const path of paths.sort())
    digest.update(path.slice(projectRoot.length)).update("\0").update(readFileSync(path));
  return digest.digest("hex");
}

/** Builds the application unless the build that is there was made from these very sources. */
export async function ensureBuild({ distDir = ".next" }: { distDir?: string } = {}) {
  const stamp = join(projectRoot, distDir, "tripsage-sources");
  const digest = sourceDigest();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  console.log("Building TripSage. This happens once and takes about a minute.");
  rmSync(stamp, { force: true });
  const output: Buffer[] = [];
  const build = spawn(process.execPath, [join(projectRoot, "node_modules/next/dist/bin/next"), "build"], {
    cwd: projectRoot,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", NEXT_DIST_DIR: distDir },
    stdio: ["ignore", "pipe", "pipe"],
  });
  build.stdout.on("data", (chunk) => output.push(chunk));
  build.stderr.on("data", (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => build.on("exit", resolve));
  if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(output).toString()}`);
  writeFileSync(stamp, digest);
}
