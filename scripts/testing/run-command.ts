import { spawn } from "node:child_process";
import { projectRoot } from "../launcher/children.ts";

type Finished = { code: number; output: string; seconds: number };

/** Runs a command of the project's own tools, shows what it prints and keeps it. */
export async function runCommand(input: {
  command: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
  isQuiet?: boolean;
}): Promise<Finished> {
  const { command, args, env = process.env, isQuiet = false } = input;
  const started = performance.now();
  const child = spawn(command, args, { cwd: projectRoot, env, stdio: ["ignore", "pipe", "pipe"] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      if (!isQuiet) process.stdout.write(chunk);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", (status) => resolve(status ?? 1));
  });
  return { code, output: Buffer.concat(chunks).toString(), seconds: (performance.now() - started) / 1000 };
}
