import { createRandom } from "../../../lib/itinerary/random.ts";

type Kind = "clustered" | "random" | "mixed";

/**
 * Writes an instance of our own in the format of the benchmark: vertices in clusters, anywhere, or half and half;
 * whole coordinates; a window for each vertex that can be reached. The same arguments give the same text.
 */
export function generateInstance({
  kind,
  vertices,
  horizon,
  seed,
}: {
  kind: Kind;
  vertices: number;
  /** When routes must be back. */
  horizon: number;
  seed: number;
}): string {
  const random = createRandom(seed);
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const centres = Array.from({ length: 6 }, () => ({ x: whole(10, 90), y: whole(10, 90) }));
  const depot = { x: whole(35, 65), y: whole(35, 65) };
  const lines = [`4 1 ${vertices} 1`, "0 0", `0 ${depot.x} ${depot.y} 0 0 0 0 0 ${horizon}`];
  for (let number = 1; number <= vertices; number++) {
    const isClustered = kind === "clustered" || (kind === "mixed" && number % 2 === 0);
    const centre = centres[number % centres.length] ?? depot;
    const x = isClustered ? centre.x + whole(-6, 6) : whole(0, 100);
    const y = isClustered ? centre.y + whole(-6, 6) : whole(0, 100);
    const service = kind === "clustered" ? 40 : 10;
    const way = Math.ceil(Math.hypot(x - depot.x, y - depot.y));
    const last = horizon - way - service - 1;
    const opens = whole(0, Math.max(0, last - 20));
    const closes = Math.max(way, Math.min(last, opens + whole(10, Math.ceil(horizon / 3))));
    lines.push(`${number} ${x} ${y} ${service} ${whole(1, 40)} 1 1 1 ${opens} ${closes}`);
  }
  return `${lines.join("\n")}\n`;
}

/** The instances that the repository carries, by file name. */
export const ownInstances = {
  "own-clustered-60.txt": { kind: "clustered", vertices: 60, horizon: 900, seed: 11 },
  "own-random-60.txt": { kind: "random", vertices: 60, horizon: 260, seed: 12 },
  "own-random-100.txt": { kind: "random", vertices: 100, horizon: 900, seed: 13 },
  "own-mixed-100.txt": { kind: "mixed", vertices: 100, horizon: 320, seed: 14 },
} as const;
