import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { solveInstance } from "./toptw";
import { checkRoutes } from "./toptw/check-routes";
import { generateInstance, ownInstances } from "./toptw/generate";
import { type Instance, readInstance } from "./toptw/instance";

function small({ seed, vertices }: { seed: number; vertices: number }): Instance {
  const text = generateInstance({ kind: "random", vertices, horizon: 230, seed });
  const instance = readInstance({ name: "small", text });
  if (!instance) throw new Error("The generator writes what the reader reads.");
  return instance;
}

/** The best score of all selections and orders on one route. */
function bruteForce(instance: Instance): number {
  let best = 0;
  const extend = (route: number[]) => {
    try {
      best = Math.max(best, checkRoutes({ instance, routes: [route], mostRoutes: 1 }));
    } catch {
      return;
    }
    for (let vertex = 1; vertex < instance.vertices.length; vertex++)
      if (!route.includes(vertex)) extend([...route, vertex]);
  };
  extend([]);
  return best;
}

describe("team orienteering with time windows", () => {
  test("the instances in the repository are what the generator writes", () => {
    for (const [file, options] of Object.entries(ownInstances)) {
      const text = readFileSync(new URL(`./toptw/instances/${file}`, import.meta.url), "utf8");
      expect(text).toBe(generateInstance(options));
    }
  });

  test("the solver finds the best of all routes over eight vertices", () => {
    for (let seed = 1; seed <= 12; seed++) {
      const instance = small({ seed, vertices: 8 });
      expect(solveInstance({ instance, routes: 1, iterations: 300 }).score).toBe(bruteForce(instance));
    }
  });

  test("the same instance gives the same routes", () => {
    const instance = small({ seed: 3, vertices: 40 });
    const solved = () => solveInstance({ instance, routes: 2, iterations: 500 });
    expect(solved()).toEqual(solved());
  });

  test("with a route for each vertex everything is collected at once", () => {
    const instance = small({ seed: 4, vertices: 12 });
    const all = instance.vertices.reduce((sum, { score }) => sum + score, 0);
    expect(solveInstance({ instance, routes: 12 }).score).toBe(all);
  });

  test("the checker refuses a late start, a vertex twice, a late return and a route too many", () => {
    const text = ["", "", "0 0 0 0 0 0 0 0 100", "1 30 0 10 5 1 1 1 0 29", "2 0 45 20 5 1 1 1 0 90"].join(
      "\n",
    );
    const instance = readInstance({ name: "r100", text });
    if (!instance) throw new Error("This is an instance.");
    const check =
      (routes: number[][], mostRoutes = 1) =>
      () =>
        checkRoutes({ instance, routes, mostRoutes });
    expect(check([[1]])).toThrow("after it closes");
    expect(check([[2]])).toThrow("back too late");
    expect(check([[2, 2]])).toThrow("twice");
    expect(check([[], []])).toThrow("2 routes");
    expect(check([[]])()).toBe(0);
  });

  test("a file in another format is no instance", () => {
    expect(readInstance({ name: "NOTE", text: "# a note\nwith words\nand more words here" })).toBeNull();
  });
});
