import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";

/** One call that went through a recorder; times in milliseconds of `performance.now()`. */
export type Call = {
  service: string;
  path: string;
  received: number;
  /** When the answer's first interesting piece came; null while it has not. */
  answered: number | null;
  ended: number | null;
};

/** Stands before a service and notes when each call came, when its answer began and when it ended. */
export async function startRecorder({
  service,
  target,
  calls,
  marker = /^/,
}: {
  service: string;
  target: string;
  calls: Call[];
  /** What makes a piece of an answer interesting, such as a model's first word. */
  marker?: RegExp;
}) {
  const { hostname, port } = new URL(target);
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const call: Call = { service, path, received: performance.now(), answered: null, ended: null };
    calls.push(call);
    const upstream = httpRequest(
      { hostname, port, path, method: request.method, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on("data", (chunk: Buffer) => {
          if (call.answered === null && marker.test(chunk.toString())) call.answered = performance.now();
        });
        answer.on("end", () => {
          call.ended = performance.now();
        });
        answer.pipe(response);
      },
    );
    upstream.on("error", () => response.destroy());
    request.pipe(upstream);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("The recorder has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** How many of the calls had to wait for one another: the longest row in which each began after the last had ended. */
export function sequentialWaits(calls: Call[]): number {
  let count = 0;
  let free = Number.NEGATIVE_INFINITY;
  const whole = calls.flatMap(({ received, ended }) => (ended === null ? [] : [{ received, ended }]));
  for (const { received, ended } of whole.sort((a, b) => a.ended - b.ended)) {
    if (received < free) continue;
    count++;
    free = ended;
  }
  return count;
}
