import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { breakAnswer, type Fault, faults, isFault } from "./faults.ts";
import { scenarioPage } from "./page.ts";
import { sendJson, type Vendor } from "./vendor.ts";

export type RecordedRequest = {
  vendor: string;
  method: string;
  path: string;
  query: Record<string, string>;
  headers: IncomingMessage["headers"];
  body: unknown;
};

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += chunk;
  if (text === "") return null;
  if (/json/.test(request.headers["content-type"] ?? "json")) return JSON.parse(text);
  return Object.fromEntries(new URLSearchParams(text));
}

/**
 * One server for all vendors, each under its own prefix, with state in memory. A request may ask for a fault with the
 * header `x-mock-fault`; `setFault` (or a POST to /_control/faults) plans them for requests that cannot.
 */
export async function startMocks({ vendors, port = 0 }: { vendors: readonly Vendor[]; port?: number }) {
  const requests: RecordedRequest[] = [];
  const planned = new Map<string, Fault[]>();
  let clock: number | null = null;
  const context = { now: () => clock ?? Date.now() };
  const handlers = new Map(
    vendors.map((vendor) => [vendor.name, { vendor, handle: vendor.create(context) }]),
  );

  const server = {
    requests,
    /** The next `times` requests to this vendor fail so, whatever was planned before; none with 0. */
    setFault(vendor: string, fault: Fault, times = 1) {
      planned.set(
        vendor,
        Array.from({ length: times }, () => fault),
      );
    },
    /** Stops the vendors' clock at a moment in epoch milliseconds; null lets it run with the machine's. */
    setNow(now: number | null) {
      clock = now;
    },
  };

  async function control({ path, request, response }: Incoming) {
    if (path === "/") {
      const html = scenarioPage({ vendors, faults, environment: environment() });
      return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
    }
    const fields = request.method === "POST" ? await readBody(request) : null;
    const body: { vendor?: unknown; fault?: unknown; times?: unknown; now?: unknown } = { ...Object(fields) };
    if (path === "/_control/faults" && typeof body.vendor === "string" && isFault(body.fault)) {
      server.setFault(body.vendor, body.fault, Number(body.times ?? 1));
      return sendJson(response, { body: { planned: Object.fromEntries(planned) } });
    }
    if (path === "/_control/clock") {
      server.setNow(body.now === null || body.now === undefined ? null : Number(body.now));
      return sendJson(response, { body: { now: context.now() } });
    }
    sendJson(response, { status: 404, body: { error: "No vendor answers here. See /" } });
  }

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", "http://localhost");
    const [, name = "", rest = ""] = /^\/([^/]+)(.*)$/.exec(url.pathname) ?? [];
    const known = handlers.get(name);
    if (!known) return control({ path: url.pathname, request, response });
    if (rest === "/_requests")
      return sendJson(response, { body: requests.filter(({ vendor }) => vendor === name) });
    const { method = "GET", headers } = request;
    const seen = { method, path: rest.replace(/\/$/, "") || "/", headers, body: await readBody(request) };
    requests.push({ vendor: name, ...seen, query: Object.fromEntries(url.searchParams) });
    const asked = headers["x-mock-fault"];
    const fault = isFault(asked) ? asked : planned.get(name)?.shift();
    if (fault && (await breakAnswer({ fault, vendor: known.vendor, context, response }))) return;
    await known.handle({ ...seen, query: url.searchParams }, response);
  }

  const http = createServer((request, response) => {
    // A vendor whose handler throws is a mistake of the stand-in: it must not look like an answer.
    handle(request, response).catch((thrown: unknown) => {
      console.error(thrown);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => http.listen(port, "127.0.0.1", resolve));
  const address = http.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  const url = `http://127.0.0.1:${address.port}`;
  const environment = (): Record<string, string> =>
    Object.assign({}, ...vendors.map((vendor) => vendor.environment(`${url}/${vendor.name}`)));

  return {
    ...server,
    url,
    /** Where one vendor answers. */
    urlOf: (vendor: Vendor) => `${url}/${vendor.name}`,
    /** The application's variables that lead it to these vendors. */
    environment,
    close: () =>
      new Promise<void>((resolve) => {
        http.closeAllConnections();
        http.close(() => resolve());
      }),
  };
}

type Incoming = { path: string; request: IncomingMessage; response: ServerResponse };

/** A server for one vendor, as a unit test wants it: `url` is that vendor's own. */
export async function startVendor(vendor: Vendor, options: { port?: number } = {}) {
  const server = await startMocks({ vendors: [vendor], ...options });
  return {
    ...server,
    url: server.urlOf(vendor),
    setFault: (fault: Fault, times = 1) => server.setFault(vendor.name, fault, times),
  };
}
