import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

type Process = { pid: number; parent: number; command: string };

function processes(): Process[] {
  return execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => {
      const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return { pid: Number(pid), parent: Number(parent), command };
    });
}

/** Each process's proportional share (Linux's PSS), so that pages that several share count once; in KB. */
function shareOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // It ended in between.
  }
}

/** The memory of a process and all below it, in MB; only of those whose command matches, where one is asked for. */
export function memoryOf(pid: number, command = /./): number {
  const all = processes();
  const below = (parent: number): Process[] =>
    all.flatMap((one) => (one.parent === parent ? [one, ...below(one.pid)] : []));
  const self = all.filter((one) => one.pid === pid);
  return [...self, ...below(pid)]
    .filter((one) => command.test(one.command))
    .reduce((sum, one) => sum + shareOf(one.pid) / 1024, 0);
}
