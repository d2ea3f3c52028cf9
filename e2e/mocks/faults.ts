import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { sendJson, type Vendor, type VendorContext } from "./vendor.ts";

export const faults = [
  "slow",
  "stall",
  "reset",
  "truncated",
  "invalid-json",
  "wrong-type",
  "error-inside",
  "too-many",
  "unavailable",
  "forbidden",
] as const;
export type Fault = (typeof faults)[number];

export const isFault = (text: unknown): text is Fault => faults.some((fault) => fault === text);

const slowMs = 1500;

/** Sends only the first half of whatever is answered, and then what `end` does. */
function cutInHalf({ response, end }: { response: ServerResponse; end: () => void }) {
  const sendRest = response.end.bind(response);
  const write = response.write.bind(response);
  response.end = (chunk?: unknown) => {
    const text = typeof chunk === "string" ? chunk : "";
    if (text.length < 2) return sendRest();
    write(text.slice(0, Math.ceil(text.length / 2)), end);
    return response;
  };
}

/**
 * Breaks the answer that follows as `fault` says. True: it is answered, the vendor is not asked. The two that need
 * the vendor's own answer (stall, truncated) let it speak and cut it in half.
 */
export async function breakAnswer({
  fault,
  vendor,
  context,
  response,
}: {
  fault: Fault;
  vendor: Vendor;
  context: VendorContext;
  response: ServerResponse;
}): Promise<boolean> {
  switch (fault) {
    case "slow":
      await sleep(slowMs);
      return false;
    case "stall":
      cutInHalf({ response, end: () => {} });
      return false;
    case "truncated":
      cutInHalf({ response, end: () => response.socket?.end() });
      return false;
    case "reset":
      response.socket?.resetAndDestroy();
      return true;
    case "invalid-json":
      response.writeHead(200, { "content-type": "application/json" }).end('{"data": [{"id": "half');
      return true;
    case "wrong-type":
      response.writeHead(200, { "content-type": "text/html" }).end("<html><body>Please log in</body></html>");
      return true;
    case "error-inside":
      sendJson(response, { body: { error: { code: 500, message: "Something broke inside." } } });
      return true;
    case "too-many": {
      const { headers = {}, body } = vendor.tooMany?.(context) ?? {
        headers: { "retry-after": "2" },
        body: { error: { message: "Too many requests" } },
      };
      sendJson(response, { status: 429, headers, body });
      return true;
    }
    case "forbidden":
      response.writeHead(403, { "content-type": "text/html" }).end("<h1>Access blocked</h1>");
      return true;
    case "unavailable":
      response.writeHead(503, { "content-type": "text/plain" }).end("upstream connect error");
      return true;
  }
}
