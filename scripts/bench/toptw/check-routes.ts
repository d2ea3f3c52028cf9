import type { Instance, Vertex } from "./instance.ts";

/**
 * The benchmark's own rules, written apart from the solver: at most `routes` routes, no vertex twice, service begins
 * within its window, distances cut off, back at vertex 0 before it closes. Routes name vertices without vertex 0.
 * Returns the score collected. Throws an Error that says what is broken.
 */
export function checkRoutes({
  instance: { vertices, unitsPerOne },
  routes,
  mostRoutes,
}: {
  instance: Instance;
  routes: number[][];
  mostRoutes: number;
}): number {
  const [depot] = vertices;
  if (!depot) throw new Error("There is no vertex 0.");
  if (routes.length > mostRoutes) throw new Error(`${routes.length} routes, allowed are ${mostRoutes}.`);
  const distance = (from: Vertex, to: Vertex) =>
    Math.trunc(Math.sqrt((from.x - to.x) ** 2 + (from.y - to.y) ** 2) * unitsPerOne + 1e-9);
  const seen = new Set<number>();
  let score = 0;
  for (const route of routes) {
    let time = depot.opens * unitsPerOne;
    let at = depot;
    for (const number of route) {
      const vertex = number > 0 ? vertices[number] : undefined;
      if (!vertex) throw new Error(`There is no vertex ${number} to visit.`);
      if (seen.has(number)) throw new Error(`Vertex ${number} is visited twice.`);
      seen.add(number);
      time = Math.max(time + distance(at, vertex), vertex.opens * unitsPerOne);
      if (time > vertex.closes * unitsPerOne) throw new Error(`Vertex ${number} is reached after it closes.`);
      time += vertex.service * unitsPerOne;
      score += vertex.score;
      at = vertex;
    }
    if (time + distance(at, depot) > depot.closes * unitsPerOne) throw new Error("A route is back too late.");
  }
  return score;
}
