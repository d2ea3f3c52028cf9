import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Asks whoever listens on the socket for its process id; null when nobody does. */
function ownerOf(socketPath: string): Promise<string | null> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(socketPath);
    socket.setTimeout(2000, () => resolve("unknown"));
    socket.on("data", (chunk) => {
      answer += chunk;
    });
    socket.on("end", () => resolve(answer));
    socket.on("error", () => resolve(null));
  });
}

/**
 * Lets one process at a time use a data directory. PGlite has no lock of its own, and two processes on one directory
 * lose rows without a word. The lock is a listening socket named after the real path: it dies with its process, so a
 * killed start leaves nothing behind to clean up.
 */
export async function lockDirectory(directory: string): Promise<{ release: () => Promise<void> }> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const name = createHash("sha256").update(realpathSync(directory)).digest("hex").slice(0, 24);
  const path =
    process.platform === "win32" ? `\\\\.\\pipe\\tripsage-${name}` : join(tmpdir(), `tripsage-${name}.sock`);
  for (let attempt = 0; attempt < 2; attempt++) {
    const server = createServer((socket) => socket.end(String(process.pid)));
    server.unref();
    const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(path, () => resolve(null));
    });
    if (!problem) return { release: () => new Promise((resolve) => server.close(() => resolve())) };
    if (problem.code !== "EADDRINUSE") throw problem;
    const owner = await ownerOf(path);
    if (owner !== null) {
      throw new Error(
        `The data in ${directory} is in use by process ${owner}. Stop that TripSage first, or set TRIPSAGE_DATA_DIR to another folder.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new Error(`The data in ${directory} could not be locked.`);
}
