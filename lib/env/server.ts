import "server-only";
import { parseEnv, type ServerEnv } from "./schema";

let cached: ServerEnv | undefined;

/** The settings, parsed on first use: a build needs none. Throws one error that lists every problem. */
export function serverEnv(): ServerEnv {
  if (cached) return cached;
  const parsed = parseEnv(process.env);
  if ("problem" in parsed) throw new Error(parsed.problem);
  cached = parsed.env;
  return cached;
}
