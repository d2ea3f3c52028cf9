import { readFileSync } from "node:fs";
import { z } from "zod";

const packageSchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

/** The folders in which Node looks for what a package needs: its own, then those around it. */
function foldersUp(path: string): string[] {
  const parts = path.split("node_modules/").slice(0, -1).join("node_modules/");
  const around = path.includes("node_modules/") ? foldersUp(parts.replace(/\/$/, "")) : [];
  return [...new Set([path ? `${path}/` : "", ...around, ""])];
}

/**
 * What is wrong with a lock file: an address of a registry in it, or an optional platform package without an entry (a
 * registry that lacked it when the lock was made leaves it out without a word, and `npm ci` then refuses the lock).
 */
export function lockProblems(text: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(text));
  const problems: string[] = [];
  for (const [path, entry] of Object.entries(packages)) {
    if (entry.resolved) problems.push(`${path} names an address.`);
    for (const [name, wanted] of Object.entries(entry.optionalDependencies ?? {})) {
      const found = foldersUp(path)
        .map((folder) => packages[`${folder}node_modules/${name}`])
        .find(Boolean);
      const isExact = /^\d+\.\d+\.\d+/.test(wanted);
      if (!found || (isExact && found.version !== wanted))
        problems.push(`${path || "The project"} wants ${name}@${wanted}, which is not in the lock.`);
    }
  }
  return problems;
}

export function checkLockFile(): string[] {
  return lockProblems(readFileSync("package-lock.json", "utf8"));
}
