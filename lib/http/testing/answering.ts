import { readFileSync } from "node:fs";

/** A fetch that answers with a recorded file as JSON, whatever it is asked. */
export function answeringWith({
  path,
  status = 200,
}: {
  path: string;
  status?: number;
}): typeof globalThis.fetch {
  const text = readFileSync(path, "utf8");
  return async () => new Response(text, { status, headers: { "content-type": "application/json" } });
}
