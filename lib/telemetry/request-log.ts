import { trace } from "@opentelemetry/api";
import { log } from "./log.ts";

type FinishedSpan = {
  attributes: Record<string, unknown>;
  duration: [number, number];
  spanContext(): { traceId: string };
};

type RequestFacts = { requestId?: string; user?: string };

const mostOpenRequests = 10_000;

// Next bundles instrumentation.ts apart from the routes, so a module variable would exist twice.
declare global {
  var tripsageRequestFacts: Map<string, RequestFacts> | undefined;
}
globalThis.tripsageRequestFacts ??= new Map();
const factsByTrace = globalThis.tripsageRequestFacts;

/** Notes facts about the request that is being served, for its one log line. */
export function annotateRequest(facts: RequestFacts) {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  if (!traceId) return;
  const known = factsByTrace.get(traceId);
  if (!known && factsByTrace.size >= mostOpenRequests) return;
  factsByTrace.set(traceId, { ...known, ...facts });
}

/**
 * A span processor that turns Next's root span of each request into one JSON line: method, route, status, latency,
 * request id, user hash. It sees pages, actions and routes alike, streams included, without touching any of them.
 */
export const requestLogProcessor = {
  onStart() {},
  onEnd(span: FinishedSpan) {
    if (span.attributes["next.span_type"] !== "BaseServer.handleRequest") return;
    const status = Number(span.attributes["http.status_code"] ?? 0);
    // The middleware has such a span of its own; it ends with 200 when the request went on to what answers it.
    if (span.attributes["next.bubble"] === true && status === 200) return;
    const { traceId } = span.spanContext();
    const facts = factsByTrace.get(traceId);
    factsByTrace.delete(traceId);
    log({
      level: status >= 500 ? "error" : "info",
      event: "request",
      ...facts,
      method: span.attributes["http.method"],
      route: span.attributes["http.route"] ?? pathOf(span.attributes["http.target"]),
      status,
      ms: Math.round(span.duration[0] * 1000 + span.duration[1] / 1_000_000),
    });
  },
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
};

function pathOf(target: unknown): string {
  return String(target ?? "").split("?")[0] ?? "";
}
