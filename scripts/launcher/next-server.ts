import { createRequire } from "node:module";

// Runs Next's own command in this process and ends with the parent: `next-server.ts start|dev -p 3001 …`.
process.stdin
  .on("end", () => process.exit(0))
  .on("error", () => process.exit(0))
  .resume();
createRequire(import.meta.url)("next/dist/bin/next");
