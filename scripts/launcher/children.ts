import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";

export const projectRoot = join(import.meta.dirname, "../..");
type Started = { name: string; process: ChildProcess };

/**
 * The processes that belong to one start. Each gets a pipe as its standard input and ends when that closes, so none
 * outlives this one, however it ends. A child that ends by itself is reported through `onCrash`.
 */
export function createChildren({
  onCrash,
  patienceMs = 4500,
}: {
  onCrash: (message: string) => void;
  /** How long a child may take to end before it is killed. */
  patienceMs?: number;
}) {
  const children: Started[] = [];
  let isStopping = false;

  function start(input: {
    name: string;
    script: string;
    args?: string[];
    env?: NodeJS.ProcessEnv;
  }): ChildProcess {
    const { name, script, args = [], env = process.env } = input;
    const child = spawn(process.execPath, [join(projectRoot, script), ...args], {
      cwd: projectRoot,
      env,
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.push({ name, process: child });
    child.stdin?.on("error", () => {});
    child.on("exit", (code, signal) => {
      if (!isStopping) onCrash(`${name} ended unexpectedly (${signal ?? `code ${code}`}).`);
    });
    return child;
  }

  return {
    start,

    /** Starts a child and answers the first line it prints. */
    startAndRead(input: Parameters<typeof start>[0]): Promise<string> {
      const child = start(input);
      let output = "";
      return new Promise((resolve, reject) => {
        child.stdout?.on("data", (chunk) => {
          output += chunk;
          const [line, ...rest] = output.split("\n");
          if (line !== undefined && rest.length > 0) resolve(line);
        });
        child.once("exit", () => reject(new Error(`${input.name} did not start.`)));
      });
    },

    /** Asks every child to end and, after `patienceMs`, no longer asks. */
    async stop() {
      isStopping = true;
      const running = children.filter(
        ({ process: child }) => child.exitCode === null && child.signalCode === null,
      );
      await Promise.all(
        running.map(
          ({ process: child }) =>
            new Promise<void>((resolve) => {
              const force = setTimeout(() => child.kill("SIGKILL"), patienceMs);
              child.once("exit", () => {
                clearTimeout(force);
                resolve();
              });
              child.kill("SIGTERM");
            }),
        ),
      );
    },
  };
}
