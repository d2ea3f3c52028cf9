import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";

type Targets = {
  /** Where everything goes that is not Supabase's. */
  next: URL;
  /** Where /supabase/… goes, the prefix taken off; null when Supabase runs elsewhere. */
  supabase: URL | null;
};

const prefix = "/supabase";
// Each request opens a connection of its own: one kept from an earlier request may be closed by the other side at the
// very moment it is used again, and a request with a body cannot be repeated. On one machine it costs a tenth of a
// millisecond.
const agent = new Agent({ keepAlive: false });
/** Headers that speak of one connection, not of the message (RFC 9110, 7.6.1). */
const connectionHeaders = ["connection", "keep-alive", "proxy-connection"];

const startingPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1">
<meta name="viewport" content="width=device-width"><title>TripSage is starting</title>
<style>:root{color-scheme:light dark}body{font:16px/1.5 ui-sans-serif,system-ui,sans-serif;display:grid;place-items:center;min-height:90vh}</style>
</head><body><p role="status">TripSage is starting. This page opens by itself.</p></body></html>`;

function route(url: string, targets: Targets): { target: URL; path: string } {
  const isSupabase = targets.supabase !== null && (url === prefix || url.startsWith(`${prefix}/`));
  return isSupabase && targets.supabase
    ? { target: targets.supabase, path: url.slice(prefix.length) || "/" }
    : { target: targets.next, path: url };
}

/**
 * The headers to pass on. Unless a proxy of the operator's stands before this server, nobody's word about where a
 * request comes from is believed: the forwarding headers are replaced by what the socket says.
 */
function forwardedHeaders({ request, isBehindProxy }: { request: IncomingMessage; isBehindProxy: boolean }) {
  const headers = { ...request.headers };
  if (isBehindProxy) return headers;
  for (const name of Object.keys(headers)) {
    if (name === "forwarded" || name.startsWith("x-forwarded-") || name === "x-real-ip") delete headers[name];
  }
  headers["x-forwarded-for"] = request.socket.remoteAddress?.replace(/^::ffff:/, "") ?? "";
  headers["x-forwarded-proto"] = "http";
  if (headers.host) headers["x-forwarded-host"] = headers.host;
  return headers;
}

function withoutConnection<Headers extends object>(headers: Headers) {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !connectionHeaders.includes(name)));
}

/** One door: passes requests, answers and WebSockets through without buffering, in both directions. */
export function createFrontServer({ isBehindProxy }: { isBehindProxy: boolean }) {
  let targets: Targets | null = null;

  function pass(request: IncomingMessage, response: ServerResponse) {
    if (!targets) {
      response
        .writeHead(503, { "content-type": "text/html; charset=utf-8", "retry-after": "1" })
        .end(startingPage);
      return;
    }
    const { target, path } = route(request.url ?? "/", targets);
    const upstream = httpRequest(
      {
        host: target.hostname,
        port: target.port,
        path,
        method: request.method,
        headers: withoutConnection(forwardedHeaders({ request, isBehindProxy })),
        agent,
      },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.statusMessage, withoutConnection(answer.headers));
        answer.pipe(response);
        answer.on("error", () => response.destroy());
      },
    );
    upstream.on("error", () => {
      if (response.headersSent) return response.destroy();
      response
        .writeHead(502, { "content-type": "text/plain; charset=utf-8" })
        .end("TripSage does not answer right now.\n");
    });
    // Whoever closes the tab is not waited for.
    response.on("close", () => {
      if (!response.writableEnded) upstream.destroy();
    });
    request.pipe(upstream);
  }

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    if (!targets) return socket.destroy();
    const { target, path } = route(request.url ?? "/", targets);
    const upstream = connect(Number(target.port), target.hostname, () => {
      const headers = forwardedHeaders({ request, isBehindProxy });
      const lines = Object.entries(headers).flatMap(([name, value]) =>
        (Array.isArray(value) ? value : [value ?? ""]).map((entry) => `${name}: ${entry}`),
      );
      upstream.write(`${request.method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
    upstream.on("close", () => socket.destroy());
    socket.on("error", () => upstream.destroy());
    socket.on("close", () => upstream.destroy());
  }

  const servers: Server[] = [];

  return {
    /** Listens on each host; a host that this machine does not have (no IPv6) is passed over unless it is the only one. */
    async listen({ hosts, port }: { hosts: string[]; port: number }) {
      for (const host of hosts) {
        const server = createServer(pass).on("upgrade", upgrade);
        // Streams and slow providers take their time; Next and the providers have their own deadlines.
        server.requestTimeout = 0;
        const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
          server.once("error", resolve);
          server.listen(port, host, () => resolve(null));
        });
        if (!problem) servers.push(server);
        else if (problem.code === "EADDRINUSE" || servers.length === 0) throw problem;
      }
    },
    open(to: Targets) {
      targets = to;
    },
    async close() {
      await Promise.all(
        servers.map((server) => {
          server.closeAllConnections();
          return new Promise((resolve) => server.close(resolve));
        }),
      );
      agent.destroy();
    },
  };
}
