import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { solve } from "../../lib/itinerary/solver/solve.ts";
import { checkRoutes } from "./toptw/check-routes.ts";
import { type Instance, readInstance } from "./toptw/instance.ts";
import { toField } from "./toptw/to-field.ts";

const own = fileURLToPath(new URL("./toptw/", import.meta.url));
const seed = 1;
const routesTried = [1, 2, 3, 4];

type Row = {
  instance: string;
  m: number;
  score: number;
  reference: number | null;
  /** (reference − score) / reference: 0.01 is one percent, below zero is better than the reference. */
  gap: number | null;
  ms: number;
};

type Result = {
  suite: "toptw";
  rows: Row[];
  meanGap: number | null;
  maxGap: number | null;
  meanMs: number;
};

/** Large instances get fewer tries, so that a row takes about as long. */
const iterationsFor = (stops: number) => Math.round(Math.min(40_000, Math.max(10_000, 4e6 / stops)));

/** The solver's routes for an instance, checked by the benchmark's rules, and what they collect. */
export function solveInstance({
  instance,
  routes,
  iterations = iterationsFor(instance.vertices.length - 1),
}: {
  instance: Instance;
  routes: number;
  iterations?: number;
}): { score: number; routes: number[][] } {
  const solution = solve({ field: toField({ instance, routes }), seed, iterations });
  const named = solution.routes.map((route) => route.map((stop) => stop + 1));
  return { score: checkRoutes({ instance, routes: named, mostRoutes: routes }), routes: named };
}

function readReferences(folders: string[]): Map<string, number> {
  const file = folders.map((folder) => join(folder, "reference_values.csv")).find(existsSync);
  const lines = file ? readFileSync(file, "utf8").split("\n").slice(1) : [];
  return new Map(
    lines.flatMap((line) => {
      const [instance, m, reference] = line.split(",");
      const value = Number(reference);
      return instance && m && reference && value > 0 ? [[`${instance} ${m}`, value] as const] : [];
    }),
  );
}

/** The instances of a folder, or of its folder `instances`; other files are left out. */
function readInstances(dir: string): Instance[] {
  const inner = join(dir, "instances");
  const folder = existsSync(inner) ? inner : dir;
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return readInstance({ name: file.replace(/\.txt$/, ""), text }) ?? [];
    });
}

const percent = (gap: number | null) => (gap === null ? "" : `${(100 * gap).toFixed(2)} %`);

/** Solves each instance for one to four routes and compares with the reference values beside the instances. */
export async function run({ dir = own }: { dir?: string }): Promise<{ table: string; result: Result }> {
  const references = readReferences([dir, join(dir, "..")]);
  const rows = readInstances(dir).flatMap((instance) =>
    routesTried.map((m): Row => {
      const before = performance.now();
      const { score } = solveInstance({ instance, routes: m });
      const ms = Math.round(performance.now() - before);
      const reference = references.get(`${instance.name} ${m}`) ?? null;
      const gap = reference === null ? null : (reference - score) / reference;
      return { instance: instance.name, m, score, reference, gap, ms };
    }),
  );
  const gaps = rows.flatMap(({ gap }) => gap ?? []);
  const result: Result = {
    suite: "toptw",
    rows,
    meanGap: gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length,
    maxGap: gaps.length === 0 ? null : Math.max(...gaps),
    meanMs: rows.reduce((sum, { ms }) => sum + ms, 0) / Math.max(1, rows.length),
  };
  const table = [
    "instance             m   score  reference       gap       ms",
    ...rows.map(({ instance, m, score, reference, gap, ms }) =>
      [
        instance.padEnd(20),
        m,
        String(score).padStart(7),
        String(reference ?? "").padStart(10),
        percent(gap).padStart(9),
        String(ms).padStart(8),
      ].join(" "),
    ),
    `${rows.length} rows, every solution checked: mean gap ${percent(result.meanGap) || "unknown"}, worst ${percent(result.maxGap) || "unknown"}, mean ${result.meanMs.toFixed(0)} ms`,
  ].join("\n");
  return { table, result };
}
