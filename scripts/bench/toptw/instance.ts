/** A vertex of the team orienteering problem with time windows; vertex 0 is where all routes start and end. */
export type Vertex = {
  x: number;
  y: number;
  service: number;
  score: number;
  opens: number;
  /** The latest START of service; for vertex 0 when a route must be back. */
  closes: number;
};

export type Instance = {
  name: string;
  vertices: Vertex[];
  /** Distances are cut off after one decimal (Solomon) or two (Cordeau): 10 or 100 units make one. */
  unitsPerOne: 10 | 100;
};

/**
 * Reads an instance in the format of the KU Leuven orienteering set: two lines of sizes, then for each vertex
 * "number x y service score frequency length … opens closes". Null for a file in another format.
 */
export function readInstance({ name, text }: { name: string; text: string }): Instance | null {
  const rows = text
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .slice(2)
    .filter((row) => row.length > 1);
  const vertices: Vertex[] = [];
  for (const [index, row] of rows.entries()) {
    const [number, x, y, service, score] = row;
    const [opens, closes] = row.slice(-2);
    const isRow = row.length >= 9 && row.every(Number.isFinite) && number === index;
    if (!isRow || x === undefined || y === undefined || service === undefined) return null;
    if (score === undefined || opens === undefined || closes === undefined) return null;
    vertices.push({ x, y, service, score, opens, closes });
  }
  if (vertices.length < 2) return null;
  return { name, vertices, unitsPerOne: isCordeau({ name, vertices }) ? 100 : 10 };
}

/** Solomon's vertices lie on whole numbers, Cordeau's do not; the well-known names decide first. */
function isCordeau({ name, vertices }: { name: string; vertices: Vertex[] }): boolean {
  if (/^pr\d/i.test(name)) return true;
  if (/^r?c?\d{3}/i.test(name)) return false;
  return vertices.some(({ x, y }) => !Number.isInteger(x) || !Number.isInteger(y));
}
