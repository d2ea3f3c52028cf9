import type { IncomingMessage, ServerResponse } from "node:http";

/** What a vendor's stand-in is given: a clock that tests can set, never Date.now(). */
export type VendorContext = { now: () => number };

export type VendorRequest = {
  method: string;
  /** Below the vendor's prefix, without the query: "/air/offers". */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  /** Parsed JSON, the fields of a form, or null. */
  body: unknown;
};

/**
 * A vendor: one file that answers as the real one does. `create` makes a fresh one with its own state; the server
 * around it reads bodies, keeps the list of requests and breaks answers on demand (faults.ts).
 */
export type Vendor = {
  /** The path prefix: "duffel". */
  name: string;
  title: string;
  /** What a developer can make happen, and how. */
  scenarios: readonly string[];
  /** The application's variables that lead it here. */
  environment: (url: string) => Record<string, string>;
  /** How this vendor says "slow down"; the usual is `Retry-After` in seconds. */
  tooMany?: (context: VendorContext) => { headers?: Record<string, string>; body: unknown };
  create: (context: VendorContext) => (request: VendorRequest, response: ServerResponse) => unknown;
};

export function sendJson(
  response: ServerResponse,
  { status = 200, body, headers = {} }: { status?: number; body: unknown; headers?: Record<string, string> },
) {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}
